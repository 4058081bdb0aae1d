#include "sarif_tool.h"

#include "llvm/ADT/StringExtras.h"

#include <algorithm>

namespace spantidy::report {

using Json = nlohmann::ordered_json;

static const char Home[] = SPAN_TIDY_HOME;

namespace {

struct Descriptor {
  const char *Id, *Level, *Text;
};

const Descriptor Notices[] = {
    {"unit-failed", "error",
     "A translation unit was not, or not wholly, analysed."},
    {"source-lost", "warning",
     "A source file is not, or not any more, what was analysed."},
    {"function-unfollowed", "note",
     "A function is too large for the ways through it to be followed."}};

} // namespace

const char *idOf(Notice N) { return Notices[size_t(N)].Id; }
const char *levelOf(Notice N) { return Notices[size_t(N)].Level; }

Severity levelOf(const Results &R, const Rule &Of) {
  return R.For == Profile::None ? Of.Level : Of.Weight;
}

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

std::string lead(llvm::StringRef Page) {
  auto [Title, Rest] = Page.split("\n\n");
  std::string Text = Rest.ltrim().split("\n\n").first.trim().str();
  std::replace(Text.begin(), Text.end(), '\n', ' ');
  if (Text.empty())
    Text = Title.ltrim("# ").str();
  return Text.ends_with(".") ? Text : Text + ".";
}

static Json propertiesOf(const Results &R, const Rule &Of) {
  Json Tags = {"tracing", Of.Group};
  Json Properties = {{"precision", Of.Precision},
                     {"problem.severity", nameOf(levelOf(R, Of))},
                     {"guide", Of.Guide}};
  if (!Of.Security.empty()) {
    Tags.push_back("security");
    Tags.push_back("external/cwe/cwe-532"); // sensitive data in logs
    Properties["security-severity"] = Of.Security;
  }
  Properties["tags"] = std::move(Tags);
  return Properties;
}

std::string helpUri(const Results &R, const Rule &Of) {
  llvm::StringRef Id(Of.Id);
  return Id.consume_front("tracing-")
             ? std::string(Home) + "/blob/v" + R.Version + "/docs/checks/" +
                   Id.str() + ".md"
             : Of.Uri;
}

static Json ruleOf(const Results &R, const Rule &Of) {
  SarifPlaces Places(R);
  std::string Lead = lead(Of.Page);
  Json Messages = Json::object();
  for (const auto &[Key, Text] : Of.Messages)
    Messages[Key] = {{"text", Text + "."}};
  // A page is longer than what GitLab takes.
  const std::string &Help = R.For == Profile::GitLab ? Lead : Of.Page;
  return {
      {"id", Of.Id},
      {"name", pascal(Of.Id)},
      {"shortDescription",
       {{"text",
         llvm::StringRef(Lead).split(". ").first.rtrim('.').str() + "."}}},
      {"fullDescription", {{"text", Places.fitting(Lead)}}},
      {"helpUri", helpUri(R, Of)},
      {"help",
       {{"text", Places.fitting(Help)}, {"markdown", Places.fitting(Help)}}},
      {"messageStrings", std::move(Messages)},
      {"defaultConfiguration", {{"level", nameOf(levelOf(R, Of))}}},
      {"properties", propertiesOf(R, Of)}};
}

Json driverOf(const Results &R) {
  Json Rules = Json::array();
  for (const Rule &Of : R.Rules)
    Rules.push_back(ruleOf(R, Of));
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

} // namespace spantidy::report
