// A span costs more than an addition. One for each element of a container that is
// only added up measures itself, and hides the trace that it stands in.

#include "check.h"

namespace spantidy {

static constexpr Message Messages[] = {
    {"named",
     "span '{0}' is started in each turn of a loop that does little else"},
    {"nameless",
     "a span is started in each turn of a loop that does little else"},
};

static const Option Options[] = {
    {"MaxIterations", "10",
     "a loop with a constant number of turns up to this one is no matter"},
};

extern const Check SpanInLoop = {
    .Id = "span-in-loop",
    .Messages = Messages,
    .Group = "cost",
    .OnByDefault = false,
    .Guide = "Use Span Hierarchy",
    .Precision = "high",
    .Options = Options,
    .Run =
        [](const model::Unit &U, const OptionValues &Set, const auto &Report) {
          unsigned long Most = Set.number("MaxIterations");
          for (const model::Span &S : U.Spans) {
            if (!S.Around.Loop || (S.Around.Turns && *S.Around.Turns <= Most))
              continue;
            const model::Value *Name = model::asLiteral(S.Name);
            Finding F{.At = S.At,
                      .Says = message(Messages, "nameless"),
                      .Notes = {{*S.Around.Loop, "the loop is here"}},
                      .Grade = Evidence::Likely};
            if (Name)
              F.Says = message(Messages, "named"), F.Arguments = {Name->Text};
            Report(std::move(F));
          }
        },
};

} // namespace spantidy
