// Starting, activating, attaching: the result is the effect. Thrown away, the
// span has ended, the scope is closed, the context is as it was.

#include "check.h"

namespace spantidy {

// In the order of model::Kept.
static constexpr Message Messages[] = {
    {"span", "result of '{0}' is discarded: the span ends at once"},
    {"scope", "result of '{0}' is discarded: the span is active for this "
              "statement only"},
    {"token", "result of '{0}' is discarded: the context is detached at once"},
    {"context", "result of '{0}' is discarded: the new context is lost"},
    {"result", "result of '{0}' is discarded: it has no other effect"},
    {"nothing", "'{0}' covers nothing: it is closed before anything is done "
                "under it"},
};

extern const Check DroppedSpan = {
    .Id = "dropped-span",
    .Messages = Messages,
    .Group = "life",
    .Guide = "Manual Span Creation",
    .Precision = "very-high",
    .Run =
        [](const model::Unit &U, const OptionValues &, const auto &Report) {
          for (const model::Discard &D : U.Discards) {
            Finding F{.At = D.At,
                      .Says = &Messages[size_t(D.What)],
                      .Arguments = {D.Callee}};
            if (!D.Keep.empty())
              F.Fixes.push_back({"keep it in a variable", D.Keep, Safe});
            Report(std::move(F));
          }
        },
};

} // namespace spantidy
