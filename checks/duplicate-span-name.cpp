// Two operations under one name are one operation to whoever searches, counts or
// alerts by name.

#include "evidence.h"

#include "model/life.h"
#include "model/nesting.h"
#include "model/words.h"

namespace spantidy {

static constexpr Message Messages[] = {
    {"shared", "span name '{0}' is also that of a span in '{1}'"},
};

static const Option Options[] = {
    {"Allow", "", "names that several may have: 'cache.*'"},
};

// The first start of this name, if that is another function's.
static const model::NamedStart *otherOf(const model::Span &S,
                                        const model::Unit &U) {
  const model::Value *Name = model::asLiteral(S.Name);
  if (!Name || !Name->At.known() || S.CallersDecide)
    return nullptr;
  auto By = model::lastPart(U.Functions[outermost(U, S.Function)].Name);
  for (const model::NamedStart &First : U.SharedNames)
    if (First.Name == Name->Text && First.Kind == S.Start.Kind)
      return First.At == S.Name.At || By == model::lastPart(First.By) ? nullptr
                                                                      : &First;
  return nullptr;
}

extern const Check DuplicateSpanName = {
    .Id = "duplicate-span-name",
    .Messages = Messages,
    .Group = "naming",
    .OnByDefault = false,
    .Guide = "Name Spans Descriptively",
    .Precision = "high",
    .Options = Options,
    .Run =
        [](const model::Unit &U, const OptionValues &Set, const auto &Report) {
          for (unsigned I = 0; I < U.Spans.size(); ++I) {
            const model::Span &S = U.Spans[I];
            const model::NamedStart *First = otherOf(S, U);
            if (!First || Set.fits("Allow", First->Name) ||
                model::isRenamed(I, U))
              continue;
            Finding F{.At = givenAt(S.Name),
                      .Arguments = {First->Name, First->By},
                      .Notes = {{First->At, "that span is named here"}}};
            addStart(F, S);
            Report(std::move(F));
          }
        },
};

} // namespace spantidy
