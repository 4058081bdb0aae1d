// The kind tells backends which spans are calls between services. What a span
// records, or where its parent comes from, may tell of another kind.

#include "evidence.h"
#include "terms.h"

#include "model/duties.h"

namespace spantidy {

using model::Attribute;
using model::Span;
using model::Unit;
using Kind = model::SpanKind;

static constexpr Message Messages[] = {
    {"records",
     "span '{0}' is of kind '{1}', but records '{2}', as {3} spans do"},
    {"continues",
     "span '{0}' is of kind '{1}', but continues a remote trace, as "
     "server or consumer spans do"},
    {"sends",
     "span '{0}' is of kind '{1}', but sends its context on, as client "
     "or producer spans do"},
    {"local-parent",
     "span '{0}' is of kind '{1}', but its parent is a span of this function"},
};

// Who sends is a producer; else one of two kinds is a guess.
static std::optional<Fix> fixOf(const Span &S, const Attribute &A) {
  Kind Told = A.Kinds.front();
  if (!S.Start.KindFix || (A.Kinds.size() != 1 && Told != Kind::Producer))
    return std::nullopt;
  const std::string &Text = S.Start.KindFix->Texts[static_cast<size_t>(Told)];
  if (Text.empty())
    return std::nullopt;
  return Fix{"make it a " + termOf(Told) + " span",
             {{S.Start.KindFix->At, Text}},
             /*Safe=*/A.Kinds.size() == 1};
}

// A: what contradicts; null: its parent does.
static Finding finding(const Unit &U, const Span &S, const Attribute *A) {
  Finding F{.At = kindPlace(U, S),
            .Says = message(Messages, "continues"),
            .Arguments = {nameOf(S), termOf(S.Start.Kind)}};
  if (A) {
    F.Says = message(Messages, "records");
    F.Arguments.push_back(model::asLiteral(A->Key)->Text);
    F.Arguments.push_back(listed(A->Kinds));
    F.Notes.push_back({A->At, "recorded here"});
    if (auto Fix = fixOf(S, *A))
      F.Fixes.push_back(std::move(*Fix));
  } else {
    F.Notes.push_back({*S.Start.Extracted, "its parent is extracted here"});
  }
  if (S.Start.KindAt && !(F.At == *S.Start.KindAt))
    F.Notes.push_back({*S.Start.KindAt, "the kind is given here"});
  else
    addInnermostStart(F, S);
  return F;
}

static Finding finding(const Unit &U, const Span &S,
                       const model::DoneAgainst &Done) {
  Finding F{.At = S.At,
            .Says = Done.Parent ? message(Messages, "local-parent")
                                : message(Messages, "sends"),
            .Arguments = {nameOf(S), termOf(S.Start.Kind)},
            .Notes = {Done.Parent ? Note{Done.Parent->At,
                                         "its parent is active from here on"}
                                  : Note{placeOf(U, *Done.Sent),
                                         "its context is injected here"}},
            .Grade = Evidence::Likely};
  addInnermostStart(F, S);
  return F;
}

extern const Check SpanKind = {
    .Id = "span-kind",
    .Messages = Messages,
    .Group = "kind",
    .Guide = "Span Kinds",
    .Precision = "high",
    .Run =
        [](const Unit &U, const OptionValues &, const auto &Report) {
          for (unsigned I = 0; I < U.Spans.size(); ++I) {
            const Span &S = U.Spans[I];
            if (S.Start.Kind == Kind::Unknown || S.Start.KindVaries)
              continue;
            const auto [Anything, Agrees, Against] = kindTold(U, I);
            // Work that goes on elsewhere in the program may be internal, if
            // somebody says so.
            bool Entry = !Anything && S.Start.Extracted && !S.Start.KindAt &&
                         S.Start.Kind == Kind::Internal && S.Through.empty();
            if (Against ? !Against->Judged : Entry)
              Report(finding(U, S, Against));
            else if (auto Done = doneAgainstKind(U, I); Done && !Agrees)
              Report(finding(U, S, *Done));
          }
        },
};

} // namespace spantidy
