// A client span ends where the next process begins, unless its context goes along
// with the request.

#include "evidence.h"

#include "model/active.h"
#include "model/joined.h"
#include "model/life.h"

namespace spantidy {

using namespace model;

static constexpr Message Messages[] = {
    {"default", "request sent by '{0}' carries no trace context of span '{1}'"},
    {"ambient",
     "what is active is injected, and not span '{0}', which never is"},
};

static const Option Options[] = {
    {"InjectedElsewhere", "false",
     "a proxy beside the program, or a hook of the client, injects the "
     "context"},
};

// Is there a way from the start to the request on which the span is not ended?
static bool isOpenAt(const Unit &U, Ref<Span> Index, const Request &R) {
  Life Of(U, Index);
  Moments Ends;
  for (const Deed *D : Of.Ends)
    Ends.push_back(*D);
  return Ways(U).lead(Of.Start, R, Ends);
}

// A message that is sent under the span gets the context of another one.
static void judgeAmbient(const Unit &U, Ref<Span> Index,
                         const Reporter &Report) {
  const Span &S = U.Spans[Index];
  auto isMine = [&](const Deed &D) {
    return D.What == Deed::Kind::Injects && D.Function == S.Function;
  };
  if ((S.Start.Kind != SpanKind::Client &&
       S.Start.Kind != SpanKind::Producer) ||
      S.Start.KindVaries || !isForScope(S) || isEverActive(Index, U))
    return;
  const Deed *Wrong = nullptr;
  Life Of(U, Index);
  for (const Deed &D : U.Deeds) {
    if (!isMine(D))
      continue;
    if (!D.OfCurrent || D.Below || D.ByHand)
      return;
    if (Ways(U).lead(Of.Start, D, Of.over()))
      Wrong = &D;
  }
  for (const Scope &X : U.Scopes) // made active for it, perhaps
    if (X.Function == S.Function && Wrong && S.At < X.At)
      return;
  if (!Wrong)
    return;
  Finding F{.At = placeOf(U, *Wrong),
            .Says = message(Messages, "ambient"),
            .Arguments = {nameOf(S)},
            .Grade = Evidence::Likely};
  addStart(F, S);
  Report(std::move(F));
}

extern const Check MissingInjection = {
    .Id = "missing-injection",
    .Messages = Messages,
    .Group = "context",
    .Guide = "Request ID Propagation",
    .Precision = "high",
    .Options = Options,
    .Run =
        [](const Unit &U, const OptionValues &Set, const auto &Report) {
          if (Set.flag("InjectedElsewhere"))
            return;
          for (unsigned I = 0; I < U.Spans.size(); ++I)
            judgeAmbient(U, I, Report);
          for (const Request &R : U.Requests) {
            if (R.Why != Excuse::None ||
                isIntercepted(U, R.Library, "client") ||
                mayBeDoneBefore(U, Deed::Kind::Injects, R))
              continue;
            for (size_t I = R.Under.size(); I-- > 0;) {
              const Span &S = U.Spans[R.Under[I]];
              if ((S.Start.Kind != SpanKind::Client &&
                   S.Start.Kind != SpanKind::Producer) ||
                  !isOpenAt(U, R.Under[I], R))
                continue;
              Finding F{.At = R.At,
                        .Arguments = {R.Callee, nameOf(S)},
                        .Grade = gradeOf(/*Named=*/R.Library.empty())};
              addStart(F, S);
              Report(std::move(F));
              break;
            }
          }
        },
};

} // namespace spantidy
