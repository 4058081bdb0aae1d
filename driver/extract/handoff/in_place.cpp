#include "in_place.h"
#include "syntax/bodies.h"
#include "syntax/use.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;
using Which = rules::Position::Kind;

static bool isInPlace(Draft &D, const Expr *E) {
  return E && D.Known.is(stripped(E)->getType(), "in-place");
}

static const rules::Function *wrapping(Draft &D, const CallSite &Site) {
  return D.Known.role(Site.Callee, Role::WrapsCallable);
}

// `just() | then(f)` and `starts_on(inline_scheduler(), just())` do: whoever
// starts them runs f. `just() | continues_on(pool)` does not.
static bool startsHere(Draft &D, const Expr *Sender) {
  auto Site = asCall(stripped(Sender));
  if (!Site)
    return false;
  if (D.Known.role(Site->Callee, Role::StartsHere))
    return true;
  const rules::Function *Entry = wrapping(D, *Site);
  bool Scheduled = !Site->Arguments.empty() && isInPlace(D, Site->Arguments[0]);
  if (!Entry)
    return Scheduled;
  if (Site->Arguments.size() < 2 || !Entry->Callable)
    return false;
  if (Entry->Callable->What == Which::FirstCallable)
    return startsHere(D, Site->Arguments[0]);
  const Expr *Wrapped = Site->argument(Entry->Callable);
  if (!Wrapped || Wrapped == Site->Arguments[0])
    return false;
  auto Further = asCall(stripped(Wrapped));
  const rules::Function *Adaptor = Further ? wrapping(D, *Further) : nullptr;
  if (Site->Callee->getOverloadedOperator() == OO_Pipe)
    return Adaptor && Adaptor->Callable &&
           Adaptor->Callable->What == Which::FirstCallable &&
           startsHere(D, Site->Arguments[0]);
  return Scheduled && startsHere(D, Wrapped);
}

// `void add(Func f) override { f(); }`
static bool callsItsArgument(Draft &D, const CallSite &Launch,
                             const rules::Function &Entry) {
  Body *B = D.Own.of(Launch.Callee);
  if (!B || !Entry.Callable || Entry.Callable->What != Which::Index ||
      Entry.Callable->Index >= B->F->getNumParams())
    return false;
  const ParmVarDecl *Task = B->F->getParamDecl(Entry.Callable->Index);
  auto isCalled = [&](const DeclRefExpr *Ref) {
    Use Found = useOf(Ref, *B, D.Known);
    return Found.How == Use::As::Called ||
           (Found.How == Use::As::Object &&
            Found.Site->Callee->getOverloadedOperator() == OO_Call);
  };
  const auto Uses = B->Uses.lookup(Task);
  return !Uses.empty() && llvm::all_of(Uses, isCalled);
}

bool runsInPlace(Draft &D, const CallSite &Launch,
                 const rules::Function &Entry) {
  const Expr *Task = Launch.argument(Entry.Callable);
  if (isInPlace(D, Launch.Object) || callsItsArgument(D, Launch, Entry))
    return true;
  // A later argument may have to wait for its time, or for another task.
  const Expr *First =
      Launch.Arguments.empty() ? nullptr : Launch.Arguments.front();
  return (First != Task && isInPlace(D, First)) ||
         (Task && startsHere(D, Task));
}

} // namespace spantidy::extract
