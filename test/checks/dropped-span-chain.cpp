// RUN: %expectations %s
// Temporaries that only record something before they are gone.

#include "opencensus/trace/span.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

static nostd::shared_ptr<trace::Tracer> tracer() { return trace::Provider::GetTracerProvider()->GetTracer("kiln"); }

class Firing {
public:
  explicit Firing(nostd::string_view name) : span_(tracer()->StartSpan(name)), scope_(span_) {}
  ~Firing() { span_->End(); }
  Firing(const Firing &) = delete;
  Firing &set(nostd::string_view key, int value) {
    span_->SetAttribute(key, value);
    return *this;
  }
  Firing &degrees(int value) { return set("kiln.degrees", value); }
  int run(int (*work)(int), int value) {
    span_->SetAttribute("kiln.value", value);
    return work(value);
  }
  void close() { span_->End(); }

private:
  nostd::shared_ptr<trace::Span> span_;
  trace::Scope scope_;
};

static int glaze(int bowls) { return bowls; }

void chainBad(int degrees) {
  Firing("kiln.heat").degrees(degrees); // finds: tracing-dropped-span
  glaze(degrees);
}
void longChainBad(int degrees) {
  Firing("kiln.heat").degrees(degrees).set("kiln.turn", 2); // finds: tracing-dropped-span
  glaze(degrees);
}
void censusBad(const std::string &potter) {
  opencensus::trace::Span::StartSpan("kiln.mark").AddAttribute("potter", potter); // finds: tracing-dropped-span
}

// The work is done below it, or it is ended.
int runOk(int bowls) { return Firing("kiln.run").run(glaze, bowls); }
void ignoredOk(int bowls) { Firing("kiln.run").run(glaze, bowls); }
void endedOk() { opencensus::trace::Span::StartSpan("kiln.mark").End(); }
void closedOk() { Firing("kiln.mark").close(); }
void keptOk(int degrees) {
  Firing firing("kiln.heat");
  firing.degrees(degrees);
  glaze(degrees);
}
