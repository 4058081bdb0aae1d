// A scope makes a span active on its thread until it is destroyed there, as on a stack.
// Kept by anything else, it leaves the span active for whatever that thread does next.

#include "check.h"

namespace spantidy {

// In the order of StoredScope::In; the last one is of a temporary.
static constexpr Message Messages[] = {
    {"static", "{0} '{1}' leaves its thread's stack: it is static"},
    {"thread",
     "{0} '{1}' leaves its thread's stack: it is open until the thread ends"},
    {"key", "{0} '{1}' leaves its thread's stack: it is kept by key"},
    {"queue", "{0} '{1}' leaves its thread's stack: it is kept in a queue"},
    {"heap", "{0} leaves its thread's stack: nothing ever closes it"},
    {"member", "{0} '{1}' leaves its thread's stack: {2}", /*Worded=*/true},
    {"task",
     "{0} '{1}' leaves its thread's stack: it is moved to another thread"},
    {"closing",
     "{0} '{1}' leaves its thread's stack: it is closed on another thread"},
    {"nameless-task",
     "{0} leaves its thread's stack: it is moved to another thread"},
};

// Where the function that has or closes the scope leaves the thread.
static const model::Task *launch(const model::Unit &U, unsigned Function) {
  const std::string &Usr = U.Functions[Function].Usr;
  for (const model::Task &T : U.Tasks)
    if (T.Given.Runs == Function || (!Usr.empty() && T.Given.RunsUsr == Usr))
      return &T;
  return nullptr;
}

extern const Check ScopeEscapes = {
    .Id = "scope-escapes",
    .Messages = Messages,
    .Group = "life",
    .Guide = "Manual Span Creation",
    .Precision = "high",
    .Run =
        [](const model::Unit &U, const OptionValues &, const auto &Report) {
          if (U.OwnStorage) // who knows what its scopes follow
            return;
          using In = model::StoredScope::In;
          for (const model::StoredScope &S : U.StoredScopes) {
            const model::Task *Leaves =
                S.Function ? launch(U, *S.Function) : nullptr;
            if ((S.Where == In::Member && !S.Because) ||
                (S.Function && !Leaves))
              continue;
            Finding F{.At = S.At, .Says = &Messages[size_t(S.Where)]};
            if (S.Where == In::Task && S.Name.empty())
              F.Says = message(Messages, "nameless-task");
            F.Arguments = {S.What == model::Kept::Token ? "token" : "scope",
                           S.Name};
            if (S.Where == In::Member)
              F.Arguments.push_back(S.Why);
            if (Leaves)
              F.Notes.push_back({Leaves->At, "it leaves the thread here"});
            if (S.Because)
              F.Notes.push_back({*S.Because, "for example here"});
            Report(std::move(F));
          }
        },
};

} // namespace spantidy
