#include "work.h"

namespace shop {

class HeaderCarrier : public context::propagation::TextMapCarrier {
public:
  explicit HeaderCarrier(const Headers &headers) : headers_(headers) {}
  nostd::string_view Get(nostd::string_view key) const noexcept override {
    auto found = headers_.find(std::string(key));
    return found == headers_.end() ? nostd::string_view() : nostd::string_view(found->second);
  }
  void Set(nostd::string_view, nostd::string_view) noexcept override {}

private:
  const Headers &headers_;
};

Work::Work(const WorkSpec &spec) : span_(begin(spec)), scope_(span_) {}
Work::~Work() { span_->End(); }

nostd::shared_ptr<trace::Span> Work::begin(const WorkSpec &spec) {
  trace::StartSpanOptions options;
  options.kind = spec.kind;
  options.parent = spec.parent;
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(spec.name, options);
}

nostd::shared_ptr<trace::Span> startWork(nostd::string_view name, trace::SpanKind kind,
                                         const context::Context &parent) {
  trace::StartSpanOptions options;
  options.kind = kind;
  options.parent = parent;
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name, options);
}

nostd::shared_ptr<trace::Span> startOr(nostd::string_view name, trace::SpanKind kind,
                                       context::Context parent) {
  trace::StartSpanOptions options;
  options.kind = kind;
  options.parent = parent;
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name, options);
}

context::Context contextOf(const Headers &headers) {
  HeaderCarrier carrier(headers);
  auto current = context::RuntimeContext::GetCurrent();
  return context::propagation::GlobalTextMapPropagator::GetGlobalPropagator()->Extract(carrier,
                                                                                       current);
}

void handleStored(const Message &message) {
  Work work(WorkSpec{"stored process", trace::SpanKind::kConsumer, contextOf(message.headers)});
  note(message.text);
}

} // namespace shop
