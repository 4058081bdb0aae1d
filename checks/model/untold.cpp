#include "untold.h"

#include "life.h"
#include "told.h"

#include <algorithm>

namespace spantidy::model {

bool isOwnersToTell(const Span &S, const Unit &U) {
  const Function &F = U.Functions[S.Function];
  bool Plain = F.Name != "main" && !F.Constructs &&
               F.Name.find('~') == std::string::npos;
  return Plain && (S.Held.By == Holder::Local || S.Held.CapturedOnly) &&
         S.KeepsErrors && !S.OpenLater && !S.Held.ClosersRecord &&
         !F.ClosersRecord && !F.CallersRecord && !isToldNearby(S.Function, U);
}

static bool isError(const Outcome &O, bool NegativeToo, const Span &S) {
  // Nobody else can tell a span that nobody else has.
  bool Unsure = O.Doubtful || !O.Beside.empty();
  return O.isError() && !O.Expected && (!Unsure || staysLocal(S)) &&
         (!O.Negative || NegativeToo) &&
         !(O.Callers && S.Start.Kind == SpanKind::Server);
}

// `try { count(); } catch (..) {}` beside the work itself is meant so.
static bool isAside(const Handler &H, const Span &S, const Unit &U) {
  return H.Empty &&
         std::any_of(U.Calls.begin(), U.Calls.end(), [&](const Call &C) {
           return C.At > S.At && C.Function == H.Function &&
                  Ways(U).lead(S, C) &&
                  !(C.At.Begin >= H.Tries.Begin && C.At.Begin < H.Tries.End);
         });
}

std::vector<Untold> untoldErrors(Ref<Span> Of, bool NegativeToo,
                                 const Unit &U) {
  const Span &S = U.Spans[Of];
  std::vector<Untold> Found;
  auto consider = [&](const auto &X, bool Caught) {
    if (X.Function == S.Function && isError(X, NegativeToo, S) &&
        std::find(X.Open.begin(), X.Open.end(), Of) != X.Open.end() &&
        isInnermostAlive(Of, X.Open, X, U) && !isTold(S, X, Caught, U))
      Found.push_back({&X, X.At});
  };
  for (const Exit &E : U.Exits)
    consider(E, false);
  for (const Handler &H : U.Handlers)
    if (!isAside(H, S, U))
      consider(H, true);
  std::sort(Found.begin(), Found.end(),
            [](const Untold &A, const Untold &B) { return A.At < B.At; });
  return Found;
}

} // namespace spantidy::model
