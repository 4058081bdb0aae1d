// A scope makes a span active on its thread until it is destroyed there, as on a stack.
// Kept by anything else, it leaves the span active for whatever that thread does next.

#include "check.h"

#include "model/stored.h"

namespace spantidy {

// In the order of StoredScope::In, whose Member is in that of Lasting::How; the last
// ones are of a temporary, and of the order in which two are closed.
static constexpr Message Messages[] = {
    {"static", "{0} '{1}' leaves its thread's stack: it is static"},
    {"thread",
     "{0} '{1}' leaves its thread's stack: it is open until the thread ends"},
    {"key", "{0} '{1}' leaves its thread's stack: it is kept by key"},
    {"queue", "{0} '{1}' leaves its thread's stack: it is kept in a queue"},
    {"heap", "{0} leaves its thread's stack: nothing ever closes it"},
    {"task",
     "{0} '{1}' leaves its thread's stack: it is moved to another thread"},
    {"closing",
     "{0} '{1}' leaves its thread's stack: it is closed on another thread"},
    {"returned",
     "{0} leaves its thread's stack: it is returned as a plain pointer"},
    {"given-out",
     "{0} leaves its thread's stack: it is given out as a plain pointer"},
    {"erased",
     "{0} leaves its thread's stack: it is kept by what does not know "
     "that it is one"},
    {"halves", "{0} '{1}' is opened here and closed by '{2}': it may be closed "
               "late, or on another thread"},
    {"member-handed-over", "{0} '{1}' leaves its thread's stack: objects of "
                           "'{2}' are handed to another thread"},
    {"member-keyed",
     "{0} '{1}' leaves its thread's stack: objects of '{2}' are kept by key"},
    {"member-contained", "{0} '{1}' leaves its thread's stack: objects of "
                         "'{2}' are kept in a container"},
    {"member-queued", "{0} '{1}' leaves its thread's stack: objects of '{2}' "
                      "are kept in a queue"},
    {"member-made", "{0} '{1}' leaves its thread's stack: objects of '{2}' are "
                    "made by '{3}' for others"},
    {"member-unowned", "{0} '{1}' leaves its thread's stack: objects of '{2}' "
                       "are on the heap and own themselves"},
    {"member-shared",
     "{0} '{1}' leaves its thread's stack: objects of '{2}' are shared"},
    {"member-static",
     "{0} '{1}' leaves its thread's stack: objects of '{2}' are static"},
    {"outlives",
     "{0} '{1}' leaves its thread's stack: it is still open when its "
     "span is over"},
    {"nameless-task",
     "{0} leaves its thread's stack: it is moved to another thread"},
    {"order", "scope '{0}' is closed before '{1}', which was opened after it"},
};

static const Message *messageOn(const model::StoredScope &S) {
  if (S.Where == model::StoredScope::In::Task && S.Name.empty())
    return message(Messages, "nameless-task");
  if (S.Where == model::StoredScope::In::Member && !S.Because)
    return message(Messages, "outlives");
  return &Messages[size_t(S.Where) + (S.Because ? size_t(S.Because->By) : 0)];
}

extern const Check ScopeEscapes = {
    .Id = "scope-escapes",
    .Messages = Messages,
    .Group = "life",
    .OnWays = true,
    .Guide = "Manual Span Creation",
    .Precision = "high",
    .Run =
        [](const model::Unit &U, const OptionValues &, const auto &Report) {
          if (U.OwnStorage) // who knows what its scopes follow
            return;
          for (const model::StoredScope &S : U.StoredScopes) {
            if (!leavesStack(S, U))
              continue;
            const model::Task *Leaves = taskOf(S, U);
            Finding F{.At = S.At, .Says = messageOn(S)};
            if (mayBeClosed(S) || (Leaves && Leaves->Named))
              F.Grade = Evidence::Likely;
            F.Arguments = {S.What == model::Kept::Token ? "token" : "scope",
                           S.Name};
            if (S.Where == model::StoredScope::In::Halves)
              F.Arguments.push_back(S.Closer);
            if (S.Because)
              F.Arguments.push_back(S.Because->Of);
            if (S.Because && !S.Because->Maker.empty())
              F.Arguments.push_back(S.Because->Maker);
            if (Leaves)
              F.Notes.push_back({Leaves->At, "it leaves the thread here"});
            if (S.Because)
              F.Notes.push_back({S.Because->At, "for example here"});
            Report(std::move(F));
          }
          for (const auto &[Closed, Outer, Inner] : misordersIn(U))
            Report({.At = Closed->At,
                    .Says = message(Messages, "order"),
                    .Arguments = {Outer->Variable, Inner->Variable},
                    .Notes = {{Outer->At, "it is opened here"},
                              {Inner->At, "the other one is opened here"}}});
        },
};

} // namespace spantidy
