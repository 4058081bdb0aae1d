#include "told.h"

#include "report/sarif_tool.h"
#include "shown/shown.h"

#include <filesystem>
#include <map>

namespace spantidy::lsp {

using namespace report;

static constexpr char Source[] = "span-tidy", UnitFailed[] = "unit-failed";

static int numberOf(Severity S) {
  return S == Severity::Error ? 1 : S == Severity::Warning ? 2 : 3;
}

// How an editor draws it: 1 is faded, 2 is struck through.
static int tagOf(const std::string &Rule) {
  return Rule == "tracing-unused-suppression"     ? 1
         : Rule == "tracing-deprecated-attribute" ? 2
                                                  : 0;
}

static bool isSame(const std::string &A, const std::string &B) {
  std::error_code Unknown;
  return A == B || std::filesystem::equivalent(A, B, Unknown);
}

namespace {

class Telling {
public:
  Telling(const Judged &Of, const Client &For,
          const std::function<std::string(const std::string &)> &UriOf)
      : R(Of.R), For(For), UriOf(UriOf) {}

  Json diagnostic(const Result &One) const {
    const Rule &By = R.Rules[One.Rule];
    Json D = {
        {"range", range(One.At)},
        {"severity", numberOf(One.Level)},
        {"code", By.Id},
        {"source", Source},
        {"message", One.Message},
        {"data", {{"fingerprint", One.Key}, {"evidence", nameOf(One.Grade)}}}};
    if (std::string Page = helpUri(R, By); For.Described && !Page.empty())
      D["codeDescription"] = {{"href", Page}};
    if (int Tag = tagOf(By.Id); For.Tagged && Tag)
      D["tags"] = Json::array({Tag});
    for (const Remark &Note : One.Notes)
      relate(D, Note);
    return D;
  }

  Json fix(const Repair &Fix, size_t Index) const {
    std::map<unsigned, Json> ByFile;
    for (const Replacement &Edit : Fix.Edits)
      ByFile[Edit.At.File].push_back(
          {{"range", range(Edit.At)}, {"newText", toUtf8(Edit.Text)}});
    Json Edits = Json::array();
    for (auto &[File, List] : ByFile)
      Edits.push_back({{"path", R.Files[File].Absolute},
                       {"digest", digestOfLines(R.Files[File].Text.content())},
                       {"edits", std::move(List)}});
    return {{"of", Index},
            {"title", Fix.Title + (Fix.Safe ? "" : " (unsafe)")},
            {"safe", Fix.Safe},
            {"edits", std::move(Edits)}};
  }

private:
  Json range(const Region &At) const {
    return rangeOf(R.Files[At.File], At, For.Counts);
  }

  void relate(Json &D, const Remark &Note) const {
    const SourceFile &File = R.Files[Note.At.File];
    if (For.Related)
      D["relatedInformation"].push_back(
          {{"location",
            {{"uri", UriOf(File.Absolute)}, {"range", range(Note.At)}}},
           {"message", Note.Text}});
    else
      D["message"] = D["message"].get<std::string>() + "\n" + shown(File.Path) +
                     ":" + std::to_string(Note.At.Line) + ": " + Note.Text;
  }

  const Results &R;
  const Client &For;
  const std::function<std::string(const std::string &)> &UriOf;
};

} // namespace

// At the top of the file: it is of no place in it.
static Json failed(const Failure &F) {
  Json Top = {{"line", 0}, {"character", 0}};
  return {
      {"range", {{"start", Top}, {"end", Top}}},
      {"severity", 3},
      {"code", UnitFailed},
      {"source", Source},
      {"message", shown("not fully analysed: " + F.Reason + ": " + F.Detail)}};
}

Json toldOf(const Judged &Of, const std::string &File, const Client &For,
            const std::function<std::string(const std::string &)> &UriOf) {
  Telling Tell(Of, For, UriOf);
  Json Told = {{"error", shown(Of.Error)},     {"unit", Of.Unit},
               {"includes", Of.Includes},      {"digest", ""},
               {"diagnostics", Json::array()}, {"fixes", Json::array()},
               {"failures", Json::array()}};
  std::vector<bool> Is;
  for (const SourceFile &One : Of.R.Files) {
    Is.push_back(isSame(One.Absolute, File));
    if (Is.back())
      Told["digest"] = digestOfLines(One.Text.content());
  }
  for (const Failure &F : Of.R.Failures) {
    Told["diagnostics"].push_back(failed(F));
    Told["failures"].push_back(
        shown(F.Unit + ": " + F.Reason + ": " + F.Detail));
  }
  for (const Result &One : Of.R.List) {
    if (!One.counts() || !Is[One.At.File])
      continue;
    for (const Repair &Fix : One.Fixes)
      Told["fixes"].push_back(Tell.fix(Fix, Told["diagnostics"].size()));
    Told["diagnostics"].push_back(Tell.diagnostic(One));
  }
  return Told;
}

} // namespace spantidy::lsp
