#include "tracing.h"
#include "operators.h"
#include "section.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace site {

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("site");
}

void inSpan(const std::string &name) { trace::Scope scope(tracer()->StartSpan(name)); }
void inSpanPasted(const std::string &name) { trace::Scope scope(tracer()->StartSpan(name)); }
void inSpanOfMacro(const std::string &name) { trace::Scope scope(tracer()->StartSpan(name)); }
void inSpanOfPointer(const std::string &name) { trace::Scope scope(tracer()->StartSpan(name)); }
void inSpanHidden(const std::string &name) { trace::Scope scope(tracer()->StartSpan(name)); }
const char *onlyDeclaredHere() { return "nothing"; }

Journal &operator<<(Journal &journal, const std::string &name) {
  trace::Scope scope(tracer()->StartSpan(name));
  return journal;
}

struct Section::State {
  explicit State(const std::string &name) : scope(tracer()->StartSpan(name)) {}
  trace::Scope scope;
};

Section::Section(const std::string &name) : state_(new State(name)) {}
Section::~Section() { delete state_; }

} // namespace site
