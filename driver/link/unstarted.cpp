#include "passes.h"

#include "model/references.h"

namespace spantidy::link {

using namespace model;

// Calls whose callee gives no span after all.
void dropUnstarted(Unit &U) {
  Renumbering Now;
  std::vector<Span> Kept;
  for (Span &S : U.Spans) {
    Now.push_back(S.Call ? std::nullopt : std::optional<unsigned>(Kept.size()));
    if (!S.Call)
      Kept.push_back(std::move(S));
  }
  U.Spans = std::move(Kept);
  std::erase_if(U.Discards,
                [&](const Discard &D) { return D.Span && !Now[*D.Span]; });
  renumber<Span>(U, Now);
}

} // namespace spantidy::link
