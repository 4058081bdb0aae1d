#include "weaver_groups.h"

#include <set>

namespace spantidy::config {

namespace {

using Attributes = std::map<std::string, std::optional<bool>>; // required?

class Resolver {
public:
  Resolver(const WeaverGroups &All, std::string &Error)
      : All(All), Error(Error) {}

  bool run() {
    for (auto &[Id, G] : All.Groups) {
      std::set<std::string> Seen;
      if (!resolve(G, Of[Id], Seen))
        return false;
      for (auto &[Key, Required] : Of[Id])
        Users[{G.SpanKind, Key}] += G.IsSpan;
    }
    return true;
  }

  void add(const WeaverGroup &G, std::vector<rules::SpanType> &To) {
    rules::SpanType Type;
    Type.Own = true;
    for (auto &[Key, Required] : Of[G.Id]) {
      if (Required.value_or(false))
        Type.Required.push_back(Key);
      if (All.Keys.contains(Key) && Users[{G.SpanKind, Key}] == 1)
        Type.With.push_back(Key);
    }
    if (!G.IsSpan || G.SpanKind.empty() || Type.Required.empty())
      return;
    Type.Kinds = {G.SpanKind};
    if (!Type.With.empty())
      To.push_back(Type);
    Type.With.clear();
    Type.Names = namesOf(G);
    To.push_back(std::move(Type));
  }

private:
  bool fail(const WeaverGroup &G, const WeaverEntry &Entry) {
    Error = G.File + ":" + std::to_string(Entry.Line) +
            ": expected the id of " +
            (Entry.IsGroup ? "a group" : "an attribute") + ", found '" +
            Entry.Name + "'";
    return false;
  }

  // All that a group has. What it says itself counts before what others say.
  bool resolve(const WeaverGroup &G, Attributes &Has,
               std::set<std::string> &Seen) {
    if (!Seen.insert(G.Id).second)
      return true;
    for (const WeaverEntry &Entry : G.Has) {
      if (Entry.IsGroup)
        continue;
      if (!All.Builds && !All.Keys.contains(Entry.Name) &&
          !rules::Registry::conventions().find(Entry.Name))
        return fail(G, Entry);
      std::optional<bool> &Required = Has[Entry.Name];
      if (!Required)
        Required = Entry.Required;
    }
    for (const WeaverEntry &Entry : G.Has) {
      if (!Entry.IsGroup)
        continue;
      auto It = All.Groups.find(Entry.Name);
      if (It == All.Groups.end() && !All.Builds)
        return fail(G, Entry);
      if (It != All.Groups.end() && !resolve(It->second, Has, Seen))
        return false;
    }
    return true;
  }

  // "span.shop.order.place.client": people leave out what goes without saying.
  static std::vector<std::string> namesOf(const WeaverGroup &G) {
    std::string Name = G.Id;
    if (Name.starts_with("span."))
      Name = Name.substr(5);
    std::vector<std::string> Names = {Name};
    if (Name.ends_with("." + G.SpanKind))
      Names.push_back(Name.substr(0, Name.size() - G.SpanKind.size() - 1));
    return Names;
  }

  const WeaverGroups &All;
  std::string &Error;
  std::map<std::string, Attributes> Of; // by id of their group
  std::map<std::pair<std::string, std::string>, unsigned> Users; // by span kind
                                                                 // and key
};

} // namespace

// A span in the code is one of the registry's if it is called so, or if it has a key
// of the project's that no other one of its kind has.
std::optional<std::vector<rules::SpanType>> spanTypesOf(const WeaverGroups &All,
                                                        std::string &Error) {
  Resolver R(All, Error);
  if (!R.run())
    return std::nullopt;
  std::vector<rules::SpanType> Types;
  for (auto &[Id, G] : All.Groups)
    R.add(G, Types);
  return Types;
}

} // namespace spantidy::config
