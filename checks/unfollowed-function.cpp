// Beyond a size the ways through a function are not followed. Silence about it
// would look like praise.

#include "check.h"

namespace spantidy {

extern const Check UnfollowedFunction = {
    .Id = "unfollowed-function",
    .Message = "'{0}' is too large: what happens on its ways is not followed",
    .Group = "limits",
    .Severity = Level::Note,
    .Guide = "Best Practices",
    .Precision = "very-high",
    .Run =
        [](const model::Unit &U, const OptionValues &, const auto &Report) {
          for (const model::Function &F : U.Functions)
            if (F.Control.TooLarge)
              Report({.At = F.At, .Arguments = {F.Name}});
        },
};

} // namespace spantidy
