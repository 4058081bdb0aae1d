// RUN: %expectations --modes one %s

#include "opentracing/tracer.h"

#include <chrono>
#include <memory>
#include <string>

using opentracing::Span;
using opentracing::Tracer;

void nameBad(const std::string &user_id) {
  auto span = Tracer::Global()->StartSpan("user.load " + user_id); // finds: tracing-high-cardinality-span-name
}

void nameWithOptionsBad(const Tracer &tracer, const opentracing::StartSpanOptions &options,
                        const std::string &user_id) {
  auto span = tracer.StartSpanWithOptions("user.load " + user_id, options); // finds: tracing-high-cardinality-span-name
}

void renamedBad(Span &span, const std::string &user_id) {
  span.SetOperationName("user.load " + user_id); // finds: tracing-high-cardinality-span-name
}

void recordedBad(Span &span, const std::string &password) {
  span.SetTag("input", password); // finds: tracing-sensitive-attribute
  span.Log({{"input", password}}); // finds: tracing-sensitive-attribute
  span.Log(std::chrono::system_clock::now(), {{"input", password}}); // finds: tracing-sensitive-attribute
  span.SetBaggageItem("input", password); // finds: tracing-sensitive-attribute
}

void taggedAtStartBad(const std::string &password) {
  auto span = Tracer::Global()->StartSpan("user.login", {opentracing::SetTag("input", password)}); // finds: tracing-sensitive-attribute
}

void tenantAtStartOk(const opentracing::SpanContext &parent, const std::string &tenant_id) {
  auto span = Tracer::Global()->StartSpan(
      "user.login", {opentracing::ChildOf(&parent), opentracing::SetTag("tenant_id", tenant_id)});
}

void tenantForgottenBad(const opentracing::SpanContext &parent, const std::string &tenant_id) {
  auto span = Tracer::Global()->StartSpan("user.login", {opentracing::ChildOf(&parent)}); // finds: tracing-missing-tenant-id
}

void tenantForgottenAfterOtherBad(const opentracing::SpanContext &other, const std::string &tenant_id) {
  auto span = Tracer::Global()->StartSpan("user.login", {opentracing::FollowsFrom(&other)}); // finds: tracing-missing-tenant-id
}

void lateBad() {
  auto span = Tracer::Global()->StartSpan("user.login");
  span->Finish();
  span->SetTag("late", true); // finds: tracing-use-after-end
}

void lateLogBad() {
  auto span = Tracer::Global()->StartSpan("user.login");
  span->Finish();
  span->Log({{"event", "late"}}); // finds: tracing-use-after-end "event has no effect"
}

void droppedBad(const Tracer &tracer, const opentracing::TextMapReader &reader) {
  tracer.StartSpan("user.login"); // finds: tracing-dropped-span
  tracer.Extract(reader); // finds: tracing-dropped-span
}

void extractedOk(const Tracer &tracer, const opentracing::TextMapReader &reader,
                 const opentracing::TextMapWriter &writer) {
  auto context = tracer.Extract(reader);
  if (!context)
    return;
  auto span = tracer.StartSpan("user.login", {opentracing::ChildOf(context->get())});
  tracer.Inject(span->context(), writer);
}

// What a wrapper takes as a value is what it is given.
class Noted {
public:
  explicit Noted(const std::string &name) : span(Tracer::Global()->StartSpan(name)) {}
  ~Noted() { span->Finish(); }
  void tag(const std::string &key, const opentracing::Value &value) { span->SetTag(key, value); }

private:
  std::unique_ptr<opentracing::Span> span;
};

void notedBad(const std::string &password) {
  Noted noted("user.login");
  noted.tag("note", password); // finds: tracing-sensitive-attribute
}

void notedOk(const std::string &state, int tries) {
  Noted noted("user.login");
  noted.tag("state", state);
  noted.tag("tries", tries);
}
