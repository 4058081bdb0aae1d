// An incoming request brings the context of its caller along. A server span that
// is started without it is the root of a trace of its own.

#include "evidence.h"

#include "model/duties.h"
#include "model/joined.h"

namespace spantidy {

using namespace model;

static constexpr Message Messages[] = {
    {"server",
     "server span '{0}' ignores the trace context that '{1}' may carry"},
    {"consumer",
     "consumer span '{0}' ignores the trace context that '{1}' may carry"},
};

static const Option Options[] = {
    {"ExtractedElsewhere", "false",
     "a middleware or an interceptor extracts the context and activates it"},
};

extern const Check MissingExtraction = {
    .Id = "missing-extraction",
    .Messages = Messages,
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
            auto Kind = entryKind(U, I);
            if (!Kind || !ignoresIncoming(U, I))
              continue;
            const Carrier &From = S.Around.Incoming.front();
            Finding F{.At = S.At,
                      .Says = *Kind == SpanKind::Server
                                  ? message(Messages, "server")
                                  : message(Messages, "consumer"),
                      .Arguments = {nameOf(S), From.Expression},
                      .Notes = {{From.At, "it comes in here"}},
                      .Grade = gradeOf(/*Named=*/From.Library.empty())};
            addInnermostStart(F, S);
            Report(std::move(F));
          }
        },
};

} // namespace spantidy
