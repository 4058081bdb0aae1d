#include "resolver.h"

namespace spantidy::link {

using namespace model;

// Calls whose callee gives no span after all.
void dropUnstarted(Unit &U) {
  std::vector<std::optional<unsigned>> Now;
  std::vector<Span> Kept;
  for (Span &S : U.Spans) {
    Now.push_back(S.Call ? std::nullopt : std::optional<unsigned>(Kept.size()));
    if (!S.Call)
      Kept.push_back(std::move(S));
  }
  U.Spans = std::move(Kept);
  std::erase_if(U.Discards, [&](const Discard &D) {
    return D.Span && !Now[*D.Span];
  });
  auto renumber = [&](std::optional<unsigned> &Span) {
    if (Span)
      Span = Now[*Span];
  };
  for (Span &S : U.Spans)
    renumber(S.ParentIs.Span);
  for (Discard &D : U.Discards)
    renumber(D.Span);
  for (Attribute &A : U.Attributes)
    renumber(A.Span);
  for (Naming &N : U.Namings)
    renumber(N.Span);
  for (Deed &D : U.Deeds)
    renumber(D.Span);
  for (Scope &S : U.Scopes)
    renumber(S.Span);
  for (Request &R : U.Requests) {
    std::vector<unsigned> Under;
    for (unsigned I : R.Under)
      if (Now[I])
        Under.push_back(*Now[I]);
    R.Under = std::move(Under);
  }
  for (Task &T : U.Tasks)
    renumber(T.Given.Span);
  auto shrink = [&](Outcome &O) {
    std::vector<unsigned> Open;
    for (unsigned Span : O.Open)
      if (Now[Span])
        Open.push_back(*Now[Span]);
    O.Open = std::move(Open);
  };
  for (Exit &E : U.Exits)
    shrink(E);
  for (Handler &H : U.Handlers)
    shrink(H);
  for (Call &C : U.Calls) {
    renumber(C.Object.Span);
    for (Argument &A : C.Arguments)
      renumber(A.Span);
  }
}

} // namespace spantidy::link
