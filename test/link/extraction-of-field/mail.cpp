#include "mail.h"

#include "opentelemetry/context/propagation/global_propagator.h"
#include "opentelemetry/context/propagation/text_map_propagator.h"
#include "opentelemetry/context/runtime_context.h"

namespace nostd = opentelemetry::nostd;
namespace context = opentelemetry::context;
namespace propagation = opentelemetry::context::propagation;

namespace {
class StampCarrier : public propagation::TextMapCarrier {
public:
  explicit StampCarrier(const Stamps &stamps) : stamps_(stamps) {}
  nostd::string_view Get(nostd::string_view key) const noexcept override {
    auto it = stamps_.find(std::string(key));
    return it == stamps_.end() ? nostd::string_view() : nostd::string_view(it->second);
  }
  void Set(nostd::string_view, nostd::string_view) noexcept override {}

private:
  const Stamps &stamps_;
};
} // namespace

context::Context contextOf(const Stamps &stamps) {
  StampCarrier carrier(stamps);
  auto current = context::RuntimeContext::GetCurrent();
  return propagation::GlobalTextMapPropagator::GetGlobalPropagator()->Extract(carrier, current);
}

context::Context contextWith(const Stamps &stamps, const Stamps &words) {
  count(words);
  return contextOf(stamps);
}

void count(const Stamps &words) { (void)words.size(); }
