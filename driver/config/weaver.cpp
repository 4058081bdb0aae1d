#include "weaver.h"
#include "weaver_groups.h"
#include "yaml.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

namespace spantidy::config {

namespace fs = std::filesystem;
using rules::RegisteredKey;
using Kind = Yaml::Kind;

namespace {

const std::set<std::string> Scalars = {"string", "int", "double", "boolean",
                                       "any"};
const std::set<std::string> SpanKinds = {"client", "server", "producer",
                                         "consumer", "internal"};

class Reader {
public:
  explicit Reader(std::string &Error) : Error(Error) { Error.clear(); }

  std::optional<WeaverRegistry> folder(const std::string &Path) {
    for (const std::string &One : filesIn(Path))
      if (!file(One))
        return std::nullopt;
    if (All.Groups.empty() && All.Keys.empty()) {
      Error = Path + ": expected YAML files with 'groups', 'attributes' or "
                     "'spans', found none";
      return std::nullopt;
    }
    auto SpanTypes = spanTypesOf(All, Error);
    if (!SpanTypes)
      return std::nullopt;
    return WeaverRegistry{{All.Keys.begin(), All.Keys.end()},
                          std::move(*SpanTypes)};
  }

private:
  static bool isYaml(const fs::path &File) {
    return File.extension() == ".yaml" || File.extension() == ".yml";
  }

  static std::vector<std::string> filesIn(const std::string &Path) {
    std::error_code Failed;
    if (fs::is_regular_file(Path, Failed))
      return {Path};
    std::vector<std::string> Files;
    fs::recursive_directory_iterator It(Path, Failed), End;
    for (; !Failed && It != End; It.increment(Failed)) {
      bool Hidden = It->path().filename().string().starts_with(".");
      if (Hidden && It->is_directory(Failed))
        It.disable_recursion_pending();
      else if (!Hidden && isYaml(It->path()) && It->is_regular_file(Failed))
        Files.push_back(It->path().string());
    }
    std::sort(Files.begin(), Files.end());
    return Files;
  }

  bool fail(unsigned Line, const std::string &Expected,
            const std::string &Found) {
    if (Error.empty())
      Error = File + ":" + std::to_string(Line) + ": expected " + Expected +
              ", found " + Found;
    return false;
  }

  bool expect(const Yaml &Part, Kind Is, const char *Expected) {
    return Part.Is == Is || fail(Part.Line, Expected, Part.found());
  }

  // The text of a field; nothing, and an error, if it is needed and not there.
  std::optional<std::string> text(const Yaml &Of, const char *Field,
                                  bool Needed = true) {
    const Yaml *Given = Of.find(Field);
    if (!Given && !Needed)
      return std::nullopt;
    if (!Given)
      fail(Of.Line, "a map with '" + std::string(Field) + "'", "none");
    else if (Given->Is != Kind::Text || Given->Text.empty())
      fail(Given->Line, "a text for '" + std::string(Field) + "'",
           Given->found());
    else
      return Given->Text;
    return std::nullopt;
  }

  template <typename Function>
  bool forEachIn(const Yaml &Of, const char *Field, Function Do) {
    const Yaml *List = Of.find(Field);
    if (!List || List->Is == Kind::Nothing)
      return true;
    if (!expect(*List, Kind::List, "a list"))
      return false;
    for (const Yaml &Item : List->Items)
      if (!expect(Item, Kind::Map, "a map") || !Do(Item))
        return false;
    return true;
  }

  bool file(const std::string &Path) {
    File = Path;
    std::ifstream In(Path, std::ios::binary);
    std::ostringstream Content;
    Content << In.rdbuf();
    if (!In) {
      Error = Path + ": cannot be read";
      return false;
    }
    auto Top = readYaml(Path, Content.str(), Error);
    if (!Top)
      return false;
    // Whose registries this one builds on, as its manifest says.
    if (const Yaml *Others = Top->find("dependencies"))
      All.Builds = All.Builds || Others->Is == Kind::List;
    return forEachIn(*Top, "groups", [&](auto &G) { return group(G); }) &&
           forEachIn(*Top, "attributes",
                     [&](auto &A) { return definition(A, "key", ""); }) &&
           forEachIn(*Top, "attribute_groups",
                     [&](auto &G) { return named(G, "id", ""); }) &&
           forEachIn(*Top, "spans",
                     [&](auto &S) { return named(S, "type", "kind"); });
  }

  static std::optional<bool> isRequired(const Yaml &Attribute) {
    const Yaml *Level = Attribute.find("requirement_level");
    if (!Level)
      return std::nullopt;
    return Level->Is == Kind::Text && Level->Text == "required";
  }

  // Of the first form. A group without a type is one of spans.
  bool group(const Yaml &Of) {
    if (Of.find("ref")) // what another registry has of it
      return true;
    auto Id = text(Of, "id");
    if (!Id)
      return false;
    WeaverGroup G{.File = File, .Id = *Id};
    auto Type = text(Of, "type", false);
    G.IsSpan = Type ? *Type == "span" : Of.find("span_kind") != nullptr;
    if (auto Base = text(Of, "extends", false))
      G.Has.push_back({*Base, Of.find("extends")->Line, {}, true});
    std::string Prefix = text(Of, "prefix", false).value_or("");
    return Error.empty() && spanKind(Of, "span_kind", G) &&
           attributes(Of, Prefix.empty() ? "" : Prefix + ".", G) &&
           add(std::move(G));
  }

  // Of the second form.
  bool named(const Yaml &Of, const char *Id, const char *Kinds) {
    auto Name = text(Of, Id);
    if (!Name)
      return false;
    WeaverGroup G{.File = File, .Id = *Name, .IsSpan = *Kinds != 0};
    return (!*Kinds || spanKind(Of, Kinds, G)) && attributes(Of, "", G) &&
           add(std::move(G));
  }

  bool add(WeaverGroup G) {
    std::string Id = G.Id;
    All.Groups[Id] = std::move(G);
    return true;
  }

  bool spanKind(const Yaml &Of, const char *Field, WeaverGroup &G) {
    const Yaml *Given = Of.find(Field);
    if (!Given)
      return true;
    G.SpanKind = Given->Text;
    return SpanKinds.contains(G.SpanKind) ||
           fail(Given->Line, "client, server, producer, consumer or internal",
                Given->found());
  }

  bool attributes(const Yaml &Of, const std::string &Prefix, WeaverGroup &G) {
    return forEachIn(Of, "attributes", [&](const Yaml &A) {
      std::optional<bool> Required = isRequired(A);
      for (const char *Way : {"ref", "ref_group"})
        if (const Yaml *Other = A.find(Way)) {
          auto Name = text(A, Way);
          // "otel:user.roles" is one of another registry's.
          if (Name)
            G.Has.push_back({Name->substr(Name->find(':') + 1), Other->Line,
                             Required, Way != std::string("ref")});
          return Name.has_value();
        }
      const Yaml *Id = A.find("id");
      if (!Id)
        return fail(A.Line, "an attribute with 'id' or 'ref'", "neither");
      G.Has.push_back({Prefix + Id->Text, Id->Line, Required, false});
      return definition(A, "id", Prefix);
    });
  }

  bool definition(const Yaml &Of, const char *Id, const std::string &Prefix) {
    auto Name = text(Of, Id);
    RegisteredKey Key;
    Key.Own = true;
    if (!Name || !type(Of, Key) || !fate(Of, Key))
      return false;
    All.Keys[Prefix + *Name] = std::move(Key);
    return true;
  }

  bool type(const Yaml &Of, RegisteredKey &Key) {
    const Yaml *Given = Of.find("type");
    if (!Given)
      return fail(Of.Line, "an attribute with 'type'", "none");
    if (Given->Is == Kind::Map)
      return members(*Given, Key);
    std::string Type = Given->Text;
    if (Type.starts_with("template[") && Type.ends_with("]")) {
      Key.Family = true;
      Type = Type.substr(9, Type.size() - 10);
    }
    Key.Type = Type;
    if (Type.ends_with("[]"))
      Type.resize(Type.size() - 2);
    return (Given->Is == Kind::Text && Scalars.contains(Type)) ||
           fail(Given->Line,
                "string, int, double, boolean, any, one of these in '[]' or "
                "'template[]', or a map with 'members'",
                Given->found());
  }

  static std::string typeOf(const Yaml &Value) {
    if (Value.Quoted)
      return "string";
    if (Value.Text == "true" || Value.Text == "false")
      return "boolean";
    size_t Digits = Value.Text.starts_with("-") ? 1 : 0;
    return Value.Text.find_first_not_of("0123456789", Digits) ==
                   std::string::npos
               ? "int"
               : "string";
  }

  bool members(const Yaml &Type, RegisteredKey &Key) {
    if (!Type.find("members"))
      return fail(Type.Line, "a map with 'members'", "none");
    return forEachIn(Type, "members", [&](const Yaml &Member) {
      auto Value = text(Member, "value");
      if (!Value)
        return false;
      Key.Type = typeOf(*Member.find("value"));
      Key.Members.push_back(*Value);
      if (Member.find("deprecated"))
        Key.OldMembers.push_back(*Value);
      return true;
    });
  }

  static std::string onOneLine(const std::string &Text) {
    std::istringstream Words(Text);
    std::string All;
    for (std::string Word; Words >> Word;)
      All += (All.empty() ? "" : " ") + Word;
    return All;
  }

  // A text, as it once was, or a map with a reason.
  bool fate(const Yaml &Of, RegisteredKey &Key) {
    using Fate = RegisteredKey::Fate;
    const Yaml *Given = Of.find("deprecated");
    if (!Given || Given->Is == Kind::Nothing)
      return true;
    Key.Is = Fate::Deprecated;
    if (Given->Is == Kind::Text) {
      Key.Why = onOneLine(Given->Text);
      return true;
    }
    auto Reason = text(*Given, "reason");
    if (!Reason)
      return false;
    Key.Why = onOneLine(text(*Given, "note", false).value_or(*Reason));
    if (*Reason == "renamed") {
      auto New = text(*Given, "renamed_to");
      Key.Is = Fate::Renamed;
      Key.Instead.push_back(New.value_or(""));
      return New.has_value();
    }
    if (*Reason == "obsoleted")
      Key.Is = Fate::Obsolete;
    return *Reason == "obsoleted" || *Reason == "uncategorized" ||
           *Reason == "unspecified" ||
           fail(Given->find("reason")->Line,
                "renamed, obsoleted or uncategorized", "'" + *Reason + "'");
  }

  std::string &Error;
  std::string File; // that is read, for complaints
  WeaverGroups All;
};

} // namespace

std::optional<WeaverRegistry> readWeaver(const std::string &Path,
                                         std::string &Error) {
  return Reader(Error).folder(Path);
}

} // namespace spantidy::config
