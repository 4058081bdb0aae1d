#include "config.h"
#include "detached.h"
#include "embedded.h"
#include "file_text.h"
#include "own_keys.h"

#include "model/reported_path.h"
#include "rules/schema.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace spantidy::config {

using nlohmann::json;
namespace fs = std::filesystem;

static const json &schema() {
  static const json Parsed = json::parse(configurationFiles().front().Content);
  return Parsed;
}

std::optional<std::string> contentOf(const fs::path &File, std::string &Error) {
  std::ifstream In(File, std::ios::binary);
  std::ostringstream Text;
  if (In && fs::is_regular_file(File))
    Text << In.rdbuf();
  if (Text.str().empty()) {
    Error = File.string() + ": cannot be read, or is empty";
    return std::nullopt;
  }
  return Text.str();
}

static std::vector<std::string> strings(const json &Document, const char *Key) {
  return Document.value(Key, std::vector<std::string>());
}

static std::map<std::string, std::string> byCheck(const json &Document,
                                                  const char *Key) {
  std::map<std::string, std::string> All;
  json Given = Document.value(Key, json::object());
  for (auto &[Name, Value] : Given.items())
    All[Name.starts_with("tracing-") ? Name : "tracing-" + Name] =
        Value.is_string() ? Value.get<std::string>() : Value.dump();
  return All;
}

std::optional<Config> read(std::string_view File, std::string &Error) {
  std::error_code Ignored;
  fs::path Path = fs::absolute(fs::path(File), Ignored).lexically_normal();
  std::optional<std::string> Text = contentOf(Path, Error);
  if (!Text)
    return std::nullopt;
  std::optional<json> Parsed =
      rules::parseChecked(Path.string(), *Text, schema(), Error);
  if (!Parsed)
    return std::nullopt;
  const json &Document = *Parsed;
  Config C;
  C.File = Path.string();
  C.Root = Path.parent_path().string();
  for (const std::string &Name : strings(Document, "vocabularies"))
    C.Vocabularies.push_back(model::absolutePath(Name, C.Root));
  C.Checks = Document.value("checks", "");
  C.Options = byCheck(Document, "options");
  C.Severities = byCheck(Document, "severity");
  C.LibraryFolders = strings(Document, "libraryFolders");
  C.Exclude = strings(Document, "exclude");
  C.DetachedByDesign = strings(Document, "detachedByDesign");
  for (const std::string &Entry : C.DetachedByDesign)
    if (std::string Complaint = complaintOf(Entry); !Complaint.empty()) {
      Error = C.File + ": /detachedByDesign: " + Complaint;
      return std::nullopt;
    }
  if (std::string Program = Document.value("summaries", ""); !Program.empty())
    C.Summaries = model::absolutePath(Program, C.Root);
  if (std::string Known = Document.value("baseline", ""); !Known.empty())
    C.Baseline = model::absolutePath(Known, C.Root);
  if (auto It = Document.find("registry"); It != Document.end())
    takeRegistry(C, *It);
  C.FailOn = Document.value("failOn", "");
  C.MinEvidence = Document.value("minEvidence", "");
  if (auto It = Document.find("unitTimeout"); It != Document.end())
    C.UnitTimeout = It->get<unsigned>();
  if (auto It = Document.find("unitMemory"); It != Document.end())
    C.UnitMemory = It->get<unsigned>();
  if (auto It = Document.find("cacheSize"); It != Document.end())
    C.CacheSize = It->get<unsigned>();
  return C;
}

std::optional<rules::Vocabulary> vocabularyOf(const Config &C,
                                              std::string &Error) {
  rules::Vocabulary All = rules::builtin();
  size_t BuiltinTypes = All.Words.SpanTypes.size();
  for (const std::string &File : C.Vocabularies) {
    std::optional<std::string> Text = contentOf(File, Error);
    if (!Text || !rules::load(All, File, *Text, Error))
      return std::nullopt;
  }
  std::for_each(All.Words.SpanTypes.begin() + BuiltinTypes,
                All.Words.SpanTypes.end(), [](auto &T) { T.Own = true; });
  if (!addOwnKeys(All, C, Error))
    return std::nullopt;
  return All;
}

} // namespace spantidy::config
