#include "pages.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace site {

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("site");
}

void labelBad(const Page &page) { trace::Scope scope(tracer()->StartSpan(labelOf(page))); }

void describeBad(const Page &page) {
  trace::Scope scope(tracer()->StartSpan(describe(page.page_id))); // finds: tracing-high-cardinality-span-name "'page.page_id'"
}

void operationOk(const Page &page) { trace::Scope scope(tracer()->StartSpan(operationOf(page))); }

void languageOk(const std::string &visitor_id) {
  trace::Scope scope(tracer()->StartSpan(std::string("render ") + languageName(visitor_id)));
}

void describeOk() { trace::Scope scope(tracer()->StartSpan(describe("front page"))); }

} // namespace site
