#include "vocabulary.h"
#include "embedded.h"
#include "schema.h"

#include <cstdlib>

namespace spantidy::rules {

using nlohmann::json;

static const std::map<std::string_view, Role> Roles = {
#define ROLE(Name, Text) {Text, Role::Name},
#include "roles.def"
};

bool isTrait(Role R) {
  switch (R) {
#define ROLE(Name, Text)
#define TRAIT(Name, Text) case Role::Name:
#include "roles.def"
    return true;
  default:
    return false;
  }
}

// The schema has no list of its own.
static void addRoles(json &Schema) {
  json Names = json::array(), Traits = json::object();
  for (auto [Name, Is] : Roles) {
    Names.push_back(Name);
    if (isTrait(Is))
      Traits[Name] = {{"$ref", "#/definitions/texts"}};
  }
  json &Sections = Schema["properties"];
  Sections["functions"]["items"]["properties"]["role"]["enum"] = Names;
  Sections["members"]["properties"] = Traits;
}

static const json &schema() {
  static const json Parsed = [] {
    json Schema;
    for (const Embedded &File : vocabularyFiles())
      if (File.Name == "schema.json")
        Schema = json::parse(File.Content);
    addRoles(Schema);
    return Schema;
  }();
  return Parsed;
}

static Position position(const json &Value) {
  if (Value.is_number())
    return {Position::Kind::Index, Value.get<unsigned>()};
  if (Value.is_object())
    return {Position::Kind::From, Value["from"].get<unsigned>()};
  if (Value == "last")
    return {Position::Kind::Last};
  return {Value == "object" ? Position::Kind::Object
                            : Position::Kind::FirstCallable};
}

static Function function(const json &Entry, const std::string &Library) {
  Function F;
  F.Name = Entry["name"];
  F.Is = Roles.at(Entry["role"].get<std::string>());
  F.Library = Library;
  const std::pair<const char *, std::optional<Position> Function::*>
      Positions[] = {{"spanName", &Function::SpanName},
                     {"key", &Function::Key},
                     {"value", &Function::Value},
                     {"attributes", &Function::Attributes},
                     {"span", &Function::Span},
                     {"context", &Function::Context},
                     {"carrier", &Function::Carrier},
                     {"callable", &Function::Callable},
                     {"parts", &Function::Parts},
                     {"out", &Function::Out},
                     {"description", &Function::Description},
                     {"endsSpan", &Function::EndsSpan}};
  for (auto [Key, Field] : Positions)
    if (auto It = Entry.find(Key); It != Entry.end())
      F.*Field = position(*It);
  F.Kind = Entry.value("kind", "");
  F.DefaultKind = Entry.value("defaultKind", "");
  F.Activates = Entry.value("activates", false);
  F.Costly = Entry.value("costly", false);
  F.EndsExplicitly = Entry.value("endsExplicitly", false);
  F.MustUse = Entry.value("mustUse", false);
  F.CarriesContext = Entry.value("carriesContext", false);
  F.LosesSpanByDesign = Entry.value("losesSpanByDesign", false);
  F.Synchronous = Entry.value("synchronous", false);
  F.Element = Entry.value("element", "");
  F.NotWith = Entry.value("notWith", "");
  F.Result = Entry.value("result", "");
  F.Injects = Entry.value("injects", false);
  F.KeyText = Entry.value("keyText", "");
  F.OnlyWith = Entry.value("onlyWith", "");
  F.CarrierType = Entry.value("carrierType", "");
  return F;
}

static void add(std::vector<std::string> &To, const json &Lexicon,
                const char *Key) {
  if (auto It = Lexicon.find(Key); It != Lexicon.end())
    for (const json &Word : *It)
      To.push_back(Word);
}

static void addLexicon(Lexicon &To, const json &From) {
  const std::pair<const char *, std::vector<std::string> Lexicon::*> Lists[] = {
      {"secretWords", &Lexicon::SecretWords},
      {"tokenLast", &Lexicon::TokenLast},
      {"personalWords", &Lexicon::PersonalWords},
      {"personalPairs", &Lexicon::PersonalPairs},
      {"identityPairs", &Lexicon::IdentityPairs},
      {"negators", &Lexicon::Negators},
      {"friendPairs", &Lexicon::FriendPairs},
      {"cleaningWords", &Lexicon::CleaningWords},
      {"plainTails", &Lexicon::PlainTails},
      {"aboutHeads", &Lexicon::AboutHeads},
      {"lookupWords", &Lexicon::LookupWords},
      {"keyTypes", &Lexicon::KeyTypes},
      {"unboundedLast", &Lexicon::UnboundedLast},
      {"unboundedWeak", &Lexicon::UnboundedWeak},
      {"composedWords", &Lexicon::ComposedWords},
      {"unboundedPairs", &Lexicon::UnboundedPairs},
      {"requestFields", &Lexicon::RequestFields},
      {"requestWords", &Lexicon::RequestWords},
      {"boundedWords", &Lexicon::BoundedWords},
      {"unboundedTypes", &Lexicon::UnboundedTypes},
      {"largeWords", &Lexicon::LargeWords},
      {"largeKeys", &Lexicon::LargeKeys},
      {"serialisingVerbs", &Lexicon::SerialisingVerbs},
      {"serialisedForms", &Lexicon::SerialisedForms},
      {"serialisingPairs", &Lexicon::SerialisingPairs},
      {"readingPairs", &Lexicon::ReadingPairs},
      {"cursorWords", &Lexicon::CursorWords},
      {"carriedWords", &Lexicon::CarriedWords},
      {"foreignWords", &Lexicon::ForeignWords},
      {"keyWords", &Lexicon::KeyWords},
      {"settingWords", &Lexicon::SettingWords},
      {"tenantNames", &Lexicon::TenantNames},
      {"samplingKeys", &Lexicon::SamplingKeys},
      {"eventWords", &Lexicon::EventWords},
      {"eventIds", &Lexicon::EventIds},
      {"ownIds", &Lexicon::OwnIds},
      {"notEvents", &Lexicon::NotEvents},
      {"sentContexts", &Lexicon::SentContexts},
      {"endingClasses", &Lexicon::EndingClasses},
      {"endingWords", &Lexicon::EndingWords},
      {"traceHeaders", &Lexicon::TraceHeaders},
      {"probePaths", &Lexicon::ProbePaths},
      {"probeWords", &Lexicon::ProbeWords},
      {"expectedErrors", &Lexicon::ExpectedErrors},
      {"callersErrors", &Lexicon::CallersErrors},
      {"outcomeWords", &Lexicon::OutcomeWords},
      {"amountWords", &Lexicon::AmountWords},
      {"goodOutcomes", &Lexicon::GoodOutcomes},
      {"failureWords", &Lexicon::FailureWords},
      {"errorTypes", &Lexicon::ErrorTypes},
      {"errorForms", &Lexicon::ErrorForms},
      {"outcomeTypes", &Lexicon::OutcomeTypes},
      {"errorNumbers", &Lexicon::ErrorNumbers},
      {"okConstants", &Lexicon::OkConstants},
      {"okQuestions", &Lexicon::OkQuestions},
      {"errorQuestions", &Lexicon::ErrorQuestions},
      {"errorParts", &Lexicon::ErrorParts},
      {"replyTypes", &Lexicon::ReplyTypes},
      {"valueWords", &Lexicon::ValueWords},
      {"presenceQuestions", &Lexicon::PresenceQuestions},
      {"codeWords", &Lexicon::CodeWords},
      {"signedCodes", &Lexicon::SignedCodes},
      {"replyParts", &Lexicon::ReplyParts},
      {"errorStreams", &Lexicon::ErrorStreams},
      {"severeWords", &Lexicon::SevereWords},
      {"serverErrors", &Lexicon::ServerErrors},
      {"predicateWords", &Lexicon::PredicateWords},
      {"deedWords", &Lexicon::DeedWords},
      {"keepingWords", &Lexicon::KeepingWords},
      {"recoveryWords", &Lexicon::RecoveryWords},
      {"answeringWords", &Lexicon::AnsweringWords},
      {"loggingWords", &Lexicon::LoggingWords},
      {"retryWords", &Lexicon::RetryWords},
      {"storingWords", &Lexicon::StoringWords},
      {"launchingWords", &Lexicon::LaunchingWords},
      {"launcherWords", &Lexicon::LauncherWords},
      {"takingWords", &Lexicon::TakingWords},
      {"backgroundWords", &Lexicon::BackgroundWords},
      {"detachingWords", &Lexicon::DetachingWords},
      {"chainingWords", &Lexicon::ChainingWords},
      {"futureWords", &Lexicon::FutureWords},
      {"inPlaceWords", &Lexicon::InPlaceWords},
      {"recurringWords", &Lexicon::RecurringWords},
      {"stoppingWords", &Lexicon::StoppingWords},
      {"completionWords", &Lexicon::CompletionWords},
      {"recordingWords", &Lexicon::RecordingWords}};
  for (auto [Key, Field] : Lists)
    add(To.*Field, From, Key);
  for (const json &Entry : From.value("keyKinds", json::array())) {
    KeyKinds K;
    add(K.Keys, Entry, "keys"), add(K.Values, Entry, "values");
    add(K.With, Entry, "with"), add(K.Without, Entry, "without");
    add(K.Kinds, Entry, "kinds"), add(K.Against, Entry, "against");
    K.Outermost = Entry.value("outermost", false);
    To.KindsOfKeys.push_back(std::move(K));
  }
  for (const json &Entry : From.value("spanTypes", json::array())) {
    SpanType S;
    add(S.Names, Entry, "names"), add(S.Kinds, Entry, "kinds");
    add(S.With, Entry, "with"), add(S.Values, Entry, "values");
    add(S.Without, Entry, "without"), add(S.Required, Entry, "required");
    To.SpanTypes.push_back(std::move(S));
  }
  for (auto [Key, Field] : {std::pair("secretPairs", &Lexicon::SecretPairs),
                            std::pair("fewOf", &Lexicon::FewOf)}) {
    json Pairs = From.value(Key, json::object());
    for (auto &[Second, Firsts] : Pairs.items())
      for (const json &First : Firsts)
        (To.*Field)[Second].push_back(First);
  }
}

bool Vocabulary::typeIs(std::string_view TypeName,
                        std::string_view Word) const {
  auto [First, Last] = Types.equal_range(TypeName);
  for (; First != Last; ++First)
    if (First->second == Word)
      return true;
  return false;
}

bool Vocabulary::memberHas(std::string_view Name, Role Trait) const {
  auto [First, Last] = Members.equal_range(Name);
  for (; First != Last; ++First)
    if (First->second == Trait)
      return true;
  return false;
}

// "stubs": classes made by a generator, which send what they are given.
static void addStubs(Vocabulary &V, const json &Document,
                     const std::string &Library) {
  for (const json &Entry : Document.value("stubs", json::array())) {
    Stub S{Entry["classes"], Entry["argument"], {}, {}};
    S.Sends.Name = S.Argument;
    S.Sends.Is = Role::SendsRequest;
    S.Sends.Library = Library;
    S.Sends.Kind = Entry["kind"];
    S.Sends.Carrier = Position{Position::Kind::Index, 0};
    S.Replies.Is = Role::LaunchesTask;
    S.Replies.Library = Library;
    S.Replies.Callable = Position{Position::Kind::FirstCallable};
    V.Stubs.push_back(std::move(S));
  }
}

static void addTypes(Vocabulary &V, const json &Document,
                     const std::string &Library) {
  json Types = Document.value("types", json::object());
  for (auto &[Word, Names] : Types.items())
    for (const json &Name : Names) {
      V.Types.emplace(Name, Word);
      V.LibraryOf[Name] = Library;
    }
}

static void addConstants(std::map<std::string, std::string, std::less<>> &To,
                         const json &Document, const char *Key) {
  json Constants = Document.value(Key, json::object());
  for (auto &[Constant, Meaning] : Constants.items())
    To[Constant] = Meaning;
}

// A document that satisfies the schema.
static void add(Vocabulary &V, const json &Document) {
  std::string Library = Document["library"];
  for (const json &Entry : Document.value("functions", json::array())) {
    Function F = function(Entry, Library);
    V.Functions.emplace(F.Name, std::move(F));
  }
  for (const json &Entry : Document.value("fields", json::array()))
    V.Fields.emplace(Entry["name"], Field{Entry["name"], Entry["is"]});
  addConstants(V.Kinds, Document, "kinds");
  addConstants(V.Statuses, Document, "statuses");
  addConstants(V.Texts, Document, "texts");
  addTypes(V, Document, Library);
  json Members = Document.value("members", json::object());
  for (auto &[Trait, Names] : Members.items())
    for (const json &Name : Names)
      V.Members.emplace(Name, Roles.at(Trait));
  for (const json &Code : Document.value("okCodes", json::array()))
    V.OkCodes.insert(Code.get<std::string>());
  if (Document.value("tagsErrors", false))
    V.TagErrors.insert(Library);
  if (Document.value("conventional", false))
    V.Conventional.insert(Library);
  add(V.LibraryHeaders, Document, "headers");
  for (const json &Part : Document.value("headers", json::array()))
    V.HeadersOf.emplace(Library, Part);
  addStubs(V, Document, Library);
  addLexicon(V.Words, Document.value("lexicon", json::object()));
}

bool load(Vocabulary &V, std::string_view File, std::string_view Text,
          std::string &Error) {
  std::optional<json> Document = parseChecked(File, Text, schema(), Error);
  if (Document)
    add(V, *Document);
  return Document.has_value();
}

// Held against the schema by test/rules/builtin.test: it would be most of what
// a process does before it begins.
const Vocabulary &builtin() {
  static const Vocabulary V = [] {
    Vocabulary All;
    for (const Embedded &File : vocabularyFiles())
      if (File.Name != "schema.json")
        add(All, json::parse(File.Content));
    return All;
  }();
  return V;
}

} // namespace spantidy::rules
