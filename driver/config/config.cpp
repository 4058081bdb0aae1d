#include "config.h"
#include "detached.h"
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

static const char Schema[] = R"({
 "type": "object", "description": "an object", "additionalProperties": false,
 "definitions": {
  "strings": {"type": "array", "description": "an array of strings",
              "items": {"type": "string", "description": "a string"}}
 },
 "properties": {
  "vocabularies": {"$ref": "#/definitions/strings"},
  "checks": {"type": "string", "description": "a string of globs: \"-tracing-x,tracing-y\""},
  "options": {"type": "object", "description": "an object: values by \"<check>.<Option>\"",
              "additionalProperties": {"type": ["string", "boolean", "number"],
                                       "description": "a string, number or boolean"}},
  "libraryFolders": {"$ref": "#/definitions/strings"},
  "exclude": {"$ref": "#/definitions/strings"},
  "summaries": {"type": "string", "description": "the name of a file that span-tidy link writes"},
  "detachedByDesign": {"$ref": "#/definitions/strings"},
  "failOn": {"enum": ["note", "warning", "error", "never"]},
  "minEvidence": {"enum": ["possible", "likely", "proof"]},
  "unitTimeout": {"type": "integer", "minimum": 1, "maximum": 4294967295,
                  "description": "a number of seconds from 1 to 4294967295"},
  "unitMemory": {"type": "integer", "minimum": 1, "maximum": 4294967295,
                 "description": "a number of MiB from 1 to 4294967295"},
  "cacheSize": {"type": "integer", "minimum": 1, "maximum": 4294967295,
                "description": "a number of MiB from 1 to 4294967295"}
 }
})";

static const json &schema() {
  static const json Whole = [] {
    json All = json::parse(Schema);
    All["properties"]["registry"] = json::parse(RegistrySchema);
    return All;
  }();
  return Whole;
}

static std::optional<std::string> contentOf(const fs::path &File,
                                            std::string &Error) {
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
  json Options = Document.value("options", json::object());
  for (auto &[Name, Value] : Options.items())
    C.Options[Name.starts_with("tracing-") ? Name : "tracing-" + Name] =
        Value.is_string() ? Value.get<std::string>() : Value.dump();
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
  if (auto It = Document.find("registry"); It != Document.end())
    takeRegistry(C, *It);
  C.FailOn = Document.value("failOn", "");
  C.MinEvidence = Document.value("minEvidence", C.MinEvidence);
  if (auto It = Document.find("unitTimeout"); It != Document.end())
    C.UnitTimeout = It->get<unsigned>();
  if (auto It = Document.find("unitMemory"); It != Document.end())
    C.UnitMemory = It->get<unsigned>();
  if (auto It = Document.find("cacheSize"); It != Document.end())
    C.CacheSize = It->get<unsigned>();
  return C;
}

static bool isVersioned(const fs::path &Folder) {
  static constexpr const char *Markers[] = {".git", ".hg",  ".svn",   ".jj",
                                            ".sl",  ".bzr", "_darcs", ".pijul"};
  std::error_code Ignored;
  return std::any_of(std::begin(Markers), std::end(Markers), [&](auto *Marker) {
    return fs::exists(Folder / Marker, Ignored);
  });
}

// The home folder, or one above it. Under version control it keeps settings, and
// projects below it are none of its parts.
static bool holdsHome(const fs::path &Folder) {
  const char *Home = std::getenv("HOME");
  fs::path Left =
      fs::path(Home ? Home : "").lexically_normal().lexically_relative(Folder);
  return !Left.empty() && *Left.begin() != "..";
}

Place locate(std::string_view Folder) {
  std::error_code Ignored;
  Place Found;
  fs::path At = fs::absolute(fs::path(Folder), Ignored).lexically_normal();
  if (!At.has_filename()) // a slash at its end
    At = At.parent_path();
  for (;; At = At.parent_path()) {
    if (fs::is_regular_file(At / FileName, Ignored))
      return {At.string(), (At / FileName).string()};
    if (isVersioned(At) && (Found.Root.empty() || !holdsHome(At)))
      Found.Root = At.string();
    if (At == At.parent_path())
      return Found;
  }
}

std::optional<Config> find(std::string_view Folder, std::string &Error) {
  Place Found = locate(Folder);
  if (!Found.File.empty())
    return read(Found.File, Error);
  Config C;
  C.Root = Found.Root;
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
