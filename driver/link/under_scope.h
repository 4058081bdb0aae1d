// Functions that are only called where a scope is alive.
#pragma once

#include <cstdint>
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
  // It may run without a caller that was seen.
  void expose(uint32_t Id) { Exposed.insert(Id); }
  // Who calls Base may call Overrider.
  void overrides(uint32_t Base, uint32_t Overrider);
  std::vector<std::string>
  tell(size_t Count, const std::function<std::string(uint32_t)> &UsrOf) const;

private:
  std::vector<std::pair<uint32_t, uint32_t>> Bare; // calls without a scope
  std::set<uint32_t> Called, Exposed;
};

} // namespace spantidy::link
