// A scope belongs to the thread that made it. A coroutine that suspends under one
// leaves its span active for whatever that thread does next, and may close the
// scope on another thread, where it does not stand on top.

#include "evidence.h"

#include "model/active.h"

#include <set>

namespace spantidy {

static constexpr Message Messages[] = {
    {"default", "scope '{0}' is alive across '{1}'"},
};

static const Option Options[] = {
    {"NeverSuspends", "std::suspend_never",
     "functions and types that are awaited without ever suspending"},
    {"ContextFollows", "false",
     "the runtime restores the context when a coroutine goes on"},
};

extern const Check ScopeAcrossSuspension = {
    .Id = "scope-across-suspension",
    .Messages = Messages,
    .Group = "context",
    .OnWays = true,
    .Guide = "Manual Span Creation",
    .Precision = "high",
    .Options = Options,
    .Run =
        [](const model::Unit &U, const OptionValues &Set, const auto &Report) {
          if (U.OwnStorage || Set.flag("ContextFollows"))
            return;
          std::vector<std::string> Never = Set.list("NeverSuspends");
          auto maySuspend = [&](const model::Suspension &X) {
            return !isIn(Never, X.On);
          };
          std::set<std::pair<model::Place, model::Place>> Told;
          for (const model::Scope &S : U.Scopes) {
            auto *At = suspensionUnder(S, U, maySuspend);
            if (!At || !Told.insert({At->At, S.At}).second)
              continue; // one variable, opened in several places
            Finding F{.At = At->At,
                      .Arguments = {S.Variable, At->Word},
                      .Notes = {{S.At, "the scope begins here"}}};
            if (!S.Narrow.empty())
              F.Fixes.push_back({"close the scope before it", S.Narrow});
            Report(std::move(F));
          }
        },
};

} // namespace spantidy
