// An error that leaves a span's extent without a word on the span: the trace says
// that all went well. One report per span, at the first exit.

#include "check.h"

#include <algorithm>

namespace spantidy {

using model::Deed;
using model::Outcome;
using model::Paths;
using model::Point;
using model::Unit;

static const Option Options[] = {
    {"NegativeIsError", "false",
     "a returned negative number is an error, as in POSIX"},
};

namespace {

struct Leak {
  const Outcome *What;
  model::Place At;
  Point When;
};

class Judge {
public:
  Judge(const Unit &U, unsigned Span)
      : U(U), Span(Span), S(U.Spans[Span]), F(U.Functions[S.Function]),
        Ways(F.Control) {
    for (const Deed &D : U.Deeds)
      if (D.What == Deed::Kind::Ends && D.Function == S.Function &&
          (D.Span == Span || !D.known()))
        Ends.push_back(D.When);
  }

  // Is it a span whose errors are this function's to record?
  bool isAsked() const {
    bool Plain = F.Name != "main" && !F.Constructs && !F.Outer &&
                 F.Name.find('~') == std::string::npos;
    return Plain && S.HeldBy == model::Holder::Local && S.KeepsErrors &&
           !S.OpenLater && !S.ClosersRecord && !F.ClosersRecord &&
           !F.CallersRecord && !lambdasRecord();
  }

  // Alive there, and the innermost one?
  bool owns(const Outcome &O, Point When) const {
    if (!isOpen(O, Span) || !Ways.lead(S.When, When, Ends))
      return false;
    for (unsigned Other : O.Open)
      if (Other != Span && U.Spans[Other].At.Begin > S.At.Begin &&
          Judge(U, Other).reaches(When))
        return false;
    return true;
  }

  bool isRecorded(Point When, bool After) const {
    auto counts = [&](const auto &X) {
      return X.Function == S.Function &&
             (X.When == S.When || Ways.lead(S.When, X.When)) &&
             (X.When == When || Ways.lead(X.When, When) ||
              (After && Ways.lead(When, X.When)));
    };
    for (const Deed &D : U.Deeds)
      if (D.What == Deed::Kind::RecordsError && counts(D))
        return true;
    for (const model::Attribute &A : U.Attributes)
      if (A.OfOutcome && !A.AtStart && !A.Inside &&
          A.On != model::Target::Baggage && A.On != model::Target::Metric &&
          counts(A))
        return true;
    for (const model::Naming &N : U.Namings)
      if (N.OfOutcome && counts(N))
        return true;
    return false;
  }

  // `try { count(); } catch (..) {}` beside the work itself is meant so.
  bool isAside(const model::Handler &H) const {
    return H.Empty &&
           std::any_of(U.Calls.begin(), U.Calls.end(), [&](const model::Call &C) {
             return C.Function == H.Function && C.At > S.At &&
                    Ways.lead(S.When, C.When) &&
                    !(C.At.Begin >= H.Tries.Begin && C.At.Begin < H.Tries.End);
           });
  }

private:
  static bool isOpen(const Outcome &O, unsigned Span) {
    return std::find(O.Open.begin(), O.Open.end(), Span) != O.Open.end();
  }
  bool reaches(Point When) const { return Ways.lead(S.When, When, Ends); }

  // In a scope guard's lambda, or in a callback.
  bool lambdasRecord() const {
    return std::any_of(U.Deeds.begin(), U.Deeds.end(), [&](const Deed &D) {
      bool Own = D.Span && U.Spans[*D.Span].Function == D.Function;
      unsigned Root = D.Function;
      while (U.Functions[Root].Outer)
        Root = *U.Functions[Root].Outer;
      return D.What == Deed::Kind::RecordsError && Root == S.Function &&
             D.Function != S.Function && !Own;
    });
  }

  const Unit &U;
  unsigned Span;
  const model::Span &S;
  const model::Function &F;
  Paths Ways;
  std::vector<Point> Ends;
};

} // namespace

static bool isLeak(const Outcome &O, bool NegativeToo, model::SpanKind Kind) {
  return !O.Error.empty() && !O.Expected && !O.Doubtful && O.Beside.empty() &&
         (!O.Negative || NegativeToo) &&
         !(O.Callers && Kind == model::SpanKind::Server);
}

static std::vector<Leak> leaksOf(const Unit &U, unsigned Span, bool NegativeToo) {
  const model::Span &S = U.Spans[Span];
  Judge J(U, Span);
  std::vector<Leak> Found;
  if (!J.isAsked())
    return Found;
  auto consider = [&](const auto &X, bool Caught) {
    if (X.Function == S.Function && isLeak(X, NegativeToo, S.Kind) &&
        J.owns(X, X.When) && !J.isRecorded(X.When, Caught))
      Found.push_back({&X, X.At, X.When});
  };
  for (const model::Exit &E : U.Exits)
    consider(E, false);
  for (const model::Handler &H : U.Handlers)
    if (!J.isAside(H))
      consider(H, true);
  std::sort(Found.begin(), Found.end(),
            [](const Leak &A, const Leak &B) { return A.At < B.At; });
  return Found;
}

extern const Check UnrecordedError = {
    .Id = "unrecorded-error",
    .Message = "{0} is not recorded on {1}",
    .Group = "errors",
    .Guide = "Record Errors",
    .Precision = "high",
    .Options = Options,
    .Run =
        [](const Unit &U, const OptionValues &Set, const auto &Report) {
          constexpr size_t MostNotes = 3;
          for (unsigned I = 0; I < U.Spans.size(); ++I) {
            const model::Span &S = U.Spans[I];
            std::vector<Leak> Leaks = leaksOf(U, I, Set.flag("NegativeIsError"));
            if (Leaks.empty())
              continue;
            const Leak &First = Leaks.front();
            const model::Value *Name = model::asLiteral(S.Name);
            Finding F;
            F.At = First.At;
            F.Arguments = {First.What->Error,
                           Name ? "span '" + Name->Text + "'" : "the span"};
            F.Notes.push_back({S.At, "the span is started here"});
            for (size_t N = 1; N < Leaks.size() && N <= MostNotes; ++N)
              F.Notes.push_back(
                  {Leaks[N].At, Leaks[N].What->Error + " is not, either"});
            if (First.What->Slot && !S.Fails.empty())
              F.Fixes.push_back(
                  {"set the span's status",
                   {{First.What->Slot->At,
                     First.What->Slot->Before + S.Fails +
                         (First.What->Text.empty() ? "" : ", " + First.What->Text) +
                         ");" + First.What->Slot->After}}});
            Report(std::move(F));
          }
        },
};

} // namespace spantidy
