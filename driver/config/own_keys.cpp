#include "own_keys.h"
#include "weaver.h"

#include "model/reported_path.h"

#include <algorithm>

namespace spantidy::config {

using nlohmann::json;
using rules::RegisteredKey;

static RegisteredKey keyFrom(const json &Entry) {
  using Fate = RegisteredKey::Fate;
  RegisteredKey K;
  K.Own = true;
  K.Type = Entry.value("type", Entry.contains("members") ? "string" : "any");
  K.Members = Entry.value("members", K.Members);
  json Old = Entry.value("deprecated", json(false));
  json Forbidden = Entry.value("forbidden", json(false));
  if (Old.is_string())
    K.Is = Fate::Renamed, K.Instead = {Old.get<std::string>()};
  else if (Old == true)
    K.Is = Entry.contains("instead") ? Fate::Replaced : Fate::Obsolete;
  if (Forbidden != false)
    K.Is = Fate::Forbidden, K.Instead.clear();
  if (Forbidden.is_string())
    K.Why = Forbidden;
  if (auto It = Entry.find("instead"); It != Entry.end())
    K.Instead = {It->get<std::string>()};
  return K;
}

static rules::SpanType spanTypeFrom(const json &Entry) {
  rules::SpanType T;
  T.Own = true;
  for (auto [Field, List] : {std::pair("name", &rules::SpanType::Names),
                             std::pair("kind", &rules::SpanType::Kinds)})
    if (auto It = Entry.find(Field); It != Entry.end())
      (T.*List).push_back(*It);
  T.With = Entry.value("with", T.With);
  T.Required = Entry.value("required", T.Required);
  return T;
}

static std::string joined(const std::vector<std::string> &List) {
  std::string All;
  for (const std::string &Item : List)
    All += (All.empty() ? "" : ";") + Item;
  return All;
}

void takeRegistry(Config &C, const json &Part) {
  json Weaver = Part.is_string() ? Part : Part.value("weaver", json());
  if (Weaver.is_string())
    Weaver = json::array({Weaver});
  for (const json &Folder : Weaver)
    C.Weaver.push_back(model::absolutePath(Folder.get<std::string>(), C.Root));
  if (Part.is_string())
    return;
  json Keys = Part.value("keys", json::object());
  for (auto &[Name, Entry] : Keys.items())
    C.Keys.emplace_back(Name, keyFrom(Entry));
  for (const json &Entry : Part.value("spans", json::array()))
    C.SpanTypes.push_back(spanTypeFrom(Entry));
  C.Tenants = Part.value("tenant", C.Tenants);
  auto set = [&](const char *Option, const std::string &Value) {
    if (!Value.empty())
      C.Options.try_emplace(Option, Value);
  };
  set("tracing-missing-tenant-id.Keys", joined(C.Tenants));
  set("tracing-attribute-key-style.Keys", joined(C.Tenants));
  set("tracing-attribute-key-style.Style", Part.value("style", ""));
  set("tracing-attribute-key-style.Namespaces",
      joined(Part.value("namespaces", std::vector<std::string>())));
  if (Part.value("complete", false))
    set("tracing-attribute-key-style.Registered", "true");
}

// "shop.org_id" is recorded of what is called `shopOrgId`, `org_id` or `getOrgId`.
static void addTenant(rules::Lexicon &To, std::string Key) {
  bool OneWord = rules::splitWords(Key).size() == 1;
  for (size_t Dot = 0; Dot != Key.npos;) {
    std::string Name;
    std::vector<std::string> Words = rules::splitWords(Key);
    for (const std::string &Word : Words)
      Name += (Name.empty() ? "" : " ") + Word;
    if (Words.size() > 1 || OneWord)
      for (const char *Before : {"", "get ", "m "})
        To.TenantNames.push_back(Before + Name);
    Dot = Key.find('.');
    Key.erase(0, Dot == Key.npos ? 0 : Dot + 1);
  }
}

bool addOwnKeys(rules::Vocabulary &V, const Config &C, std::string &Error) {
  for (const std::string &Key : C.Tenants)
    addTenant(V.Words, Key);
  auto Types = C.SpanTypes;
  auto Keys = C.Keys;
  for (const std::string &Folder : C.Weaver) {
    auto Theirs = readWeaver(Folder, Error);
    if (!Theirs)
      return false;
    Types.insert(Types.end(), Theirs->SpanTypes.begin(),
                 Theirs->SpanTypes.end());
    // What the file itself says stands before.
    Keys.insert(Keys.begin(), Theirs->Keys.begin(), Theirs->Keys.end());
  }
  V.Words.SpanTypes.insert(V.Words.SpanTypes.end(), Types.begin(), Types.end());
  if (Keys.empty())
    return true;
  rules::Registry All = rules::Registry::conventions();
  for (auto &[Name, Key] : Keys) {
    bool Family = Name.ends_with(".*");
    Key.Family = Key.Family || Family;
    All.add(Family ? Name.substr(0, Name.size() - 2) : Name, Key);
  }
  V.Words.Own = std::make_shared<const rules::Registry>(std::move(All));
  return true;
}

} // namespace spantidy::config
