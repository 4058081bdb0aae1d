#include "handle.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <utility>

namespace mill {

namespace trace = opentelemetry::trace;

struct State {
  opentelemetry::nostd::shared_ptr<trace::Span> span;
};

static opentelemetry::nostd::shared_ptr<trace::Span> start(const std::string &name) {
  return trace::Provider::GetTracerProvider()->GetTracer("mill")->StartSpan(name);
}

Handle::Handle(std::unique_ptr<State> state) : state_(std::move(state)) {}
Handle::Handle(Handle &&other) noexcept = default;
Handle::~Handle() = default;

void Handle::note(const std::string &name) {
  if (state_)
    state_->span->AddEvent(name);
}
void Handle::fail(const std::string &why) {
  if (!state_)
    return;
  state_->span->SetStatus(trace::StatusCode::kError, why);
}
void Handle::end() {
  if (state_)
    state_->span->End();
}

Handle begin(const std::string &name) {
  auto state = std::make_unique<State>();
  state->span = start(name);
  return Handle(std::move(state));
}

Adopted::Adopted(std::unique_ptr<State> state) : state_(std::move(state)) {}
Adopted::Adopted(Adopted &&other) noexcept = default;
Adopted::~Adopted() = default;
void Adopted::end() {
  if (state_)
    state_->span->End();
}
void Adopter::enter(const Adopted &span) {
  static thread_local std::unique_ptr<trace::Scope> held;
  held = std::make_unique<trace::Scope>(span.state_->span);
}
Adopted adoptable(const std::string &name) {
  auto state = std::make_unique<State>();
  state->span = start(name);
  return Adopted(std::move(state));
}

class Active {
public:
  explicit Active(const std::string &name) : span_(start(name)), scope_(span_) {}
  ~Active() { span_->End(); }

private:
  opentelemetry::nostd::shared_ptr<trace::Span> span_;
  trace::Scope scope_;
};

Entered::Entered(const std::string &name) : active(std::make_unique<Active>(name)) {}
Entered::~Entered() = default;

struct Sack::Flour {
  int weight = 0;
};
Sack::Sack() : flour_(std::make_unique<Flour>()) {}
Sack::~Sack() = default;
void Sack::end() { flour_->weight = 0; }
void Sack::note(const std::string &) { ++flour_->weight; }

} // namespace mill
