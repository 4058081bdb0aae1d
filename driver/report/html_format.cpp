// A page for a browser. The findings are data in it: what a source says stands in one
// JSON document of plain ASCII, which no parser of HTML takes for anything else, and the
// page's script, which alone may run, puts it in as text.

#include "embedded.h"
#include "formats.h"
#include "repaired.h"
#include "sarif_tool.h"
#include "steps.h"

#include "shown/shown.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Base64.h"
#include "llvm/Support/SHA256.h"

#include <map>

namespace spantidy::report {

using Json = nlohmann::ordered_json;

static std::string_view part(std::string_view Name) {
  return llvm::find_if(pageParts(),
                       [&](const Embedded &E) { return E.Name == Name; })
      ->Content;
}

static unsigned utf16Length(std::string_view Utf8) {
  unsigned Units = 0;
  for (unsigned char C : Utf8)
    Units += (C & 0xC0) != 0x80, Units += C >= 0xF0;
  return Units;
}

namespace {

class HtmlReport {
public:
  explicit HtmlReport(const Results &R) : R(R), Lines(R.Files.size()) {}

  Json whole() {
    Json Findings = Json::array();
    for (const Result &One : R.List)
      Findings.push_back(finding(One));
    Json Report = {{"version", R.Version},
                   {"units", R.Units},
                   {"checks", std::move(Checks)},
                   {"findings", std::move(Findings)},
                   {"failures", failures()},
                   {"unfollowed", unfollowed()},
                   {"gone", gone()}};
    if (R.Unchanged)
      Report["unchanged"] = *R.Unchanged;
    if (!R.Reproducible)
      Report["root"] = shown(R.Root), Report["time"] = R.StartTime;
    Report["files"] = files(); // whose lines are known by now
    return Report;
  }

private:
  static constexpr unsigned Around = 3, AroundNotes = 1; // lines

  unsigned check(unsigned Rule) {
    auto [It, New] = CheckOf.try_emplace(Rule, Checks.size());
    const report::Rule &Of = R.Rules[Rule];
    if (New)
      Checks.push_back({{"id", Of.Id},
                        {"group", Of.Group},
                        {"lead", Of.Page.empty() ? "" : lead(Of.Page)},
                        {"page", Of.Page},
                        {"uri", helpUri(R, Of)}});
    return It->second;
  }

  void keepLines(unsigned File, unsigned First, unsigned Last) {
    const SourceText &Text = R.Files[File].Text;
    if (Text.content().empty())
      return;
    Last = std::min(Last, Text.lineCount());
    if (Last > First && Text.line(Last).empty() && Last == Text.lineCount())
      --Last; // the end of the file is no line of it
    for (unsigned N = First; N <= Last; ++N)
      if (Text.line(N).size() <= LongestLine)
        Lines[File].try_emplace(N, shownLine(Text.line(N)));
  }

  // Columns for people, in characters as editors count; and what of the shown line is
  // meant, in UTF-16 code units from 0.
  Json place(const Region &At, unsigned Context) {
    const SourceText &Text = R.Files[At.File].Text;
    std::string_view Line = Text.line(At.Line);
    keepLines(At.File, At.Line > Context ? At.Line - Context : 1,
              At.Line + Context);
    size_t Begin = std::min<size_t>(At.Column - 1, Line.size());
    size_t End = At.EndLine == At.Line
                     ? std::min<size_t>(At.EndColumn - 1, Line.size())
                     : Line.size();
    return {
        {"file", At.File},
        {"line", At.Line},
        {"column", R.Files[At.File].Lost.empty()
                       ? Text.utf16Column(At.Line, At.Column)
                       : At.Column},
        {"from", utf16Length(shownLine(Line.substr(0, Begin)))},
        {"to", utf16Length(shownLine(Line.substr(0, std::max(Begin, End))))},
        {"around", Context}};
  }

  Json fix(const Repair &Fix) {
    Json Hunks = Json::array();
    for (const Hunk &H : hunksOf(R, Fix)) {
      Json Before = Json::array(), After = Json::array();
      for (unsigned N = H.Line; N <= H.Last; ++N)
        Before.push_back(shownLine(R.Files[H.File].Text.line(N)));
      SourceText New(H.After);
      for (unsigned N = 1; N <= New.lineCount(); ++N)
        After.push_back(shownLine(New.line(N)));
      Hunks.push_back({{"file", H.File},
                       {"line", H.Line},
                       {"before", std::move(Before)},
                       {"after", std::move(After)}});
    }
    return {{"title", shown(Fix.Title)},
            {"safe", Fix.Safe},
            {"made", Fix.Made},
            {"hunks", std::move(Hunks)}};
  }

  Json finding(const Result &One) {
    Json Steps = Json::array();
    for (const Step &S : stepsOf(R, One)) {
      Steps.push_back(
          {{"text", shown(S.Text)},
           {"at", place(S.At, S.IsFinding ? Around : AroundNotes)}});
      if (S.IsFinding)
        Steps.back()["finding"] = true;
    }
    Json Fixes = Json::array();
    for (const Repair &Fix : One.Fixes)
      Fixes.push_back(fix(Fix));
    Json F = {{"check", check(One.Rule)},
              {"level", nameOf(One.Level)},
              {"evidence", nameOf(One.Grade)},
              {"state", One.Suppressed                 ? "suppressed"
                        : One.Since == Standing::Known ? "known"
                                                       : "open"},
              {"key", One.Key},
              {"steps", std::move(Steps)},
              {"fixes", std::move(Fixes)}};
    if (One.Suppressed)
      F["reason"] = shown(One.Suppressed->Reason);
    return F;
  }

  Json failures() const {
    Json All = Json::array();
    for (const Failure &F : R.Failures)
      All.push_back({{"unit", shown(F.Unit)},
                     {"reason", shown(F.Reason)},
                     {"detail", shown(F.Detail)}});
    return All;
  }

  Json unfollowed() const {
    Json All = Json::array();
    for (const LargeFunction &F : R.Unfollowed)
      All.push_back({{"function", shown(F.Name)},
                     {"file", F.At.File},
                     {"line", F.At.Line}});
    return All;
  }

  Json gone() const {
    Json All = Json::array();
    for (const GoneResult &One : R.Gone)
      All.push_back({{"check", shown(One.Rule)},
                     {"path", shown(One.Path)},
                     {"message", shown(One.Message)}});
    return All;
  }

  Json files() const {
    Json All = Json::array();
    for (size_t I = 0; I < R.Files.size(); ++I) {
      Json Kept = Json::object();
      for (const auto &[Number, Line] : Lines[I])
        Kept[std::to_string(Number)] = Line;
      Json File = {{"path", shown(R.Files[I].Path)},
                   {"lines", std::move(Kept)}};
      if (!R.Files[I].Lost.empty())
        File["lost"] = shown(R.Files[I].Lost);
      for (const std::string &Owner : R.Files[I].Owners)
        File["owners"].push_back(shown(Owner));
      All.push_back(std::move(File));
    }
    return All;
  }

  const Results &R;
  std::vector<std::map<unsigned, std::string>> Lines; // by file and number
  Json Checks = Json::array();
  std::map<unsigned, unsigned> CheckOf; // by rule
};

} // namespace

// In an element that is no markup, and where no later reader makes markup of it.
static std::string inertJson(const Json &Document) {
  std::string Text;
  for (char C : Document.dump(-1, ' ', /*ensure_ascii=*/true,
                              Json::error_handler_t::replace))
    if (C == '<' || C == '>' || C == '&')
      Text += C == '<' ? "\\u003c" : C == '>' ? "\\u003e" : "\\u0026";
    else if (C == '\x7f')
      Text += "\\u007f";
    else
      Text += C;
  return Text;
}

// As a policy names the one text that may act.
static std::string hashOf(std::string_view Text) {
  return "'sha256-" +
         llvm::encodeBase64(llvm::SHA256::hash(llvm::ArrayRef(
             reinterpret_cast<const uint8_t *>(Text.data()), Text.size()))) +
         "'";
}

std::string htmlReport(const Results &R) {
  const std::pair<std::string_view, std::string> Blanks[] = {
      {"{{policy}}", "default-src 'none'; base-uri 'none'; form-action 'none'; "
                     "style-src " +
                         hashOf(part("page.css")) + "; script-src " +
                         hashOf(part("page.js"))},
      {"{{style}}", std::string(part("page.css"))},
      {"{{data}}", inertJson(HtmlReport(R).whole())},
      {"{{script}}", std::string(part("page.js"))}};
  std::string Text;
  std::string_view Rest = part("page.html");
  for (const auto &[Blank, Content] : Blanks) { // in the order of the page
    size_t At = Rest.find(Blank);
    Text += Rest.substr(0, At);
    Text += Content;
    Rest.remove_prefix(At + Blank.size());
  }
  return Text += Rest;
}

} // namespace spantidy::report
