#include "formats.h"

#include <nlohmann/json.hpp>

namespace spantidy::cli {

using Json = nlohmann::ordered_json;

static Json place(const Results &R, const Region &At) {
  return {{"file", toUtf8(R.Files[At.File].Path)},
          {"line", At.Line},
          {"column", At.Column},
          {"endLine", At.EndLine},
          {"endColumn", At.EndColumn},
          {"offset", At.Begin},
          {"endOffset", At.End}};
}

static const char *nameOf(Severity S) {
  return S == Severity::Error     ? "error"
         : S == Severity::Warning ? "warning"
                                  : "note";
}

std::string jsonReport(const Results &R) {
  Json Findings = Json::array();
  for (const Result &One : R.List) {
    Json F = {{"check", R.Rules[One.Rule].Id},
              {"level", nameOf(One.Level)},
              {"message", toUtf8(One.Message)},
              {"at", place(R, One.At)}};
    for (const Remark &Note : One.Notes)
      F["notes"].push_back(
          {{"message", toUtf8(Note.Text)}, {"at", place(R, Note.At)}});
    for (const Repair &Fix : One.Fixes) {
      Json Edits = Json::array();
      for (const Replacement &Edit : Fix.Edits)
        Edits.push_back(
            {{"at", place(R, Edit.At)}, {"text", toUtf8(Edit.Text)}});
      F["fixes"].push_back({{"title", Fix.Title}, {"edits", Edits}});
    }
    if (One.Suppressed)
      F["suppressed"] = {{"at", place(R, One.Suppressed->At)},
                         {"reason", toUtf8(One.Suppressed->Reason)}};
    Findings.push_back(std::move(F));
  }
  Json Failures = Json::array();
  for (const Failure &F : R.Failures)
    Failures.push_back({{"unit", toUtf8(F.Unit)},
                        {"reason", F.Reason},
                        {"detail", toUtf8(F.Detail)}});
  Json Lost = Json::array();
  for (const SourceFile &File : R.Files)
    if (!File.Lost.empty())
      Lost.push_back({{"file", toUtf8(File.Path)}, {"reason", File.Lost}});
  Json Report = {{"version", R.Version},
                 {"units", R.Units},
                 {"findings", std::move(Findings)},
                 {"failures", std::move(Failures)},
                 {"lost", std::move(Lost)}};
  return Report.dump(1) + "\n";
}

} // namespace spantidy::cli
