// Where no destructor ends a span, a way out of the function that forgets to
// leaves it open: it is never exported. Whoever has been given the span ends it.

#include "check.h"
#include "flow_notes.h"

#include <algorithm>

namespace spantidy {

using model::Deed;
using model::Exit;
using model::Point;
using model::Unit;

namespace {

struct Ends {
  std::vector<Point> At;
  bool Elsewhere = false; // in a lambda, or of a span that is not known
};

Ends endsOf(unsigned Index, const Unit &U) {
  const model::Span &S = U.Spans[Index];
  Ends Found;
  for (const Deed &D : U.Deeds) {
    if (D.What != Deed::Kind::Ends)
      continue;
    bool Here = D.Function == S.Function;
    if (D.Span == Index && Here)
      Found.At.push_back(D.When);
    else if (D.Span == Index || (Here && !D.known()))
      Found.Elsewhere = true;
  }
  return Found;
}

// Does a handler in the function meet it?
bool isCaught(const Exit &E, const model::Flow &Control) {
  if (E.By != Exit::Way::Throws || E.When.Block >= Control.Blocks.size())
    return false;
  const auto &Next = Control.Blocks[E.When.Block].Next;
  return std::any_of(Next.begin(), Next.end(), [&](uint32_t Block) {
    return !Control.Blocks[Block].Next.empty();
  });
}

// Ways out that leave it open, in the order of the source.
std::vector<const Exit *> leaksOf(const model::Span &S,
                                  const std::vector<Point> &Ended, const Unit &U) {
  const model::Flow &Control = U.Functions[S.Function].Control;
  model::Paths Ways(Control);
  std::vector<const Exit *> Leaks;
  for (const Exit &E : U.Exits) {
    if (E.Function != S.Function || isCaught(E, Control) ||
        !Ways.lead(S.When, E.When, Ended))
      continue;
    // Ended on some ways to it: a flag may tell which.
    if (std::none_of(Ended.begin(), Ended.end(),
                     [&](Point End) { return Ways.lead(End, E.When); }))
      Leaks.push_back(&E);
  }
  std::sort(Leaks.begin(), Leaks.end(),
            [](const Exit *A, const Exit *B) { return A->At < B->At; });
  return Leaks;
}

std::string place(const Exit &E) {
  return E.By == Exit::Way::Returns  ? "at this return"
         : E.By == Exit::Way::Throws ? "at this throw"
                                     : "at the end of the function";
}

} // namespace

extern const Check SpanNotEnded = {
    .Id = "span-not-ended",
    .Message = "span '{0}' is still open {1}",
    .Group = "life",
    .Guide = "Manual Span Creation",
    .Precision = "high",
    .Run =
        [](const Unit &U, const OptionValues &, const auto &Report) {
          for (unsigned Index = 0; Index < U.Spans.size(); ++Index) {
            const model::Span &S = U.Spans[Index];
            if (!S.EndsExplicitly || S.GivenAway ||
                S.HeldBy != model::Holder::Local)
              continue;
            Ends Found = endsOf(Index, U);
            if (Found.Elsewhere)
              continue;
            std::vector<const Exit *> Leaks = leaksOf(S, Found.At, U);
            if (Leaks.empty())
              continue;
            Finding F; // one for a span: it is one forgotten end
            F.At = Leaks.front()->At;
            const model::Value *Name = model::asLiteral(S.Name);
            F.Arguments = {Name ? Name->Text : S.Variable, place(*Leaks.front())};
            addStart(F.Notes, S, F.At);
            for (const Exit *E : Leaks)
              if (E != Leaks.front())
                F.Notes.push_back({E->At, "and " + place(*E)});
            Report(std::move(F));
          }
        },
};

} // namespace spantidy
