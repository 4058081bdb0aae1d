// A comment that silences nothing hides the next mistake at its place. Which ones do
// is known when all units have been judged: the report asks, and no unit.

#include "check.h"

namespace spantidy {

static constexpr Message Messages[] = {
    {"unused", "there is no '{0}' here that the comment silences"},
    {"reason", "the suppression of '{0}' gives no reason"},
};

static const Option Options[] = {
    {"RequireReason", "false",
     "also report comments that say nothing behind what they silence"},
};

extern const Check UnusedSuppression = {
    .Id = "unused-suppression",
    .Messages = Messages,
    .Group = "suppression",
    .Weight = Level::Note,
    .OnByDefault = false,
    .Guide = {},
    .Precision = "very-high",
    .Options = Options,
    .OfReport = true,
};

} // namespace spantidy
