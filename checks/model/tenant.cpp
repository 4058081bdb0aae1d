#include "tenant.h"

#include "recorded.h"

#include <algorithm>

namespace spantidy::model {

using Keys = std::vector<std::string>;

// `order_.tenant`, `m_tenant`: of the object whose method says so.
static bool isOwnByName(const std::string &Text) {
  std::string Root = Text.substr(0, Text.find_first_of(".-"));
  return Root.starts_with("m_") || Root.ends_with("_");
}

// Two functions in one class, as their names have it.
static bool areOfOneClass(const Function &A, const Function &B) {
  auto scope = [](const Function &F) {
    size_t Last = F.Name.rfind("::");
    return Last == std::string::npos ? "" : F.Name.substr(0, Last);
  };
  return !A.Outer && !B.Outer && !scope(A).empty() && scope(A) == scope(B);
}

// What is recorded, if a span of the function would find it there too: a parameter of
// the same function, or what the object of both methods has. Null: neither.
static const Value *sharedWith(Ref<Function> In, const Attribute &A,
                               const Unit &U) {
  const Value *What = &A.What;
  while (What->What == Value::Kind::Concat && What->Parts.size() == 1)
    What = &What->Parts.front();
  bool Given = What->What == Value::Kind::Parameter && What->Index < OfLambda &&
               A.Function == In && !U.Functions[In].Outer;
  bool Own = What->What == Value::Kind::Member &&
             (!What->Usr.empty() || isOwnByName(What->Text)) &&
             (A.Function == In ||
              areOfOneClass(U.Functions[A.Function], U.Functions[In]));
  return (Given || Own) && !What->Text.empty() ? What : nullptr;
}

static const Value *tenantBeside(const Unit &U, Ref<Span> Of,
                                 const Keys &Tenants) {
  for (const Attribute &A : U.Attributes) {
    const Value *Key = asLiteral(A.Key);
    if (Key && A.Span && *A.Span != Of && A.On == Target::Span && !A.Inside &&
        U.Spans[*A.Span].Function == A.Function &&
        endsInOneOf(Tenants, Key->Text))
      if (const Value *Found = sharedWith(U.Spans[Of].Function, A, U))
        return Found;
  }
  return nullptr;
}

static bool mayHaveTenant(const Unit &U, Ref<Span> On, const Keys &Tenants) {
  auto isOne = [&](const std::string &Key) {
    return endsInOneOf(Tenants, Key);
  };
  return mayHave(U, On, Tenants, isOne) ||
         mayBeRecorded(U, On, [&](const Attribute &A) {
           return A.On == Target::Span && isOne(A.Is.Meant);
         });
}

// Do others of the program record one, while the span begins the work of a process?
static bool knowsTenants(const Unit &U, const Span &S, const Keys &Tenants) {
  return (S.Start.Kind == SpanKind::Server ||
          S.Start.Kind == SpanKind::Consumer) &&
         std::any_of(
             U.ProgramKeys.begin(), U.ProgramKeys.end(),
             [&](const std::string &Key) { return endsInOneOf(Tenants, Key); });
}

std::optional<OwedTenant> owedTenant(const Unit &U, Ref<Span> Of,
                                     const Keys &Tenants) {
  const Span &S = U.Spans[Of];
  if (S.Held.By != Holder::Local)
    return std::nullopt;
  OwedTenant Owed{.Source = {.Named = true}};
  if (!S.Around.Tenants.empty())
    Owed.Source = S.Around.Tenants.front();
  else if (const Value *Beside = tenantBeside(U, Of, Tenants))
    Owed = {{.At = Beside->At, .Expression = Beside->Text, .Named = true},
            true};
  else if (!knowsTenants(U, S, Tenants))
    return std::nullopt;
  if (mayHaveTenant(U, Of, Tenants))
    return std::nullopt;
  return Owed;
}

} // namespace spantidy::model
