#include "operation.h"

namespace shop {

void guardBad(const Context &context) {
  Operation operation("cart.price"); // finds: tracing-missing-tenant-id "span 'cart.price' never records 'tenant_id', though 'context.tenant_id' is at hand"
  operation.by(context.user);
}

void enterBad(const std::string &tenant_id) {
  auto scope = enter("cart.load"); // finds: tracing-missing-tenant-id "span 'cart.load' never records 'tenant_id', though 'tenant_id' is at hand"
}

void constructorOk(const Context &context) { Operation operation("cart.price", context); }

void builderOk(const Context &context) {
  Operation operation("cart.price");
  operation.by(context.user).forTenant(context.tenant_id);
}

void enterForOk(const Context &context) { auto scope = enterFor("cart.load", context); }

void withoutTenantOk() { auto scope = enter("cart.sweep"); }

} // namespace shop
