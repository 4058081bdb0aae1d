// A whole body or message on a span costs memory, network and storage, and may
// be cut or dropped on the way: its size or a part of it tells as much.

#include "check.h"
#include "flow_notes.h"

#include <algorithm>

namespace spantidy {

static const Option Options[] = {
    {"AllowedKeys", "", "keys that may hold large values"},
};

extern const Check LargeAttribute = {
    .Id = "large-attribute",
    .Message = "'{0}' is {1}, recorded as it is",
    .Group = "cost",
    .Guide = "Skip Large or Sensitive Data",
    .Precision = "high",
    .Options = Options,
    .Run =
        [](const model::Unit &U, const OptionValues &Set, const auto &Report) {
          std::vector<std::string> Allowed = Set.list("AllowedKeys");
          for (const model::Attribute &A : U.Attributes) {
            const model::Value *Key = model::asLiteral(A.Key);
            if (Key && std::find(Allowed.begin(), Allowed.end(), Key->Text) !=
                           Allowed.end())
              continue;
            model::Path Steps = model::largePath(A.What);
            if (Steps.empty())
              continue;
            const model::Value &Guilty = *Steps.back();
            Finding F;
            F.At = Guilty.At;
            F.Arguments = {Guilty.Text, Guilty.SizeReason};
            F.Notes = flowNotes(Steps);
            if (F.At.Line != A.At.Line || F.At.File != A.At.File)
              F.Notes.push_back({A.At, "it is recorded here"});
            F.Flow = F.Notes.size() > 1;
            Report(std::move(F));
          }
        },
};

} // namespace spantidy
