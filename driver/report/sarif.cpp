// SARIF 2.1.0: what viewers and code scanning services need of it. Field by
// field after the OASIS standard; notes on consumers stand where they decide.

#include "fingerprints.h"
#include "formats.h"

#include "shown/shown.h"

#include "llvm/ADT/StringExtras.h"

#include <nlohmann/json.hpp>

#include <map>

namespace spantidy::report {

using Json = nlohmann::ordered_json;

static const char Home[] = SPAN_TIDY_HOME;

namespace {

struct Descriptor {
  const char *Id, *Level, *Text;
};

// Bytes. Each finding carries its own.
constexpr uint32_t LargestSnippet = 16 * LongestLine;

// What is told of a run besides its results.
enum Notice { UnitFailed, SourceLost, FunctionUnfollowed };
const Descriptor Notices[] = {
    {"unit-failed", "error",
     "A translation unit was not, or not wholly, analysed."},
    {"source-lost", "warning",
     "A source file is not, or not any more, what was analysed."},
    {"function-unfollowed", "note",
     "A function is too large for the ways through it to be followed."}};

class SarifReport {
public:
  explicit SarifReport(const Results &R) : R(R) {}

  Json whole() {
    Json Run = {{"tool", {{"driver", driver()}}},
                {"columnKind", "utf16CodeUnits"},
                {"newlineSequences", {"\r\n", "\n", "\r"}},
                {"originalUriBaseIds",
                 {{"SRCROOT",
                   {{"description", {{"text", "The root of the project."}}}}}}},
                {"invocations", Json::array({invocation()})},
                {"automationDetails", {{"id", "span-tidy/"}}}};
    Json List = Json::array();
    for (const Result &One : R.List)
      List.push_back(result(One));
    for (const GoneResult &One : R.Gone)
      List.push_back(gone(One));
    Json Artifacts = Json::array();
    for (const SourceFile &File : R.Files)
      Artifacts.push_back(artifactOf(File));
    Run["artifacts"] = std::move(Artifacts);
    Run["results"] = std::move(List);
    return {{"$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/"
                        "errata01/os/schemas/sarif-schema-2.1.0.json"},
            {"version", "2.1.0"},
            {"runs", Json::array({std::move(Run)})}};
  }

private:
  // "tracing-dropped-span": "DroppedSpan".
  static std::string pascal(llvm::StringRef Id) {
    std::string Name;
    Id.consume_front("tracing-");
    bool Upper = true;
    for (char C : Id) {
      if (C != '-')
        Name += Upper ? llvm::toUpper(C) : C;
      Upper = C == '-';
    }
    return Name;
  }

  // The first paragraph below a page's title, on one line.
  static std::string lead(llvm::StringRef Page) {
    auto [Title, Rest] = Page.split("\n\n");
    std::string Text = Rest.ltrim().split("\n\n").first.trim().str();
    std::replace(Text.begin(), Text.end(), '\n', ' ');
    if (Text.empty())
      Text = Title.ltrim("# ").str();
    return Text.ends_with(".") ? Text : Text + ".";
  }

  Json rule(const Rule &Of) {
    std::string Lead = lead(Of.Page);
    Json Tags = {"tracing", Of.Group};
    Json Properties = {{"precision", Of.Precision},
                       {"problem.severity", nameOf(Of.Level)},
                       {"guide", Of.Guide}};
    if (!Of.Security.empty()) {
      Tags.push_back("security");
      Tags.push_back("external/cwe/cwe-532"); // sensitive data in logs
      Properties["security-severity"] = Of.Security;
    }
    Properties["tags"] = std::move(Tags);
    llvm::StringRef Id(Of.Id);
    std::string Uri = std::string(Home) + "/blob/main/docs/checks/";
    Uri = Id.consume_front("tracing-") ? Uri + Id.str() + ".md" : Of.Uri;
    Json Messages = Json::object();
    for (const auto &[Key, Text] : Of.Messages)
      Messages[Key] = {{"text", Text + "."}};
    return {
        {"id", Of.Id},
        {"name", pascal(Of.Id)},
        {"shortDescription",
         {{"text",
           llvm::StringRef(Lead).split(". ").first.rtrim('.').str() + "."}}},
        {"fullDescription", {{"text", Lead}}},
        {"helpUri", std::move(Uri)},
        {"help", {{"text", Of.Page}, {"markdown", Of.Page}}},
        {"messageStrings", std::move(Messages)},
        {"defaultConfiguration", {{"level", nameOf(Of.Level)}}},
        {"properties", std::move(Properties)}};
  }

  Json driver() {
    Json Rules = Json::array();
    for (const Rule &Of : R.Rules)
      Rules.push_back(rule(Of));
    Json Descriptors = Json::array();
    for (const Descriptor &D : Notices)
      Descriptors.push_back({{"id", D.Id},
                             {"name", pascal(D.Id)},
                             {"shortDescription", {{"text", D.Text}}},
                             {"fullDescription", {{"text", D.Text}}},
                             {"help", {{"text", D.Text}}},
                             {"defaultConfiguration", {{"level", D.Level}}}});
    return {{"name", "span-tidy"},
            {"fullName", "span-tidy " + R.Version},
            {"semanticVersion", R.Version},
            {"version", R.Version},
            {"informationUri", Home},
            {"language", "en-US"},
            {"rules", std::move(Rules)},
            {"notifications", std::move(Descriptors)}};
  }

  static Json notification(Notice Of, Json Physical, const std::string &Text) {
    const Descriptor &D = Notices[Of];
    return {{"descriptor", {{"id", D.Id}, {"index", unsigned(Of)}}},
            {"level", D.Level},
            {"message", message(Text)},
            {"locations",
             Json::array({{{"physicalLocation", std::move(Physical)}}})}};
  }
  static Json wholeFile(llvm::StringRef Path) {
    return {{"artifactLocation", artifact(Path)}};
  }

  static std::string percentEncoded(llvm::StringRef Path) {
    std::string Uri;
    for (unsigned char C : Path)
      if (llvm::isAlnum(C) || llvm::StringRef("-._~/!$&'()*+,;=@").contains(C))
        Uri += C;
      else
        Uri += "%" + llvm::utohexstr(C, /*LowerCase=*/false, /*Width=*/2);
    return Uri;
  }

  static Json artifact(llvm::StringRef Path) {
    if (Path.starts_with("/"))
      return {{"uri", "file://" + percentEncoded(Path)}};
    return {{"uri", percentEncoded(Path)}, {"uriBaseId", "SRCROOT"}};
  }
  static Json artifact(const SourceFile &File) { return artifact(File.Path); }

  static Json artifactOf(const SourceFile &File) {
    Json Out = {{"location", artifact(File)}, {"sourceLanguage", "cplusplus"}};
    if (File.Lost.empty())
      Out["length"] = File.Text.content().size();
    return Out;
  }

  // Lines, columns and the snippet.
  Json region(const Region &At) {
    const SourceText &Text = R.Files[At.File].Text;
    Json Out = {{"startLine", At.Line},
                {"startColumn", Text.utf16Column(At.Line, At.Column)},
                {"endLine", At.EndLine},
                {"endColumn", Text.utf16Column(At.EndLine, At.EndColumn)}};
    if (At.End > At.Begin && At.End - At.Begin <= LargestSnippet)
      Out["snippet"] = {
          {"text", toUtf8(std::string_view(Text.content())
                              .substr(At.Begin, At.End - At.Begin))}};
    return Out;
  }

  Json context(const Region &At) {
    const SourceText &Text = R.Files[At.File].Text;
    unsigned First = At.Line > 2 ? At.Line - 2 : 1;
    unsigned Last = std::min(At.EndLine + 2, Text.lineCount());
    if (Last > First && Text.line(Last).empty())
      --Last; // the end of the file is no line of it
    uint32_t End = Text.startOf(Last) + Text.line(Last).size();
    if (End - Text.startOf(First) > LargestSnippet)
      return Json::object();
    return {{"startLine", First},
            {"startColumn", 1},
            {"endLine", Last},
            {"endColumn", Text.utf16Column(Last, Text.line(Last).size() + 1)},
            {"snippet",
             {{"text", toUtf8(std::string_view(Text.content())
                                  .substr(Text.startOf(First),
                                          End - Text.startOf(First)))}}}};
  }

  Json physical(const Region &At) {
    Json Artifact = artifact(R.Files[At.File]);
    Artifact["index"] = At.File;
    if (!R.Files[At.File].Lost.empty()) // columns count what its text tells
      return {{"artifactLocation", std::move(Artifact)},
              {"region", {{"startLine", At.Line}}}};
    Json Out = {{"artifactLocation", std::move(Artifact)},
                {"region", region(At)}};
    if (Json Around = context(At); !Around.empty())
      Out["contextRegion"] = std::move(Around);
    return Out;
  }

  // What stands in brackets would be a link (3.11.6).
  static std::string plain(llvm::StringRef Text) {
    std::string Out;
    for (char C : Text) {
      if (C == '[' || C == ']')
        Out += '\\';
      Out += C;
    }
    return Out;
  }

  static Json message(const std::string &Text) {
    return {{"text", plain(shown(Text)) + "."}};
  }

  Json fix(const Repair &Fix) {
    std::map<unsigned, Json> Changes;
    for (const Replacement &Edit : Fix.Edits) {
      Json Deleted = region(Edit.At);
      Deleted.erase("snippet");
      Changes[Edit.At.File].push_back(
          {{"deletedRegion", std::move(Deleted)},
           {"insertedContent", {{"text", toUtf8(Edit.Text)}}}});
    }
    Json List = Json::array();
    for (auto &[File, Replacements] : Changes)
      List.push_back({{"artifactLocation", artifact(R.Files[File])},
                      {"replacements", std::move(Replacements)}});
    std::string Title = Fix.Title;
    Title.front() = llvm::toUpper(Title.front());
    return {{"description", message(Title)},
            {"artifactChanges", std::move(List)}};
  }

  Json flow(const Result &One) {
    Json Steps = Json::array();
    unsigned Order = 1;
    auto add = [&](const Region &At, const std::string &Text,
                   const char *Importance) {
      Steps.push_back(
          {{"location",
            {{"physicalLocation", physical(At)}, {"message", message(Text)}}},
           {"executionOrder", Order++},
           {"importance", Importance}});
    };
    add(One.At, One.Message, "essential");
    for (const Remark &Note : One.Notes)
      add(Note.At, Note.Text, "important");
    return Json::array(
        {{{"threadFlows", Json::array({{{"locations", std::move(Steps)}}})}}});
  }

  Json fingerprints(const Result &One) {
    auto [It, New] = Lines.try_emplace(One.At.File);
    if (New)
      It->second = lineHashes(R.Files[One.At.File].Text.content());
    Json Out;
    if (R.Files[One.At.File].Lost.empty() && One.At.Line <= It->second.size())
      Out["primaryLocationLineHash"] = It->second[One.At.Line - 1];
    Out["span-tidy/v1"] = One.Key;
    return Out;
  }

  // Of 100; GitHub and others sort by it.
  static double rankOf(Evidence Grade) {
    static constexpr double Ranks[] = {30, 60, 90};
    return Ranks[size_t(Grade)];
  }

  Json result(const Result &One) {
    Json Arguments = Json::array();
    for (const std::string &Argument : One.Arguments)
      Arguments.push_back(plain(Argument));
    Json Message = message(One.Message);
    Message["id"] = One.MessageId;
    if (!Arguments.empty())
      Message["arguments"] = std::move(Arguments);
    Json Out = {
        {"ruleId", R.Rules[One.Rule].Id},
        {"ruleIndex", One.Rule},
        {"kind", "fail"},
        {"level", nameOf(One.Level)},
        {"rank", rankOf(One.Grade)},
        {"message", std::move(Message)},
        {"locations", Json::array({{{"physicalLocation", physical(One.At)}}})}};
    unsigned Id = 1;
    for (const Remark &Note : One.Notes)
      Out["relatedLocations"].push_back(
          {{"id", Id++},
           {"physicalLocation", physical(Note.At)},
           {"message", message(Note.Text)}});
    if (One.Flow)
      Out["codeFlows"] = flow(One);
    for (const Repair &Fix : One.Fixes)
      Out["fixes"].push_back(fix(Fix));
    Out["partialFingerprints"] = fingerprints(One);
    Out["properties"] = {{"evidence", nameOf(One.Grade)}};
    if (One.Since != Standing::NotCompared)
      Out["baselineState"] = nameOf(One.Since);
    if (!One.Advice.empty())
      Out["properties"]["weaver"] = One.Advice;
    if (One.Suppressed) {
      Json Comment = {
          {"kind", "inSource"},
          {"status", "accepted"},
          {"location", {{"physicalLocation", physical(One.Suppressed->At)}}}};
      if (!One.Suppressed->Reason.empty())
        Comment["justification"] = toUtf8(One.Suppressed->Reason);
      Out["suppressions"].push_back(std::move(Comment));
    }
    return Out;
  }

  // Nobody knows where it stood.
  Json gone(const GoneResult &One) {
    return {{"ruleId", One.Rule},
            {"kind", "fail"},
            {"message", message(One.Message)},
            {"locations",
             Json::array({{{"physicalLocation", wholeFile(One.Path)}}})},
            {"partialFingerprints", {{"span-tidy/v1", One.Key}}},
            {"baselineState", "absent"}};
  }

  Json invocation() {
    static const char *const Meanings[] = {
        "No findings.", "There are findings.", "Not everything was analysed."};
    Json Out = {{"executionSuccessful", R.Failures.empty()},
                {"exitCode", R.ExitStatus},
                {"exitCodeDescription", Meanings[std::min(R.ExitStatus, 2)]}};
    if (!R.Reproducible) {
      Out["startTimeUtc"] = R.StartTime;
      Out["endTimeUtc"] = R.EndTime;
      Out["workingDirectory"] = {
          {"uri", "file://" + percentEncoded(R.Folder) + "/"}};
      Out["arguments"] = R.Arguments;
    }
    Out["toolExecutionNotifications"] = notifications();
    return Out;
  }

  Json notifications() {
    Json Notifications = Json::array();
    for (const Failure &F : R.Failures)
      Notifications.push_back(notification(UnitFailed, wholeFile(F.Unit),
                                           F.Reason + ": " + F.Detail));
    for (const SourceFile &File : R.Files)
      if (!File.Lost.empty())
        Notifications.push_back(
            notification(SourceLost, wholeFile(File.Path),
                         "neither shown nor fixed: " + File.Lost));
    for (const LargeFunction &F : R.Unfollowed)
      Notifications.push_back(notification(
          FunctionUnfollowed, physical(F.At),
          "'" + F.Name +
              "' is too large: what happens on its ways is not followed"));
    return Notifications;
  }

  const Results &R;
  std::map<unsigned, std::vector<std::string>> Lines;
};

} // namespace

std::string sarifReport(const Results &R) {
  return shownJson(SarifReport(R).whole().dump(
             1, ' ', /*ensure_ascii=*/false, Json::error_handler_t::replace)) +
         "\n";
}

} // namespace spantidy::report
