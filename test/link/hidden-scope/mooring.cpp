#include "mooring.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

static nostd::shared_ptr<trace::Span> start(const char *name) {
  return trace::Provider::GetTracerProvider()->GetTracer("quay", "1.0")->StartSpan(name);
}

struct Mooring::Rope {
  explicit Rope(const char *name) : span(start(name)), scope(span) {}
  nostd::shared_ptr<trace::Span> span;
  trace::Scope scope;
};
Mooring::Mooring(const char *name) : rope_(std::make_unique<Rope>(name)) {}
Mooring::~Mooring() { rope_->span->End(); }

struct Logbook::Page {
  nostd::shared_ptr<trace::Span> span;
};
Logbook::Logbook(const char *name) : page_(new Page{start(name)}) {}
Logbook::~Logbook() { page_->span->End(); }
