// about: tracing-missing-extraction, tracing-inactive-span
#pragma once

#include "opentelemetry/context/propagation/global_propagator.h"
#include "opentelemetry/context/propagation/text_map_propagator.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <map>
#include <string>

namespace shop {

namespace context = opentelemetry::context;
namespace nostd = opentelemetry::nostd;
namespace trace = opentelemetry::trace;

using Headers = std::map<std::string, std::string>;

// What a piece of work is called, of which kind it is and what it is below.
struct WorkSpec {
  nostd::string_view name;
  trace::SpanKind kind = trace::SpanKind::kInternal;
  context::Context parent = context::RuntimeContext::GetCurrent();
};

class Work {
public:
  explicit Work(const WorkSpec &spec);
  ~Work();

private:
  static nostd::shared_ptr<trace::Span> begin(const WorkSpec &spec);
  nostd::shared_ptr<trace::Span> span_;
  trace::Scope scope_;
};

nostd::shared_ptr<trace::Span> startWork(nostd::string_view name, trace::SpanKind kind,
                                         const context::Context &parent);

nostd::shared_ptr<trace::Span> startOr(nostd::string_view name, trace::SpanKind kind,
                                       context::Context parent = context::RuntimeContext::GetCurrent());

context::Context contextOf(const Headers &headers);

struct Message {
  std::string id;
  Headers headers;
  std::string text;
};

void note(const std::string &text);

} // namespace shop
