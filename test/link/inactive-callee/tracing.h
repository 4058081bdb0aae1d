#pragma once

#include "opentelemetry/trace/scope.h"

namespace shop {

using SpanPointer = opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span>;

SpanPointer start(opentelemetry::nostd::string_view name);
void record(const SpanPointer &span, int n);
void push(const SpanPointer &span);
void enter(const SpanPointer &span, void (*work)());

} // namespace shop

void saveOrder();
void countOrders();
void saveRooted();

struct Store {
  virtual ~Store() = default;
  virtual void save() = 0;
  virtual void load() = 0;
};
