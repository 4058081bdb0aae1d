// An incoming request brings the context of its caller along. A server span that
// is started without it is the root of a trace of its own.

#include "flow_notes.h"
#include "propagation.h"

namespace spantidy {

using namespace model;

static const Option Options[] = {
    {"ExtractedElsewhere", "false",
     "a middleware or an interceptor extracts the context and activates it"},
};

extern const Check MissingExtraction = {
    .Id = "missing-extraction",
    .Message = "{0} span '{1}' ignores the trace context that '{2}' may carry",
    .Group = "context",
    .Guide = "Request ID Propagation",
    .Precision = "medium",
    .Options = Options,
    .Run =
        [](const Unit &U, const OptionValues &Set, const auto &Report) {
          if (Set.flag("ExtractedElsewhere"))
            return;
          for (unsigned I = 0; I < U.Spans.size(); ++I) {
            const model::Span &S = U.Spans[I];
            bool Server = S.Kind == SpanKind::Server;
            // Links are what a consumer of many messages has for parents.
            bool Linked = S.Linked || std::any_of(U.Attributes.begin(), U.Attributes.end(),
                                                  [&](const Attribute &A) {
                                                    return A.On == Target::Link && A.Span == I;
                                                  });
            if ((!Server && S.Kind != SpanKind::Consumer) || Linked || S.Attached ||
                S.From != Parent::Ambient || S.Incoming.empty() ||
                isDone(U, Deed::Kind::Extracts, S.Function))
              continue;
            const Carrier &From = S.Incoming.front();
            bool Unknown = std::any_of(
                S.Incoming.begin(), S.Incoming.end(), [&](const Carrier &C) {
                  return C.Shared || isIntercepted(U, C.Library, "server");
                });
            if (Unknown)
              continue;
            Finding F;
            F.At = S.At;
            const Value *Name = asLiteral(S.Name);
            F.Arguments = {Server ? "server" : "consumer",
                           Name ? Name->Text : S.Name.Text, From.Expression};
            F.Notes.push_back({From.At, "it comes in here"});
            if (!S.Through.empty())
              F.Notes.push_back({S.Through.back(), "the span is started here"});
            Report(std::move(F));
          }
        },
};

} // namespace spantidy
