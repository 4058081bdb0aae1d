// A sampler decides when the span starts, by what the start is given. What is
// set right after that comes too late for it, although it was known.

#include "evidence.h"

#include "model/recorded.h"

#include <set>

namespace spantidy {

static constexpr Message Messages[] = {
    {"default", "'{0}' is set after the start, where samplers do not see it"},
};

static const Option Options[] = {
    {"Keys", "", "more keys that the project's samplers look at"},
};

extern const Check LateSamplingAttribute = {
    .Id = "late-sampling-attribute",
    .Messages = Messages,
    .Group = "cost",
    .OnByDefault = false,
    .Guide = "Record Important Fields",
    .Precision = "high",
    .Options = Options,
    .Run =
        [](const model::Unit &U, const OptionValues &Values,
           const auto &Report) {
          std::vector<std::string> Own = Values.list("Keys");
          std::set<unsigned> Fixed; // one edit of a start at a time
          for (const model::Attribute &A : U.Attributes) {
            const model::Value *Key = model::asLiteral(A.Key);
            if (!A.Late || !A.Span || !Key ||
                mayBeGiven(U, *A.Span, Key->Text) ||
                (!A.Sampling && !isIn(Own, Key->Text)))
              continue;
            Finding F{
                .At = A.Key.At,
                .Arguments = {Key->Text},
                .Notes = {{U.Spans[*A.Span].At, "the span is started here"}}};
            if (!A.AtStartEdits.empty() && Fixed.insert(*A.Span).second)
              F.Fixes.push_back({"give it to the start", A.AtStartEdits, Safe});
            Report(std::move(F));
          }
        },
};

} // namespace spantidy
