#include "guard.h"

#include <memory>

namespace shop {

void nameBad(const std::string &order_id) {
  Guard guard("order.load " + order_id); // finds: tracing-high-cardinality-span-name "'order_id'"
}

void namelessBad() {
  Guard("order.load"); // finds: tracing-dropped-span "is discarded"
}

void madeBad(const std::string &order_id) {
  auto guard = std::make_unique<Guard>("order.load " + order_id); // finds: tracing-high-cardinality-span-name "'order_id'"
}

void recordBad(const std::string &password) {
  Guard guard("user.login");
  guard.record("login.text", password); // finds: tracing-sensitive-attribute "'password' is a secret"
}

void namedOk(const std::string &order_id) {
  Guard guard("order.load");
  guard.record("order.id", order_id);
}

void unusedOk() { [[maybe_unused]] const Guard guard{"order.load"}; }

void optionalOk(bool traced) {
  std::unique_ptr<Guard> guard;
  if (traced)
    guard = std::make_unique<Guard>("order.load");
}

} // namespace shop
