// What injects and extracts is the propagator of the process. The one that it has
// from the start does nothing: traces end at each process.

#include "evidence.h"

namespace spantidy {

static constexpr Message Messages[] = {
    {"none", "the program propagates contexts but installs no propagator"},
};

extern const Check MissingPropagator = {
    .Id = "missing-propagator",
    .Messages = Messages,
    .Group = "context",
    .OnByDefault = false,
    .Guide = "Request ID Propagation",
    .Precision = "high",
    .Run =
        [](const model::Unit &U, const OptionValues &, const auto &Report) {
          // One cause, one finding: at the first place of the program.
          if (U.Unserved.empty() ||
              !std::count(U.Propagations.begin(), U.Propagations.end(),
                          U.Unserved.front()))
            return;
          Finding F{.At = U.Unserved.front(),
                    .Grade = gradeOf(/*Named=*/!U.OwnProvider)};
          for (size_t I = 1; I < U.Unserved.size(); ++I)
            F.Notes.push_back({U.Unserved[I], "it is asked for here, too"});
          Report(std::move(F));
        },
};

} // namespace spantidy
