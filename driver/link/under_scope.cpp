#include "under_scope.h"

#include <algorithm>

namespace spantidy::link {

void UnderScope::call(uint32_t From, uint32_t To, bool Active, bool InLambda) {
  if (From == To)
    return;
  if (Active)
    Scoped.insert({From, To});
  else if (InLambda) // wherever that runs
    Loose.insert({From, To});
  else
    Bare.push_back({From, To});
}

// A caller that may be of another program has no say, but it is one.
void UnderScope::callOverriders(
    const std::function<Kin(uint32_t, uint32_t)> &KinOf) {
  auto each = [&](uint32_t From, uint32_t Base, auto Add) {
    auto It = Overriders.find(Base);
    if (It == Overriders.end())
      return;
    for (uint32_t To : It->second) {
      Kin Are = KinOf(From, To);
      if (From == To || Are == Kin::Apart)
        continue;
      if (Are == Kin::Together)
        Add(From, To);
      else
        Scoped.insert({From, To});
    }
  };
  std::vector<Pair> NewBare, NewScoped, NewLoose;
  auto to = [](std::vector<Pair> &List) {
    return
        [&](uint32_t From, uint32_t Callee) { List.push_back({From, Callee}); };
  };
  for (auto &[From, Base] : Bare)
    each(From, Base, to(NewBare));
  for (auto &[From, Base] : std::set<Pair>(Scoped))
    each(From, Base, to(NewScoped));
  for (auto &[From, Base] : Loose)
    each(From, Base, to(NewLoose));
  Bare.insert(Bare.end(), NewBare.begin(), NewBare.end());
  Scoped.insert(NewScoped.begin(), NewScoped.end());
  Loose.insert(NewLoose.begin(), NewLoose.end());
}

std::vector<std::string>
UnderScope::tell(size_t Count,
                 const std::function<Kin(uint32_t, uint32_t)> &KinOf,
                 const std::function<std::string(uint32_t)> &UsrOf) {
  callOverriders(KinOf);
  std::vector<std::vector<uint32_t>> From(Count);
  std::vector<bool> Open(Count), Called(Count);
  std::vector<uint32_t> Work;
  auto open = [&](uint32_t Id) {
    if (!Open[Id])
      Open[Id] = true, Work.push_back(Id);
  };
  for (auto &[Caller, Callee] : Bare)
    From[Caller].push_back(Callee), Called[Callee] = true;
  for (auto &[Caller, Callee] : Scoped)
    Called[Callee] = true;
  for (auto &[Caller, Callee] : Loose)
    open(Callee);
  for (uint32_t Id = 0; Id < Count; ++Id)
    if (!Called[Id])
      open(Id);
  while (!Work.empty()) {
    uint32_t Id = Work.back();
    Work.pop_back();
    for (uint32_t Callee : From[Id])
      open(Callee);
  }
  std::vector<std::string> Usrs;
  for (uint32_t Id = 0; Id < Count; ++Id)
    if (Called[Id] && !Open[Id])
      Usrs.push_back(UsrOf(Id));
  std::sort(Usrs.begin(), Usrs.end());
  return Usrs;
}

} // namespace spantidy::link
