// In a program that serves several tenants a span without its tenant cannot be
// found by it. Programs that know no tenants hear nothing.

#include "check.h"

#include <algorithm>
#include <set>

namespace spantidy {

static const Option Options[] = {
    {"Keys", "tenant_id;tenant.id;tenantId;tenant-id;tenant",
     "attribute keys that record the tenant; the first is the one to use"},
    {"SetElsewhere", "false",
     "a span processor or baggage sets the tenant on every span"},
};

extern const Check MissingTenantId = {
    .Id = "missing-tenant-id",
    .Message = "span '{0}' never records '{1}'{2}",
    .Group = "correlation",
    .Guide = "Correlation",
    .Precision = "high",
    .Options = Options,
    .Run =
        [](const model::Unit &U, const OptionValues &Set, const auto &Report) {
          std::vector<std::string> Keys = Set.list("Keys");
          if (Keys.empty() || Set.flag("SetElsewhere"))
            return;
          std::set<unsigned> Recorded;         // spans
          std::set<unsigned> RecordedOnActive; // functions
          std::set<unsigned> Unreadable;       // spans with a key not known
          bool KnowsTenants = std::any_of(
              U.ProgramKeys.begin(), U.ProgramKeys.end(),
              [&](const std::string &Key) {
                return std::find(Keys.begin(), Keys.end(), Key) != Keys.end();
              });
          for (const model::Attribute &A : U.Attributes) {
            if (A.On != model::Target::Span)
              continue;
            const model::Value *Key = model::asLiteral(A.Key);
            if (!Key && A.Span)
              Unreadable.insert(*A.Span);
            if (!Key || std::find(Keys.begin(), Keys.end(), Key->Text) ==
                            Keys.end())
              continue;
            if (A.Span)
              Recorded.insert(*A.Span);
            else if (!A.Inside) // on a span that is not known: perhaps on ours
              RecordedOnActive.insert(A.Function);
          }
          for (unsigned I = 0; I < U.Spans.size(); ++I) {
            const model::Span &S = U.Spans[I];
            if (Recorded.contains(I) || RecordedOnActive.contains(S.Function) ||
                Unreadable.contains(I) || S.OpenAttributes || S.HeldBy != model::Holder::Local)
              continue;
            bool Entry = S.Kind == model::SpanKind::Server ||
                         S.Kind == model::SpanKind::Consumer;
            if (S.Tenants.empty() && !(Entry && KnowsTenants))
              continue;
            Finding F;
            F.At = S.At;
            const model::Value *Name = model::asLiteral(S.Name);
            F.Arguments = {Name ? Name->Text : S.Name.Text, Keys.front(), ""};
            if (!S.Through.empty())
              F.Notes.push_back({S.Through.back(), "the span is started here"});
            if (!S.Tenants.empty()) {
              const model::IdSource &Source = S.Tenants.front();
              F.Arguments[2] = ", though '" + Source.Expression + "' is at hand";
              F.Notes.push_back({Source.At, "the tenant is declared here"});
              if (S.Slot && Source.Recordable)
                F.Fixes.push_back(
                    {"record the tenant on the span",
                     {{S.Slot->At, S.Slot->Before + literal(Keys.front()) +
                                       ", " + Source.Expression +
                                       S.Slot->After}}});
            } else {
              F.Arguments[2] = ", though others of this program do";
            }
            Report(std::move(F));
          }
        },
};

} // namespace spantidy
