// An annotation is believed where the code tells nothing. Where the code tells
// the contrary, one of the two is wrong, and everybody believes the annotation.

#include "check.h"

namespace spantidy {

using model::Claim;

// In the order of Claim::Contradiction, without None.
static constexpr Message Messages[] = {
    {"starts-none",
     "annotation '{0}' of '{1}' contradicts its code: it starts no span"},
    {"names-none",
     "annotation '{0}' of '{1}' contradicts its code: it names no span"},
    {"loses-context",
     "annotation '{0}' of '{1}' contradicts its code: it runs the "
     "callable without its caller's context"},
    {"keeps-context",
     "annotation '{0}' of '{1}' contradicts its code: it runs the "
     "callable with its caller's context"},
    {"returns-raw", "annotation '{0}' of '{1}' contradicts its code: it "
                    "returns '{2}' as it is"},
    {"unbounded", "annotation '{0}' of '{1}' contradicts its code: what it "
                  "returns is unbounded"},
};

extern const Check ContradictedAnnotation = {
    .Id = "contradicted-annotation",
    .Messages = Messages,
    .Group = "annotation",
    .Guide = "Using Helpers",
    .Precision = "high",
    .Run =
        [](const model::Unit &U, const OptionValues &, const auto &Report) {
          for (const Claim &C : U.Claims) {
            if (C.Instead == Claim::Contradiction::None)
              continue;
            const model::Function &Of = U.Functions[C.Function];
            Finding F{.At = C.At,
                      .Says = &Messages[size_t(C.Instead) - 1],
                      .Grade = C.Named ? Evidence::Likely : Evidence::Proof};
            F.Arguments = {C.Word, C.Parameter
                                       ? Of.Parameters[*C.Parameter].Name
                                       : Of.Name};
            if (C.Instead == Claim::Contradiction::ReturnsRaw)
              F.Arguments.push_back(C.Raw);
            Report(std::move(F));
          }
        },
};

} // namespace spantidy
