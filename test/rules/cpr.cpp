// RUN: %expectations --modes one %s

#include "cpr/cpr.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name, trace::SpanKind kind) {
  trace::StartSpanOptions options;
  options.kind = kind;
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name, options);
}

void freeGetBad(const std::string &url) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  cpr::Get(cpr::Url{url}, cpr::Header{{"Accept", "text/plain"}}); // finds: tracing-missing-injection
  cpr::GetAsync(cpr::Url{url}); // finds: tracing-missing-injection
  cpr::GetCallback([](cpr::Response) { return 0; }, cpr::Url{url}); // finds: tracing-missing-injection
}

void sessionGetBad() {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  cpr::Session session;
  session.Get(); // finds: tracing-missing-injection
  session.GetAsync(); // finds: tracing-missing-injection
}

void freeHeadBad(const std::string &url) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  cpr::Head(cpr::Url{url}, cpr::Header{{"Accept", "text/plain"}}); // finds: tracing-missing-injection
  cpr::HeadAsync(cpr::Url{url}); // finds: tracing-missing-injection
  cpr::HeadCallback([](cpr::Response) { return 0; }, cpr::Url{url}); // finds: tracing-missing-injection
}

void sessionHeadBad() {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  cpr::Session session;
  session.Head(); // finds: tracing-missing-injection
  session.HeadAsync(); // finds: tracing-missing-injection
}

void freePostBad(const std::string &url) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  cpr::Post(cpr::Url{url}, cpr::Header{{"Accept", "text/plain"}}); // finds: tracing-missing-injection
  cpr::PostAsync(cpr::Url{url}); // finds: tracing-missing-injection
  cpr::PostCallback([](cpr::Response) { return 0; }, cpr::Url{url}); // finds: tracing-missing-injection
}

void sessionPostBad() {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  cpr::Session session;
  session.Post(); // finds: tracing-missing-injection
  session.PostAsync(); // finds: tracing-missing-injection
}

void freePutBad(const std::string &url) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  cpr::Put(cpr::Url{url}, cpr::Header{{"Accept", "text/plain"}}); // finds: tracing-missing-injection
  cpr::PutAsync(cpr::Url{url}); // finds: tracing-missing-injection
  cpr::PutCallback([](cpr::Response) { return 0; }, cpr::Url{url}); // finds: tracing-missing-injection
}

void sessionPutBad() {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  cpr::Session session;
  session.Put(); // finds: tracing-missing-injection
  session.PutAsync(); // finds: tracing-missing-injection
}

void freePatchBad(const std::string &url) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  cpr::Patch(cpr::Url{url}, cpr::Header{{"Accept", "text/plain"}}); // finds: tracing-missing-injection
  cpr::PatchAsync(cpr::Url{url}); // finds: tracing-missing-injection
  cpr::PatchCallback([](cpr::Response) { return 0; }, cpr::Url{url}); // finds: tracing-missing-injection
}

void sessionPatchBad() {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  cpr::Session session;
  session.Patch(); // finds: tracing-missing-injection
  session.PatchAsync(); // finds: tracing-missing-injection
}

void freeDeleteBad(const std::string &url) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  cpr::Delete(cpr::Url{url}, cpr::Header{{"Accept", "text/plain"}}); // finds: tracing-missing-injection
  cpr::DeleteAsync(cpr::Url{url}); // finds: tracing-missing-injection
  cpr::DeleteCallback([](cpr::Response) { return 0; }, cpr::Url{url}); // finds: tracing-missing-injection
}

void sessionDeleteBad() {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  cpr::Session session;
  session.Delete(); // finds: tracing-missing-injection
  session.DeleteAsync(); // finds: tracing-missing-injection
}

void freeOptionsBad(const std::string &url) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  cpr::Options(cpr::Url{url}, cpr::Header{{"Accept", "text/plain"}}); // finds: tracing-missing-injection
  cpr::OptionsAsync(cpr::Url{url}); // finds: tracing-missing-injection
  cpr::OptionsCallback([](cpr::Response) { return 0; }, cpr::Url{url}); // finds: tracing-missing-injection
}

void sessionOptionsBad() {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  cpr::Session session;
  session.Options(); // finds: tracing-missing-injection
  session.OptionsAsync(); // finds: tracing-missing-injection
}

void headerOk(const std::string &url, const cpr::Header &headers) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  cpr::Get(cpr::Url{url}, headers);
}

void sessionHeaderOk(const cpr::Header &headers) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  cpr::Session session;
  session.SetUrl(cpr::Url{"http://orders/orders"});
  session.UpdateHeader(headers);
  session.Get();
}
