#include "moment.h"

#include <algorithm>

namespace spantidy::model {

bool Ways::lead(Moment From, Moment To, const Moments &Without) const {
  if (From.In != To.In)
    return false;
  std::vector<Point> Points;
  for (const Moment &M : Without)
    if (M.In == From.In)
      Points.push_back(M.When);
  return Paths(U.Functions[From.In].Control).lead(From.When, To.When, Points);
}

bool Ways::leave(Moment From) const {
  return std::any_of(U.Exits.begin(), U.Exits.end(),
                     [&](const Exit &E) { return lead(From, E); });
}

bool Ways::allLeaveThrough(Moment From, const Moments &Stations) const {
  return std::none_of(U.Exits.begin(), U.Exits.end(), [&](const Exit &E) {
    return E.By != Exit::Way::Throws && lead(From, E, Stations);
  });
}

bool isCaught(const Exit &E, const Unit &U) {
  const std::vector<Block> &Blocks = U.Functions[E.Function].Control.Blocks;
  if (E.By != Exit::Way::Throws || E.When.Block >= Blocks.size())
    return false;
  const auto &Next = Blocks[E.When.Block].Next;
  return std::any_of(Next.begin(), Next.end(), [&](uint32_t Block) {
    return !Blocks[Block].Next.empty();
  });
}

} // namespace spantidy::model
