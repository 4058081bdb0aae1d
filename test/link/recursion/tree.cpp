#include "tree.h"

#include "opentelemetry/trace/provider.h"

namespace shop {

std::string parentPath(const Category *category) {
  return category ? pathOf(*category) + "/" : std::string();
}

void descend(const Category &category, int depth) {
  for (const Category &child : category.children)
    visit(child, depth + 1);
}

opentelemetry::trace::Scope enter(const std::string &name) {
  auto tracer = opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("shop");
  return opentelemetry::trace::Scope(tracer->StartSpan(name));
}

} // namespace shop
