// A client span ends where the next process begins, unless its context goes along
// with the request.

#include "flow_notes.h"
#include "propagation.h"

namespace spantidy {

using namespace model;

static const Option Options[] = {
    {"InjectedElsewhere", "false",
     "a proxy beside the program, or a hook of the client, injects the context"},
};

// Is there a way from the start to the request on which the span is not ended?
static bool isOpenAt(const Unit &U, unsigned Index, const Request &R) {
  const model::Span &S = U.Spans[Index];
  std::vector<Point> Ended;
  for (const Deed &D : U.Deeds)
    if (D.What == Deed::Kind::Ends && D.Span == Index &&
        D.Function == S.Function)
      Ended.push_back(D.When);
  return S.Function == R.Function &&
         Paths(U.Functions[R.Function].Control).lead(S.When, R.When, Ended);
}

extern const Check MissingInjection = {
    .Id = "missing-injection",
    .Message = "request sent by '{0}' carries no trace context of span '{1}'",
    .Group = "context",
    .Guide = "Request ID Propagation",
    .Precision = "high",
    .Options = Options,
    .Run =
        [](const Unit &U, const OptionValues &Set, const auto &Report) {
          if (Set.flag("InjectedElsewhere"))
            return;
          for (const Request &R : U.Requests) {
            if (R.Why != Excuse::None || isIntercepted(U, R.Library, "client") ||
                isDone(U, Deed::Kind::Injects, R.Function))
              continue;
            for (size_t I = R.Under.size(); I-- > 0;) {
              const model::Span &S = U.Spans[R.Under[I]];
              if ((S.Kind != SpanKind::Client && S.Kind != SpanKind::Producer) ||
                  !isOpenAt(U, R.Under[I], R))
                continue;
              Finding F;
              F.At = R.At;
              const Value *Name = asLiteral(S.Name);
              F.Arguments = {R.Callee, Name ? Name->Text : S.Name.Text};
              addStart(F.Notes, S, F.At);
              Report(std::move(F));
              break;
            }
          }
        },
};

} // namespace spantidy
