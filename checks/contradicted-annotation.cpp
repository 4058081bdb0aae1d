// An annotation is believed where the code tells nothing. Where the code tells
// the contrary, one of the two is wrong, and everybody believes the annotation.

#include "check.h"

namespace spantidy {

extern const Check ContradictedAnnotation = {
    .Id = "contradicted-annotation",
    .Message = "annotation '{0}' of '{1}' contradicts its code: {2}",
    .Group = "annotation",
    .Guide = "Using Helpers",
    .Precision = "high",
    .Run =
        [](const model::Unit &U, const OptionValues &, const auto &Report) {
          for (const model::Claim &C : U.Claims) {
            if (C.Contradiction.empty())
              continue;
            Finding F;
            F.At = C.At;
            const model::Function &Of = U.Functions[C.Function];
            F.Arguments = {C.Word,
                           C.Parameter ? Of.Parameters[*C.Parameter].Name
                                       : Of.Name,
                           C.Contradiction};
            Report(std::move(F));
          }
        },
};

} // namespace spantidy
