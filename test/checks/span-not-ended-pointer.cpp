// RUN: %expectations --modes one %s

// Spans behind a pointer: whoever has the pointer finishes them.

#include "envoy/tracing/tracer.h"
#include "opentelemetry/trace/provider.h"
#include "opentracing/tracer.h"

#include <memory>
#include <utility>
#include <vector>

using namespace Envoy;

int work();

bool earlyReturnBad(Tracing::Span &parent, const Tracing::Config &config, SystemTime now) {
  Tracing::SpanPtr span = parent.spawnChild(config, "auth.check", now);
  if (!work())
    return false; // finds: tracing-span-not-ended "span 'auth.check' is still open at this return"
  span->setTag("auth", "ok");
  span->finishSpan();
  return true;
}

void neverBad(Tracing::Driver &driver, const Tracing::Config &config,
              Tracing::TraceContext &context, const StreamInfo::StreamInfo &info) {
  auto span = driver.startSpan(config, context, info, "ingress", {true});
  span->setOperation("egress");
} // finds: tracing-span-not-ended

void finishedOk(Tracing::Tracer &tracer, const Tracing::Config &config,
                Tracing::TraceContext &context, const StreamInfo::StreamInfo &info) {
  auto span = tracer.startSpan(config, context, info, {true});
  if (!span)
    return;
  span->finishSpan();
}

Tracing::SpanPtr returnedOk(Tracing::Span &parent, const Tracing::Config &config, SystemTime now) {
  auto span = parent.spawnChild(config, "auth.check", now);
  span->setTag("auth", "ok");
  return span;
}

class Filter {
public:
  void startOk(Tracing::Span &parent, const Tracing::Config &config, SystemTime now) {
    span_ = parent.spawnChild(config, "auth.check", now);
  }
  void startMovedOk(Tracing::Span &parent, const Tracing::Config &config, SystemTime now) {
    auto span = parent.spawnChild(config, "auth.check", now);
    span_ = std::move(span);
  }

private:
  Tracing::SpanPtr span_;
};

static void keep(std::vector<Tracing::SpanPtr> &all, Tracing::SpanPtr span) {
  all.push_back(std::move(span));
}

void keptOk(std::vector<Tracing::SpanPtr> &all, Tracing::Span &parent,
            const Tracing::Config &config, SystemTime now) {
  auto span = parent.spawnChild(config, "auth.check", now);
  keep(all, std::move(span));
  keep(all, parent.spawnChild(config, "auth.check", now));
}

// The destructors of these end them.
bool endsInDestructorOk(bool cached) {
  auto span = opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan("cart.load");
  if (cached)
    return true;
  span->End();
  return false;
}

bool finishesInDestructorOk(const opentracing::Tracer &tracer, bool cached) {
  auto span = tracer.StartSpan("cart.load");
  if (cached)
    return true;
  span->Finish();
  return false;
}
