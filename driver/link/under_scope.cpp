#include "under_scope.h"

#include <algorithm>

namespace spantidy::link {

void UnderScope::call(uint32_t From, uint32_t To, bool Active, bool InLambda) {
  if (From == To)
    return;
  Called.insert(To);
  if (Active)
    return;
  if (InLambda) // wherever that runs
    Exposed.insert(To);
  else
    Bare.push_back({From, To});
}

void UnderScope::overrides(uint32_t Base, uint32_t Overrider) {
  if (Called.contains(Base))
    call(Base, Overrider, /*Active=*/false, /*InLambda=*/false);
}

std::vector<std::string>
UnderScope::tell(size_t Count,
                 const std::function<std::string(uint32_t)> &UsrOf) const {
  std::vector<std::vector<uint32_t>> From(Count);
  for (auto &[Caller, Callee] : Bare)
    From[Caller].push_back(Callee);
  std::vector<bool> Open(Count);
  std::vector<uint32_t> Work;
  auto open = [&](uint32_t Id) {
    if (!Open[Id])
      Open[Id] = true, Work.push_back(Id);
  };
  for (uint32_t Id = 0; Id < Count; ++Id)
    if (!Called.contains(Id) || Exposed.contains(Id))
      open(Id);
  while (!Work.empty()) {
    uint32_t Id = Work.back();
    Work.pop_back();
    for (uint32_t Callee : From[Id])
      open(Callee);
  }
  std::vector<std::string> Usrs;
  for (uint32_t Id : Called)
    if (!Open[Id])
      Usrs.push_back(UsrOf(Id));
  std::sort(Usrs.begin(), Usrs.end());
  return Usrs;
}

} // namespace spantidy::link
