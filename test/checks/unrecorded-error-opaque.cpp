// RUN: %expectations %s
// A span behind a pointer to a class that only the class around it knows.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <memory>
#include <stdexcept>
#include <string>
#include <thread>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

class Stage {
public:
  explicit Stage(const std::string &name);
  ~Stage();
  void fail(const std::string &why);

private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Has nothing to do with tracing.
class Door {
public:
  explicit Door(const std::string &name);
  ~Door();

private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

void thrownBad(int steps) {
  Stage stage("stage.run");
  if (steps < 0)
    throw std::runtime_error("steps"); // finds: tracing-unrecorded-error
}
void recordedOk(int steps) {
  Stage stage("stage.run");
  if (steps < 0) {
    stage.fail("steps");
    throw std::runtime_error("steps");
  }
}
void otherOk(int steps) {
  Door door("front");
  if (steps < 0)
    throw std::runtime_error("steps");
}

struct Stage::Impl {
  explicit Impl(const std::string &name)
      : span(trace::Provider::GetTracerProvider()->GetTracer("mill")->StartSpan(name)), scope(span) {}
  nostd::shared_ptr<trace::Span> span;
  trace::Scope scope;
};
Stage::Stage(const std::string &name) : impl_(std::make_unique<Impl>(name)) {}
Stage::~Stage() { impl_->span->End(); }
void Stage::fail(const std::string &why) { impl_->span->SetStatus(trace::StatusCode::kError, why); }

struct Door::Impl {
  std::string name;
};
Door::Door(const std::string &name) : impl_(new Impl{name}) {}
Door::~Door() = default;
