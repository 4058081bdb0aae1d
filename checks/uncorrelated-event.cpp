// Between a publisher and its handlers lies a queue: what joins their spans is
// the event's id, a link, or the context that came along.

#include "check.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace spantidy {

static const Option Options[] = {
    {"Keys",
     "event.id;event_id;messaging.message.id;messaging.message_id;message.id;"
     "message_id;cloudevents.event_id;messaging.message.conversation_id;"
     "messaging.conversation_id",
     "attribute keys that record an event's id; the first is the one to use"},
};

// A key of another namespace: "shop.event.id", "eventId".
static bool endsInId(const std::string &Key) {
  std::string Letters;
  for (unsigned char C : Key)
    if (std::isalnum(C))
      Letters += std::tolower(C);
  return Letters.ends_with("eventid") || Letters.ends_with("messageid");
}

static bool mentions(const model::Value &V,
                     const std::vector<model::IdSource> &Events) {
  return std::any_of(Events.begin(), Events.end(),
                     [&](const model::IdSource &Source) {
                       return V.What != model::Value::Kind::Literal &&
                              (V.Text == Source.Expression ||
                               V.Name == Source.Expression);
                     }) ||
         std::any_of(V.Parts.begin(), V.Parts.end(), [&](const auto &Part) {
           return mentions(Part, Events);
         });
}

extern const Check UncorrelatedEvent = {
    .Id = "uncorrelated-event",
    .Message = "span '{0}' {1}, though '{2}' is at hand",
    .Group = "correlation",
    .Guide = "Event Correlation",
    .Precision = "high",
    .Options = Options,
    .Run =
        [](const model::Unit &U, const OptionValues &Set, const auto &Report) {
          std::vector<std::string> Keys = Set.list("Keys");
          if (Keys.empty())
            return;
          auto isOne = [&](const std::string &Key) {
            return std::find(Keys.begin(), Keys.end(), Key) != Keys.end();
          };
          // The key that the program has chosen, if it has.
          std::string Key = Keys.front();
          for (const std::string &Used : U.ProgramKeys)
            if (isOne(Used)) {
              Key = Used;
              break;
            }
          std::set<unsigned> Recorded, Linked; // spans
          std::set<unsigned> OnSome, Continues; // functions
          for (const model::Attribute &A : U.Attributes) {
            if (A.On != model::Target::Span && A.On != model::Target::Event &&
                A.On != model::Target::Link)
              continue;
            const model::Value *Literal = model::asLiteral(A.Key);
            if (A.Span &&
                (!Literal || isOne(Literal->Text) || endsInId(Literal->Text) ||
                 mentions(A.What, U.Spans[*A.Span].Events)))
              Recorded.insert(*A.Span); // or it may be
            else if (!A.Span && !A.Inside &&
                     (!Literal || isOne(Literal->Text) ||
                      endsInId(Literal->Text)))
              OnSome.insert(A.Function);
          }
          for (const model::Deed &D : U.Deeds) {
            if (D.What == model::Deed::Kind::Links && D.Span)
              Linked.insert(*D.Span);
            else if (D.What == model::Deed::Kind::Links ||
                     D.What == model::Deed::Kind::Extracts)
              Continues.insert(D.Function);
          }
          for (const model::Call &C : U.Calls)
            if (C.Activates) // what, is not known
              Continues.insert(C.Function);
          for (unsigned I = 0; I < U.Spans.size(); ++I) {
            const model::Span &S = U.Spans[I];
            bool Consumes = S.Kind == model::SpanKind::Consumer;
            if ((!Consumes && S.Kind != model::SpanKind::Producer) ||
                S.KindVaries || S.OpenAttributes ||
                S.HeldBy != model::Holder::Local)
              continue;
            bool Named = Recorded.contains(I) || OnSome.contains(S.Function);
            bool Lost = Consumes && S.Sent && !S.Linked && !S.Beneath &&
                        S.From == model::Parent::Ambient &&
                        !Linked.contains(I) && !Continues.contains(S.Function) &&
                        !U.Functions[S.Function].Carries;
            bool Nameless = !Named && !S.Events.empty();
            if (!Nameless && !Lost)
              continue;
            const model::IdSource &Source =
                Nameless ? S.Events.front() : *S.Sent;
            Finding F;
            F.At = S.At;
            const model::Value *Name = model::asLiteral(S.Name);
            F.Arguments = {Name ? Name->Text : S.Name.Text,
                           Nameless ? "never records '" + Key + "'"
                                    : "has neither link nor parent",
                           Source.Expression};
            if (!S.Through.empty())
              F.Notes.push_back({S.Through.back(), "the span is started here"});
            F.Notes.push_back({Source.At, "the event has it here"});
            if (Nameless && S.Slot && Source.Recordable)
              F.Fixes.push_back({"record the event's id on the span",
                                 {{S.Slot->At, S.Slot->Before + literal(Key) +
                                                   ", " + Source.Expression +
                                                   S.Slot->After}}});
            Report(std::move(F));
          }
        },
};

} // namespace spantidy
