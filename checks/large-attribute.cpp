// A whole body or message on a span costs memory, network and storage, and may
// be cut or dropped on the way: its size or a part of it tells as much.

#include "evidence.h"

namespace spantidy {

static constexpr Message Messages[] = {
    {"default", "'{0}' is {1}, recorded as it is", /*Worded=*/true},
};

static const Option Options[] = {
    {"AllowedKeys", "", "keys that may hold large values"},
};

extern const Check LargeAttribute = {
    .Id = "large-attribute",
    .Messages = Messages,
    .Group = "cost",
    .Guide = "Skip Large or Sensitive Data",
    .Precision = "high",
    .Options = Options,
    .Run =
        [](const model::Unit &U, const OptionValues &Set, const auto &Report) {
          std::vector<std::string> Allowed = Set.list("AllowedKeys");
          for (const model::Attribute &A : U.Attributes) {
            const model::Value *Key = model::asLiteral(A.Key);
            model::Path Steps = model::largePath(A.What);
            if (Steps.empty() || (Key && isIn(Allowed, Key->Text)))
              continue;
            const model::Value &Guilty = *Steps.back();
            Finding F{.At = Guilty.At,
                      .Arguments = {Guilty.Text, Guilty.SizeReason},
                      .Notes = flowNotes(Steps)};
            if (!onOneLine(F.At, A.At))
              F.Notes.push_back({A.At, "it is recorded here"});
            F.Flow = F.Notes.size() > 1;
            Report(std::move(F));
          }
        },
};

} // namespace spantidy
