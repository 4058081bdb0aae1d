#include "flow.h"

#include <algorithm>

namespace spantidy::model {

bool Paths::lead(Point From, Point To, std::span<const Point> Without) const {
  if (!From.known() || !To.known() || From.Block >= F.Blocks.size() ||
      To.Block >= F.Blocks.size())
    return false;
  static constexpr uint32_t None = ~0u;
  // The first step of each block at which the way ends.
  std::vector<uint32_t> Stops(F.Blocks.size(), None);
  uint32_t Behind = None; // in From's own block, when it is left from there
  auto stopAt = [&](const Point &P) {
    if (!P.known() || P.Block >= Stops.size())
      return;
    Stops[P.Block] = std::min(Stops[P.Block], P.Step);
    if (P.Block == From.Block && P.Step > From.Step)
      Behind = std::min(Behind, P.Step);
  };
  for (const Point &P : Without)
    stopAt(P);
  stopAt(From);
  std::vector<bool> Seen(F.Blocks.size());
  std::vector<uint32_t> Work;
  auto go = [&](uint32_t Block, uint32_t Start, uint32_t Stop) {
    if (To.Block == Block && To.Step >= Start && To.Step <= Stop)
      return true;
    if (Stop == None)
      for (uint32_t Next : F.Blocks[Block].Next)
        if (!Seen[Next])
          Seen[Next] = true, Work.push_back(Next);
    return false;
  };
  if (go(From.Block, From.Step + 1, Behind))
    return true;
  while (!Work.empty()) {
    uint32_t Block = Work.back();
    Work.pop_back();
    if (go(Block, 0, Stops[Block]))
      return true;
  }
  return false;
}

} // namespace spantidy::model
