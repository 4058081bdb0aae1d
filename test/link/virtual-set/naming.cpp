#include "naming.h"

#include "opentelemetry/trace/provider.h"

namespace shop {

namespace trace = opentelemetry::trace;

namespace {

class OrderNamer : public Namer {
public:
  std::string name(const Order &order) const override {
    return "order " + order.order_id; // finds: tracing-high-cardinality-span-name "'order.order_id'"
  }
};

class ShortLabeler : public Labeler {
public:
  std::string label(const Order &) const override { return "order.load"; }
};

class LongLabeler : public Labeler {
public:
  std::string label(const Order &order) const override { return "order " + order.order_id; }
};

class Packing : public Stage {
public:
  std::string title() const override { return "stage.pack"; }
};

class Shipping : public Stage {
public:
  std::string title() const override { return "stage.ship"; }
};

class Remark : public Note {
public:
  std::string words() const override { return "remark"; }
};

class Pair : public Note {
public:
  std::string words() const override { return first_->words() + second_->words(); }

private:
  Note *first_ = nullptr, *second_ = nullptr;
};

class RealTracing final : public Tracing {
public:
  opentelemetry::nostd::shared_ptr<trace::Span> start(const std::string &name) override {
    return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name);
  }
};

} // namespace

std::string Ticket::caption(const Order &order) const {
  return "ticket " + order.order_id; // finds: tracing-high-cardinality-span-name "'order.order_id'"
}

} // namespace shop
