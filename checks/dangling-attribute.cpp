// An attribute's value and a key are views: what they are made from lives as
// long as they are looked at. Nothing of what they show is left after that.

#include "check.h"

namespace spantidy {

using model::Borrow;

// In the order of Borrow::Until, each for a variable and for a result.
static constexpr Message Messages[] = {
    {"statement",
     "'{0}' does not outlive its statement, but '{1}' still refers to it"},
    {"statement-result",
     "'{0}' does not outlive its statement, but the result still refers to it"},
    {"block", "'{0}' does not outlive its block, but '{1}' still refers to it"},
    {"block-result",
     "'{0}' does not outlive its block, but the result still refers to it"},
    {"function",
     "'{0}' does not outlive the function, but '{1}' still refers to it"},
    {"function-result",
     "'{0}' does not outlive the function, but the result still refers to it"},
};

// In the order of Borrow::Way.
static constexpr const char *Done[] = {
    "it is kept here", "it is handed on here", "it is recorded here",
    "it is returned here"};

extern const Check DanglingAttribute = {
    .Id = "dangling-attribute",
    .Messages = Messages,
    .Group = "life",
    .Weight = Level::Error,
    .OnWays = true,
    .Guide = "Record Important Fields",
    .Precision = "very-high",
    .Run =
        [](const model::Unit &U, const OptionValues &, const auto &Report) {
          for (const Borrow &B : U.Borrows) {
            Finding F{
                .At = B.At,
                .Says = &Messages[2 * size_t(B.Lives) + B.Holder.empty()],
                .Arguments = {B.Owner.empty() ? "the temporary" : B.Owner}};
            if (!B.Holder.empty())
              F.Arguments.push_back(B.Holder);
            if (B.UsedAt.known())
              F.Notes.push_back({B.UsedAt, Done[size_t(B.Used)]});
            if (!B.Own.empty())
              F.Fixes.push_back({"keep the text itself", B.Own, Safe});
            Report(std::move(F));
          }
        },
};

} // namespace spantidy
