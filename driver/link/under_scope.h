// Functions that are only called where a scope is alive.
#pragma once

#include "programs.h"

#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace spantidy::link {

// Functions have the numbers that the linker gives them.
class UnderScope {
public:
  void call(uint32_t From, uint32_t To, bool Active, bool InLambda);
  // From lets it run whoever knows where.
  void expose(uint32_t From, uint32_t To) { Loose.insert({From, To}); }
  // Who calls Base may call Overrider, if both are of one program.
  void overrides(uint32_t Base, uint32_t Overrider) {
    Overriders[Base].push_back(Overrider);
  }
  std::vector<std::string>
  tell(size_t Count, const std::function<Kin(uint32_t, uint32_t)> &KinOf,
       const std::function<std::string(uint32_t)> &UsrOf);

private:
  using Pair = std::pair<uint32_t, uint32_t>; // caller and callee
  void callOverriders(const std::function<Kin(uint32_t, uint32_t)> &KinOf);

  std::vector<Pair> Bare; // without a scope
  std::set<Pair> Scoped, Loose;
  std::map<uint32_t, std::vector<uint32_t>> Overriders;
};

} // namespace spantidy::link
