#include "joined.h"

#include "recorded.h"
#include "words.h"

namespace spantidy::model {

bool mayBeDoneBefore(const Unit &U, Deed::Kind What, Moment At) {
  auto is = [&](const Deed &D) {
    return D.What == What && areNested(U, D.Function, At.In);
  };
  // What a lambda does stands where it is called, too.
  auto standsThere = [&](const Deed &D) {
    return std::any_of(U.Deeds.begin(), U.Deeds.end(), [&](const Deed &Own) {
      return is(Own) && Own.Function == At.In && Own.At == D.At;
    });
  };
  return std::any_of(U.Deeds.begin(), U.Deeds.end(), [&](const Deed &D) {
    if (!is(D) || D.ByHand || !D.When.known())
      return is(D);
    return D.Function == At.In ? Moment(D) == At || Ways(U).lead(D, At)
                               : !standsThere(D);
  });
}

// Is a context extracted that may be for the span? After its start it is not, unless
// a link is made of it, or another span is started with it.
static bool mayHaveExtracted(const Unit &U, const Span &S) {
  auto goesOn = [&](const Span &Other) {
    return Other.Function == S.Function &&
           (Other.Start.From == Parent::Explicit || Other.Start.Extracted);
  };
  return mayBeDoneBefore(U, Deed::Kind::Extracts, S) ||
         (isDone(U, Deed::Kind::Extracts, S.Function) &&
          (isDone(U, Deed::Kind::Links, S.Function) ||
           std::any_of(U.Spans.begin(), U.Spans.end(), goesOn)));
}

bool ignoresIncoming(const Unit &U, Ref<Span> Of) {
  const Span &S = U.Spans[Of];
  auto isExtracted = [&](const Carrier &C) {
    return C.Shared || isIntercepted(U, C.Library, "server");
  };
  return !isLinked(U, Of) && !S.Around.Attached &&
         S.Start.From == Parent::Ambient && !S.Around.Incoming.empty() &&
         !mayHaveExtracted(U, S) &&
         std::none_of(S.Around.Incoming.begin(), S.Around.Incoming.end(),
                      isExtracted);
}

bool isJoined(const Unit &U, Ref<Span> Of) {
  const Span &S = U.Spans[Of];
  return S.Start.Extracted || S.Around.ExtractedAbove || isLinked(U, Of) ||
         (S.Around.Sent && S.Start.From == Parent::Explicit) ||
         isDone(U, Deed::Kind::Extracts, S.Function);
}

bool mayContinue(const Unit &U, Ref<Span> Of) {
  const Span &S = U.Spans[Of];
  auto joins = [&](const Deed &D) {
    bool Links = D.What == Deed::Kind::Links;
    return Links && D.Span ? D.Span == Of
                           : (Links || D.What == Deed::Kind::Extracts) &&
                                 areNested(U, D.Function, S.Function);
  };
  auto activates = [&](const Call &C) {
    return C.Activates && areNested(U, C.Function, S.Function);
  };
  return S.Around.Linked || S.Around.Beneath ||
         S.Start.From != Parent::Ambient || U.Functions[S.Function].Carries ||
         std::any_of(U.Deeds.begin(), U.Deeds.end(), joins) ||
         std::any_of(U.Calls.begin(), U.Calls.end(), activates);
}

static bool mentions(const Value &V, const std::vector<IdSource> &Events) {
  auto is = [&](const IdSource &Source) {
    return V.What != Value::Kind::Literal &&
           (V.Text == Source.Expression || V.Name == Source.Expression);
  };
  return std::any_of(Events.begin(), Events.end(), is) ||
         std::any_of(V.Parts.begin(), V.Parts.end(),
                     [&](const Value &Part) { return mentions(Part, Events); });
}

bool mayIdentify(const Attribute &A, const Unit &U,
                 const std::vector<std::string> &Keys) {
  if (A.On != Target::Span && A.On != Target::Event && A.On != Target::Link)
    return false;
  auto identifies = [](const Beginning &B) {
    return B.Whole && endsInEventId(B.Text);
  };
  std::vector<Beginning> Key = beginningsOf(A.Key);
  return std::any_of(Keys.begin(), Keys.end(),
                     [&](const std::string &Id) { return canBe(A.Key, Id); }) ||
         std::any_of(Key.begin(), Key.end(), identifies) ||
         (A.Span && mentions(A.What, U.Spans[*A.Span].Around.Events));
}

} // namespace spantidy::model
