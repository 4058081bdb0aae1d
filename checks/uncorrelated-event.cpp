// Between a publisher and its handlers lies a queue: what joins their spans is
// the event's id, a link, or the context that came along.

#include "evidence.h"
#include "propagation.h"

#include "model/recorded.h"
#include "model/words.h"

namespace spantidy {

using namespace model;

static constexpr Message Messages[] = {
    {"no-id", "span '{0}' never records '{1}', though '{2}' is at hand"},
    {"no-link",
     "span '{0}' has neither link nor parent, though '{1}' is at hand"},
    {"no-links",
     "span '{0}' has no links, though each of '{1}' brings a context along"},
};

static const Option Options[] = {
    {"Keys",
     "event.id;event_id;messaging.message.id;messaging.message_id;message.id;"
     "message_id;cloudevents.event_id;messaging.message.conversation_id;"
     "messaging.conversation_id",
     "attribute keys that record an event's id; the first is the one to use"},
};

static bool mentions(const Value &V, const std::vector<IdSource> &Events) {
  auto is = [&](const IdSource &Source) {
    return V.What != Value::Kind::Literal &&
           (V.Text == Source.Expression || V.Name == Source.Expression);
  };
  return std::any_of(Events.begin(), Events.end(), is) ||
         std::any_of(V.Parts.begin(), V.Parts.end(),
                     [&](const Value &Part) { return mentions(Part, Events); });
}

// Does it record the id of an event of the span's, or may it?
static bool mayIdentify(const Attribute &A, const Unit &U,
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

// A handler whose trace is that of its event needs no id to be found by it: its
// parent came along with the event, or it has a link to it.
static bool isJoined(const Unit &U, Ref<Span> Index) {
  const Span &S = U.Spans[Index];
  return S.Start.Extracted || S.Around.ExtractedAbove || isLinked(U, Index) ||
         (S.Around.Sent && S.Start.From == Parent::Explicit) ||
         isDone(U, Deed::Kind::Extracts, S.Function);
}

// Is its function given a context, or may it be: by an extraction, a call?
static bool mayContinue(const Unit &U, Ref<Span> Index) {
  const Span &S = U.Spans[Index];
  auto joins = [&](const Deed &D) {
    bool Links = D.What == Deed::Kind::Links;
    return Links && D.Span ? D.Span == Index
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

// The key that the program has chosen, if it has.
static const std::string &usedKey(const Unit &U,
                                  const std::vector<std::string> &Keys) {
  auto Used =
      std::find_if(U.ProgramKeys.begin(), U.ProgramKeys.end(),
                   [&](const std::string &Key) { return isIn(Keys, Key); });
  return Used == U.ProgramKeys.end() ? Keys.front() : *Used;
}

static Finding finding(const Span &S, const IdSource &Source) {
  Finding F{.At = S.At,
            .Says = message(Messages, "no-link"),
            .Grade = gradeOf(Source.Named)};
  F.Arguments = {nameOf(S), Source.Expression};
  addInnermostStart(F.Notes, S);
  F.Notes.push_back({Source.At, "the event has it here"});
  return F;
}

extern const Check UncorrelatedEvent = {
    .Id = "uncorrelated-event",
    .Messages = Messages,
    .Group = "correlation",
    .Guide = "Event Correlation",
    .Precision = "high",
    .Options = Options,
    .Run =
        [](const Unit &U, const OptionValues &Set, const auto &Report) {
          std::vector<std::string> Keys = Set.list("Keys");
          for (unsigned I = 0; I < U.Spans.size() && !Keys.empty(); ++I) {
            const Span &S = U.Spans[I];
            bool Consumes = S.Start.Kind == SpanKind::Consumer;
            if ((!Consumes && S.Start.Kind != SpanKind::Producer) ||
                S.Start.KindVaries || S.OpenAttributes ||
                S.Held.By != Holder::Local)
              continue;
            if (!S.Around.Events.empty() && !(Consumes && isJoined(U, I)) &&
                !mayBeRecorded(U, I, [&](const Attribute &A) {
                  return mayIdentify(A, U, Keys);
                })) {
              const IdSource &Id = S.Around.Events.front();
              const std::string &Key = usedKey(U, Keys);
              Finding F = finding(S, Id);
              F.Says = message(Messages, "no-id");
              F.Arguments = {nameOf(S), Key, Id.Expression};
              if (S.Slot && Id.Recordable)
                F.Fixes.push_back({"record the event's id on the span",
                                   {recordAt(*S.Slot, Key, Id.Expression)}});
              Report(std::move(F));
            } else if (Consumes && S.Around.Sent && !mayContinue(U, I)) {
              Report(finding(S, *S.Around.Sent));
            } else if (Consumes && S.Around.SentEach && !mayContinue(U, I)) {
              Finding F = finding(S, *S.Around.SentEach);
              F.Says = message(Messages, "no-links");
              Report(std::move(F));
            }
          }
        },
};

} // namespace spantidy
