// In a program that serves several tenants a span without its tenant cannot be
// found by it. Programs that know no tenants hear nothing.

#include "evidence.h"

#include "model/tenant.h"

namespace spantidy {

using namespace model;

static constexpr Message Messages[] = {
    {"in-reach", "span '{0}' never records '{1}', though '{2}' is at hand"},
    {"others-do",
     "span '{0}' never records '{1}', though others of this program do"},
};

static const Option Options[] = {
    {"Keys", "tenant_id;tenant.id;tenantId;tenant-id;tenant",
     "attribute keys that record the tenant; the first is the one to use"},
    {"SetElsewhere", "false",
     "a span processor or baggage sets the tenant on every span"},
};

static Finding finding(const Span &S, const OwedTenant &Owed,
                       const std::string &Key) {
  const IdSource &Source = Owed.Source;
  Finding F{.At = S.At,
            .Says = Source.At.known() ? message(Messages, "in-reach")
                                      : message(Messages, "others-do"),
            .Arguments = {nameOf(S), Key, Source.Expression},
            .Grade = gradeOf(Source.Named)};
  addInnermostStart(F, S);
  if (Source.At.known())
    F.Notes.push_back({Source.At, Owed.Beside
                                      ? "it is recorded on another span here"
                                      : "the tenant is declared here"});
  offerToRecord(F, S, Source, Key, "record the tenant on the span");
  return F;
}

extern const Check MissingTenantId = {
    .Id = "missing-tenant-id",
    .Messages = Messages,
    .Group = "correlation",
    .Guide = "Correlation",
    .Precision = "high",
    .Options = Options,
    .Run =
        [](const Unit &U, const OptionValues &Set, const auto &Report) {
          std::vector<std::string> Keys = Set.list("Keys");
          if (Keys.empty() || Set.flag("SetElsewhere"))
            return;
          for (unsigned I = 0; I < U.Spans.size(); ++I)
            if (auto Owed = owedTenant(U, I, Keys))
              Report(finding(U.Spans[I], *Owed, Keys.front()));
        },
};

} // namespace spantidy
