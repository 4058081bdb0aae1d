// A scope makes a span active on its thread until it is destroyed there, in the
// order of a stack. Kept by anything that does not follow that stack, it leaves
// its span active for whatever the thread does next.

#include "check.h"

namespace spantidy {

static std::string reason(const model::StoredScope &S) {
  using In = model::StoredScope::In;
  switch (S.Where) {
  case In::Static:
    return "it is static";
  case In::Thread:
    return "it is open until the thread ends";
  case In::Key:
    return "it is kept by key";
  case In::Queue:
    return "it is kept in a queue";
  case In::Heap:
    return "nothing ever closes it";
  case In::Task:
    return "it is moved to another thread";
  case In::Closing:
    return "it is closed on another thread";
  case In::Member:
    break;
  }
  return S.Why;
}

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
    .Message = "{0} leaves its thread's stack: {1}",
    .Group = "life",
    .Guide = "Manual Span Creation",
    .Precision = "high",
    .Run =
        [](const model::Unit &U, const OptionValues &, const auto &Report) {
          if (U.OwnStorage) // who knows what its scopes follow
            return;
          for (const model::StoredScope &S : U.StoredScopes) {
            bool Member = S.Where == model::StoredScope::In::Member;
            const model::Task *Leaves =
                S.Function ? launch(U, *S.Function) : nullptr;
            if ((Member && !S.Because) || (S.Function && !Leaves))
              continue;
            Finding F;
            F.At = S.At;
            std::string What =
                S.What == model::Kept::Token ? "token" : "scope";
            F.Arguments = {S.Name.empty() ? What : What + " '" + S.Name + "'",
                           reason(S)};
            if (Leaves)
              F.Notes.push_back({Leaves->At, "it leaves the thread here"});
            if (S.Because)
              F.Notes.push_back({*S.Because, "for example here"});
            Report(std::move(F));
          }
        },
};

} // namespace spantidy
