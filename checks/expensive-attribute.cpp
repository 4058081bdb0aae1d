// Most spans of a busy program are not sampled. What is made for their
// attributes is made for nothing.

#include "evidence.h"

namespace spantidy {

static constexpr Message Messages[] = {
    {"default", "'{0}' is computed even if the span does not record"},
};

extern const Check ExpensiveAttribute = {
    .Id = "expensive-attribute",
    .Messages = Messages,
    .Group = "cost",
    .OnByDefault = false,
    .Guide = "Skip Large or Sensitive Data",
    .Precision = "high",
    .Run =
        [](const model::Unit &U, const OptionValues &, const auto &Report) {
          for (const model::Expense &E : U.Expenses) {
            Finding F{.At = E.At,
                      .Arguments = {E.What.empty() ? "the value" : E.What},
                      .Grade = gradeOf(E.Named)};
            noteElsewhere(F, E.Recorded,
                          "only '" + E.Recorder + "' needs it, here");
            if (!E.Guard.empty())
              F.Fixes.push_back({"ask the span first", E.Guard, Safe});
            Report(std::move(F));
          }
        },
};

} // namespace spantidy
