// A layer that the project wants traced is traced in all of its functions: one
// without a span is a gap in every trace that goes through it.

#include "check.h"

#include <algorithm>
#include <cstdlib>

namespace spantidy {

static const Option Options[] = {
    {"Functions", "", "globs of qualified names that are to have a span: shop::*Service::*"},
    {"Except", "", "globs of qualified names that need none"},
    {"MinStatements", "3", "functions with fewer statements need none"},
    {"Nested", "false", "ask also those that are only called where a scope is alive"},
};

// '*' is any text, '::' included.
static bool matches(std::string_view Glob, std::string_view Name) {
  if (Glob.empty())
    return Name.empty();
  if (Glob.front() != '*')
    return !Name.empty() && Glob.front() == Name.front() &&
           matches(Glob.substr(1), Name.substr(1));
  for (size_t I = 0; I <= Name.size(); ++I)
    if (matches(Glob.substr(1), Name.substr(I)))
      return true;
  return false;
}

static bool matchesAny(const std::vector<std::string> &Globs,
                       const std::string &Name) {
  return std::any_of(Globs.begin(), Globs.end(), [&](const std::string &Glob) {
    return matches(Glob, Name);
  });
}

static bool hasSpan(const model::Unit &U, const model::PublicFunction &F) {
  return F.Traced ||
         (F.Function &&
          std::any_of(U.Spans.begin(), U.Spans.end(), [&](const model::Span &S) {
            unsigned In = S.Function;
            while (U.Functions[In].Outer)
              In = *U.Functions[In].Outer;
            return In == *F.Function;
          }));
}

extern const Check MissingSpan = {
    .Id = "missing-span",
    .Message = "'{0}' has no span",
    .Group = "coverage",
    .OnByDefault = false,
    .Guide = "Instrumentation Patterns",
    .Precision = "high",
    .Options = Options,
    .Run =
        [](const model::Unit &U, const OptionValues &Set, const auto &Report) {
          std::vector<std::string> Wanted = Set.list("Functions"),
                                   Except = Set.list("Except");
          unsigned long Least =
              std::strtoul(Set.text("MinStatements").c_str(), nullptr, 10);
          bool Nested = Set.flag("Nested");
          for (const model::PublicFunction &P : U.PublicFunctions) {
            if (P.Statements < Least || !matchesAny(Wanted, P.Name) ||
                matchesAny(Except, P.Name) || hasSpan(U, P) ||
                (P.OnlyUnderScope && !Nested))
              continue;
            Finding F;
            F.At = P.At;
            F.Arguments = {P.Name};
            Report(std::move(F));
          }
        },
};

} // namespace spantidy
