#include "handlers.h"

#include "opentelemetry/context/propagation/global_propagator.h"
#include "opentelemetry/context/propagation/text_map_propagator.h"
#include "opentelemetry/context/runtime_context.h"

namespace nostd = opentelemetry::nostd;
namespace context = opentelemetry::context;
namespace propagation = opentelemetry::context::propagation;

namespace {
class RequestCarrier : public propagation::TextMapCarrier {
public:
  explicit RequestCarrier(const httplib::Request &request) : request_(request) {}
  nostd::string_view Get(nostd::string_view) const noexcept override { return ""; }
  void Set(nostd::string_view, nostd::string_view) noexcept override {}

private:
  const httplib::Request &request_;
};
} // namespace

// Attached in a way that nothing here shows: in a slot of the thread.
static thread_local nostd::unique_ptr<context::Token> slot;

static void enter(const httplib::Request &request) {
  RequestCarrier carrier(request);
  auto current = context::RuntimeContext::GetCurrent();
  slot = context::RuntimeContext::Attach(
      propagation::GlobalTextMapPropagator::GetGlobalPropagator()->Extract(carrier, current));
}

static void dispatch(const httplib::Request &request) {
  enter(request);
  behindDispatcher(request);
}

void serve(httplib::Server &server) {
  server.Get("/orders", [](const httplib::Request &request, httplib::Response &) { dispatch(request); });
  server.Get("/alone", [](const httplib::Request &request, httplib::Response &) { alone(request); });
}
