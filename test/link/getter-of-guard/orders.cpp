#include "guard.h"

// about: tracing-status-misuse, tracing-missing-tenant-id, tracing-use-after-end
// about: tracing-unrecorded-error, tracing-confused-span

namespace shop {

struct Status {
  bool ok() const;
  std::string message() const;
};

Status store(const std::string &order);

void textOfErrorIsLostBad(const std::string &tenant_id, const std::string &order) {
  Guard guard("order.store");
  guard.raw().SetAttribute("tenant_id", tenant_id);
  Status stored = store(order);
  if (stored.ok())
    return;
  guard.raw().SetStatus(trace::StatusCode::kError, stored.message());
  guard.raw().SetStatus(trace::StatusCode::kError); // finds: tracing-status-misuse
}

void okAfterErrorBad(const std::string &tenant_id) {
  Step step("order.close");
  step.span().SetAttribute("tenant_id", tenant_id);
  step.span().SetStatus(trace::StatusCode::kOk);
  step.span().SetStatus(trace::StatusCode::kError, "too late"); // finds: tracing-status-misuse
}

void recordsLateBad(const std::string &tenant_id) {
  Guard guard("order.ship");
  guard.handle()->SetAttribute("tenant_id", tenant_id);
  auto span = guard.handle();
  span->End();
  span->SetAttribute("order.shipped", true); // finds: tracing-use-after-end
}

void tenantByGetterOk(const std::string &tenant_id) {
  Guard guard("order.load");
  trace::Span &span = guard.raw();
  span.SetAttribute("tenant_id", tenant_id);
}

void tenantByPointerOk(const std::string &tenant_id) {
  Guard guard("order.move");
  guard.pointer()->SetAttribute("tenant_id", tenant_id);
}

void tenantByCopyOk(const std::string &tenant_id) {
  Guard guard("order.copy");
  auto span = guard.named("order.copied").handle();
  span->SetAttribute("tenant_id", tenant_id);
}

void tenantByFunctionOk(const std::string &tenant_id) {
  Guard guard("order.count");
  spanOf(guard).SetAttribute("tenant_id", tenant_id);
}

void noTenantBad(const std::string &tenant_id) {
  Guard guard("order.list"); // finds: tracing-missing-tenant-id
  guard.raw().SetAttribute("orders", int(tenant_id.size()));
}

void tenantOfOtherBad(const std::string &tenant_id) {
  Guard outer("order.sort"); // finds: tracing-missing-tenant-id
  Guard inner("order.pick");
  inner.raw().SetAttribute("tenant_id", tenant_id);
  outer.raw().SetAttribute("order.sorted", true);
}

void statusOfOtherOk(const std::string &tenant_id) {
  Guard outer("order.pack");
  outer.handle()->SetAttribute("tenant_id", tenant_id);
  Guard inner("order.wrap");
  inner.handle()->SetAttribute("tenant_id", tenant_id);
  inner.raw().SetStatus(trace::StatusCode::kOk);
  outer.raw().SetStatus(trace::StatusCode::kError, "no box");
}

Status failsOk(const std::string &tenant_id, const std::string &order) {
  Guard guard("order.print");
  guard.raw().SetAttribute("tenant_id", tenant_id);
  Status stored = store(order);
  if (!stored.ok()) {
    guard.raw().SetStatus(trace::StatusCode::kError, stored.message());
    return stored;
  }
  return store(order + "-copy");
}

Status failsBad(const std::string &tenant_id, const std::string &order) {
  Guard guard("order.bill");
  guard.raw().SetAttribute("tenant_id", tenant_id);
  Status stored = store(order);
  if (!stored.ok())
    return stored; // finds: tracing-unrecorded-error
  guard.raw().AddEvent("stored");
  return stored;
}

} // namespace shop
