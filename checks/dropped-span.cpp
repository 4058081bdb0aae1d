// Starting, activating, attaching: the result is the effect. Thrown away, the
// span has ended, the scope is closed, the context is as it was.

#include "check.h"

namespace spantidy {

static std::string consequence(model::Kept What) {
  switch (What) {
  case model::Kept::Span:
    return "the span ends at once";
  case model::Kept::Scope:
    return "the span is active for this statement only";
  case model::Kept::Token:
    return "the context is detached at once";
  case model::Kept::Context:
    return "the new context is lost";
  case model::Kept::Result:
    break;
  }
  return "it has no other effect";
}

extern const Check DroppedSpan = {
    .Id = "dropped-span",
    .Message = "result of '{0}' is discarded: {1}",
    .Group = "life",
    .Guide = "Manual Span Creation",
    .Precision = "very-high",
    .Run =
        [](const model::Unit &U, const OptionValues &, const auto &Report) {
          for (const model::Discard &D : U.Discards) {
            Finding F;
            F.At = D.At;
            F.Arguments = {D.Callee, consequence(D.What)};
            if (!D.Keep.empty())
              F.Fixes.push_back({"keep it in a variable", D.Keep});
            Report(std::move(F));
          }
        },
};

} // namespace spantidy
