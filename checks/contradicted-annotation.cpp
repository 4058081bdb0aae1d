// An annotation is believed where the code tells nothing. Where the code tells
// the contrary, one of the two is wrong, and everybody believes the annotation.

#include "check.h"

namespace spantidy {

static std::string reason(const model::Claim &C) {
  using enum model::Claim::Contradiction;
  switch (C.Instead) {
  case StartsNone:
    return "it starts no span";
  case NamesNone:
    return "it names no span";
  case LosesContext:
    return "it runs the callable without its caller's context";
  case KeepsContext:
    return "it runs the callable with its caller's context";
  case ReturnsRaw:
    return "it returns '" + C.Raw + "' as it is";
  case Unbounded:
    return "what it returns is unbounded";
  case None:
    break;
  }
  return {};
}

extern const Check ContradictedAnnotation = {
    .Id = "contradicted-annotation",
    .Message = "annotation '{0}' of '{1}' contradicts its code: {2}",
    .Group = "annotation",
    .Guide = "Using Helpers",
    .Precision = "high",
    .Run =
        [](const model::Unit &U, const OptionValues &, const auto &Report) {
          for (const model::Claim &C : U.Claims) {
            if (C.Instead == model::Claim::Contradiction::None)
              continue;
            Finding F;
            F.At = C.At;
            const model::Function &Of = U.Functions[C.Function];
            F.Arguments = {C.Word,
                           C.Parameter ? Of.Parameters[*C.Parameter].Name
                                       : Of.Name,
                           reason(C)};
            Report(std::move(F));
          }
        },
};

} // namespace spantidy
