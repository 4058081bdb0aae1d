#include "flow.h"

#include <algorithm>

namespace spantidy::model {

bool Paths::lead(Point From, Point To, std::span<const Point> Without) const {
  if (!From.known() || !To.known() || From.Block >= F.Blocks.size() ||
      To.Block >= F.Blocks.size())
    return false;
  // The first step of Block, from Start on, at which the way ends.
  auto stop = [&](uint32_t Block, uint32_t Start) {
    uint32_t First = ~0u;
    auto consider = [&](const Point &P) {
      if (P.Block == Block && P.Step >= Start)
        First = std::min(First, P.Step);
    };
    for (const Point &P : Without)
      consider(P);
    consider(From);
    return First;
  };
  std::vector<bool> Seen(F.Blocks.size());
  std::vector<uint32_t> Work;
  auto go = [&](uint32_t Block, uint32_t Start) {
    uint32_t Stop = stop(Block, Start);
    if (To.Block == Block && To.Step >= Start && To.Step <= Stop)
      return true;
    if (Stop == ~0u)
      for (uint32_t Next : F.Blocks[Block].Next)
        if (!Seen[Next])
          Seen[Next] = true, Work.push_back(Next);
    return false;
  };
  if (go(From.Block, From.Step + 1))
    return true;
  while (!Work.empty()) {
    uint32_t Block = Work.back();
    Work.pop_back();
    if (go(Block, 0))
      return true;
  }
  return false;
}

} // namespace spantidy::model
