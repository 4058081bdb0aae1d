// In a program that serves several tenants a span without its tenant cannot be
// found by it. Programs that know no tenants hear nothing.

#include "evidence.h"

#include "model/recorded.h"

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

static Finding finding(const Unit &U, Ref<Span> Of,
                       const std::vector<std::string> &Keys) {
  const Span &S = U.Spans[Of];
  const std::string &Key = Keys.front();
  Finding F{.At = S.At,
            .Says = message(Messages, "others-do"),
            .Arguments = {nameOf(S), Key},
            .Grade = Evidence::Likely};
  addInnermostStart(F, S);
  if (S.Around.Tenants.empty()) {
    auto isOne = [&](const std::string &One) { return endsInOneOf(Keys, One); };
    if (const Value *Beside = tenantBeside(U, Of, isOne)) {
      F.Says = message(Messages, "in-reach");
      F.Arguments.push_back(Beside->Text);
      F.Notes.push_back({Beside->At, "it is recorded on another span here"});
    }
    return F;
  }
  const IdSource &Source = S.Around.Tenants.front();
  F.Says = message(Messages, "in-reach");
  F.Grade = gradeOf(Source.Named);
  F.Arguments.push_back(Source.Expression);
  F.Notes.push_back({Source.At, "the tenant is declared here"});
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
            if (owesTenant(U, I, Keys))
              Report(finding(U, I, Keys));
        },
};

} // namespace spantidy
