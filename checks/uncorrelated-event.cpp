// Between a publisher and its handlers lies a queue: what joins their spans is
// the event's id, a link, or the context that came along.

#include "evidence.h"

#include "model/joined.h"
#include "model/recorded.h"

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

// The key that the program has chosen, if it has.
static const std::string &usedKey(const Unit &U,
                                  const std::vector<std::string> &Keys) {
  auto Used =
      std::find_if(U.ProgramKeys.begin(), U.ProgramKeys.end(),
                   [&](const std::string &Key) { return isIn(Keys, Key); });
  return Used == U.ProgramKeys.end() ? Keys.front() : *Used;
}

// Another consumer span of the unit that is joined to its event and records the
// event's id all the same: a habit of the program; null: there is none.
static const Attribute *recordedBeside(const Unit &U, unsigned Of,
                                       const std::vector<std::string> &Keys) {
  auto isHabit = [&](const Attribute &A) {
    const Value *Key = asLiteral(A.Key);
    return A.Span && *A.Span != Of && A.On == Target::Span && Key &&
           isIn(Keys, Key->Text) &&
           U.Spans[*A.Span].Function != U.Spans[Of].Function &&
           U.Spans[*A.Span].Start.Kind == SpanKind::Consumer &&
           isJoined(U, *A.Span);
  };
  auto It = std::find_if(U.Attributes.begin(), U.Attributes.end(), isHabit);
  return It == U.Attributes.end() ? nullptr : &*It;
}

static Finding finding(const Span &S, const IdSource &Source) {
  Finding F{.At = S.At,
            .Says = message(Messages, "no-link"),
            .Grade = gradeOf(Source.Named)};
  F.Arguments = {nameOf(S), Source.Expression};
  addInnermostStart(F, S);
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
            bool Joined = Consumes && isJoined(U, I);
            const Attribute *Beside =
                Joined ? recordedBeside(U, I, Keys) : nullptr;
            if (!S.Around.Events.empty() && (!Joined || Beside) &&
                !mayBeRecorded(U, I, [&](const Attribute &A) {
                  return mayIdentify(A, U, Keys);
                })) {
              const IdSource &Id = S.Around.Events.front();
              const std::string &Key = usedKey(U, Keys);
              Finding F = finding(S, Id);
              F.Says = message(Messages, "no-id");
              F.Arguments = {nameOf(S), Key, Id.Expression};
              if (Beside) {
                F.Grade = Evidence::Likely;
                F.Notes.push_back({Beside->At, "another one is recorded here"});
              }
              offerToRecord(F, S, Id, Key, "record the event's id on the span");
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
