#include "tracing.h"

#include "opentelemetry/trace/provider.h"

#include <utility>

namespace shop {

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

Span::Span(nostd::shared_ptr<trace::Span> span) : span_(span), valid_(span != nullptr) {}

Span::Span(Span &&other) noexcept : span_(std::move(other.span_)), valid_(other.valid_) {}

Span::~Span() {
  if (valid_)
    span_->End();
}

void Span::set(const std::string &key, const std::string &value) {
  if (span_)
    span_->SetAttribute(key, value);
}

Span Tracing::start(const std::string &name) {
  auto span = tracer()->StartSpan(name);
  return Span(span);
}

namespace {

class RealActivity final : public Activity {
public:
  explicit RealActivity(nostd::shared_ptr<trace::Span> span) : span_(std::move(span)) {}

  void set(const std::string &key, const opentelemetry::common::AttributeValue &value) override {
    span_->SetAttribute(key, value);
  }

private:
  nostd::shared_ptr<trace::Span> span_;
};

} // namespace

std::unique_ptr<Activity> begin(const std::string &name) {
  return std::make_unique<RealActivity>(tracer()->StartSpan(name));
}

Outer::Outer(const std::string &name) : inner_(begin(name)) {}

void Outer::set(const std::string &key, const opentelemetry::common::AttributeValue &value) {
  inner_->set(key, value);
}

Guard::Guard(const std::string &name) : span_(Tracing::start(name)) {}

std::shared_ptr<Guard> guard(const std::string &name) {
  return std::shared_ptr<Guard>(new Guard(name));
}

} // namespace shop
