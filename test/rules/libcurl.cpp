// RUN: %expectations --modes one %s

#include "curl/curl.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name, trace::SpanKind kind) {
  trace::StartSpanOptions options;
  options.kind = kind;
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name, options);
}

void performBad() {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_URL, "http://orders:8080/orders");
  struct curl_slist *list = curl_slist_append(nullptr, "Accept: text/plain");
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, list);
  curl_easy_perform(curl); // finds: tracing-missing-injection
}

void addHandleBad(CURLM *multi) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  CURL *curl = curl_easy_init();
  curl_multi_add_handle(multi, curl); // finds: tracing-missing-injection
}

void appendOk(const char *header) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  CURL *curl = curl_easy_init();
  struct curl_slist *list = nullptr;
  list = curl_slist_append(list, header);
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, list);
  curl_easy_perform(curl);
}

void setoptOk(struct curl_slist *list) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, list);
  curl_easy_perform(curl);
}

void otherOptionBad(void *out) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, out);
  curl_easy_perform(curl); // finds: tracing-missing-injection
}
