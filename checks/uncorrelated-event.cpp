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
            if (!S.Around.Events.empty() && !(Consumes && isJoined(U, I)) &&
                !mayBeRecorded(U, I, [&](const Attribute &A) {
                  return mayIdentify(A, U, Keys);
                })) {
              const IdSource &Id = S.Around.Events.front();
              const std::string &Key = usedKey(U, Keys);
              Finding F = finding(S, Id);
              F.Says = message(Messages, "no-id");
              F.Arguments = {nameOf(S), Key, Id.Expression};
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
