// The active span belongs to a thread. Work that is handed to another thread
// without it starts spans that have no parent: the trace falls apart.

#include "evidence.h"

namespace spantidy {

static constexpr Message Messages[] = {
    {"default", "task given to '{0}' loses the active span"},
};

// A lambda that is made before the span is active would bring another context.
static bool isMadeUnder(const model::Task &T) {
  const model::Place &Scope = T.Active.back();
  const model::Place &Made = T.Carry.front().At;
  return Made.File == Scope.File && Made.Begin > Scope.Begin;
}

extern const Check DetachedTask = {
    .Id = "detached-task",
    .Messages = Messages,
    .Group = "context",
    .OnWays = true,
    .Guide = "Spans Not Nested Correctly",
    .Precision = "high",
    .Run =
        [](const model::Unit &U, const OptionValues &, const auto &Report) {
          for (const model::Task &T : U.Tasks) {
            // Without proof that a span is active here and that the task
            // wants one, losing it is what a daemon does on purpose.
            if (T.Carries || T.Lasting || !T.Uses || T.Active.empty())
              continue;
            Finding F{.At = T.At,
                      .Arguments = {T.Launcher},
                      .Notes = {{T.Active.front(), "the span is active here"}},
                      .Grade = gradeOf(T.Named)};
            if (T.LaunchedAt)
              F.Notes.push_back({*T.LaunchedAt, "it leaves the thread here"});
            F.Notes.push_back(
                {T.Uses->At, sentenceOf(*T.Uses) + ", without a parent"});
            if (!T.Carry.empty() && isMadeUnder(T))
              F.Fixes.push_back(
                  {"capture the context and attach it in the task", T.Carry});
            Report(std::move(F));
          }
        },
};

} // namespace spantidy
