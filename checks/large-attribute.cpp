// A whole body or message on a span costs memory, network and storage, and may
// be cut or dropped on the way: its size or a part of it tells as much.

#include "evidence.h"

namespace spantidy {

// In the order of model::Bulk, but for its None.
static constexpr Message Messages[] = {
    {"named", "'{0}' is a whole {1}, recorded as it is"},
    {"file", "'{0}' is a whole file, recorded as it is"},
    {"object", "'{0}' is a whole serialised object, recorded as it is"},
    {"message", "'{0}' is a whole serialised message, recorded as it is"},
    {"stream", "'{0}' is the whole of a stream, recorded as it is"},
    {"container", "'{0}' is a container of any length, recorded as it is"},
    {"grown",
     "'{0}' is put together in a loop without a limit, recorded as it is"},
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
            // A pointer is stored as a bool.
            bool Stored =
                !A.Conventional || A.What.Type != model::ValueType::Pointer;
            if (Steps.empty() || !Stored || (Key && isIn(Allowed, Key->Text)))
              continue;
            const model::Value &Guilty = *Steps.back();
            Finding F{.At = Guilty.At,
                      .Says = &Messages[size_t(Guilty.SizeReason) - 1],
                      .Arguments = {Guilty.Text},
                      .Notes = flowNotes(Steps),
                      .Grade = gradeOf(Guilty.SizeNamed)};
            if (!Guilty.SizeWord.empty())
              F.Arguments.push_back(Guilty.SizeWord);
            noteElsewhere(F, A.At, "it is recorded here");
            offerToSkip(F, A);
            offerSize(F, A);
            Report(asFlow(std::move(F)));
          }
        },
};

} // namespace spantidy
