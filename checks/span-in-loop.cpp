// A span costs more than an addition. One for each element of a container that is
// only added up measures itself, and hides the trace that it stands in.

#include "check.h"

#include <cstdlib>

namespace spantidy {

static const Option Options[] = {
    {"MaxIterations", "10", "a loop with a constant number of turns up to this one is no matter"},
};

extern const Check SpanInLoop = {
    .Id = "span-in-loop",
    .Message = "{0} is started in each turn of a loop that does little else",
    .Group = "cost",
    .OnByDefault = false,
    .Guide = "Use Span Hierarchy",
    .Precision = "high",
    .Options = Options,
    .Run =
        [](const model::Unit &U, const OptionValues &Set, const auto &Report) {
          unsigned long Most =
              std::strtoul(Set.text("MaxIterations").c_str(), nullptr, 10);
          for (const model::Span &S : U.Spans) {
            if (!S.Loop || (S.Turns && *S.Turns <= Most))
              continue;
            const model::Value *Name = model::asLiteral(S.Name);
            Finding F;
            F.At = S.At;
            F.Arguments = {Name ? "span '" + Name->Text + "'" : "a span"};
            F.Notes.push_back({*S.Loop, "the loop is here"});
            Report(std::move(F));
          }
        },
};

} // namespace spantidy
