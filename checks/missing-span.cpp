// A layer that the project wants traced is traced in all of its functions: one
// without a span is a gap in every trace that goes through it.

#include "check.h"

#include "model/nesting.h"

#include <algorithm>

namespace spantidy {

static constexpr Message Messages[] = {{"default", "'{0}' has no span"}};

static const Option Options[] = {
    {"Functions", "",
     "globs of qualified names that are to have a span: shop::*Service::*"},
    {"Except", "", "globs of qualified names that need none"},
    {"MinStatements", "3", "functions with fewer statements need none"},
    {"Nested", "false",
     "ask also those that are only called where a scope is alive"},
};

static bool hasSpan(const model::Unit &U, const model::PublicFunction &F) {
  auto isIn = [&](const model::Span &S) {
    return outermost(U, S.Function) == *F.Function;
  };
  return F.Traced ||
         (F.Function && std::any_of(U.Spans.begin(), U.Spans.end(), isIn));
}

extern const Check MissingSpan = {
    .Id = "missing-span",
    .Messages = Messages,
    .Group = "coverage",
    .OnByDefault = false,
    .Guide = "Instrumentation Patterns",
    .Precision = "high",
    .Options = Options,
    .OfUntraced = true,
    .Run =
        [](const model::Unit &U, const OptionValues &Set, const auto &Report) {
          unsigned long Least = Set.number("MinStatements");
          for (const model::PublicFunction &P : U.PublicFunctions)
            if (P.Statements >= Least && Set.fits("Functions", P.Name) &&
                !Set.fits("Except", P.Name) && !hasSpan(U, P) &&
                (!P.OnlyUnderScope || Set.flag("Nested")))
              Report({.At = P.At, .Arguments = {P.Name}});
        },
};

} // namespace spantidy
