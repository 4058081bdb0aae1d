#include "joined.h"

#include "recorded.h"
#include "words.h"

namespace spantidy::model {

bool ignoresIncoming(const Unit &U, Ref<Span> Of) {
  const Span &S = U.Spans[Of];
  auto isExtracted = [&](const Carrier &C) {
    return C.Shared || isIntercepted(U, C.Library, "server");
  };
  return !isLinked(U, Of) && !S.Around.Attached &&
         S.Start.From == Parent::Ambient && !S.Around.Incoming.empty() &&
         !isDone(U, Deed::Kind::Extracts, S.Function) &&
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
                                 D.Function == S.Function;
  };
  auto activates = [&](const Call &C) {
    return C.Activates && C.Function == S.Function;
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
