// RUN: %expectations %s
// Numbers that the function itself calls a failure, where it asks the same of them.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static SpanPointer start(const char *name) {
  return trace::Provider::GetTracerProvider()->GetTracer("loom", "1.0")->StartSpan(name);
}
static int note(trace::Span &span, int r, const char *what) {
  span.SetAttribute("loom.number", -r);
  span.SetStatus(trace::StatusCode::kError, what);
  return r;
}
int threads(const std::string &cloth);
int weave(const std::string &cloth);

int againBad(const std::string &cloth) {
  auto span = start("cloth.weave");
  int r = threads(cloth);
  if (r < 0)
    return note(*span, r, "no threads");
  r = weave(cloth);
  if (r < 0)
    return r; // finds: tracing-unrecorded-error (likely)
  return 0;
}
int againDirectlyBad(const std::string &cloth) {
  auto span = start("cloth.weave");
  int r = threads(cloth);
  if (r < 0) {
    span->SetStatus(trace::StatusCode::kError);
    return r;
  }
  r = weave(cloth);
  if (r < 0)
    return r; // finds: tracing-unrecorded-error
  return r;
}

int oneWordOk(const std::string &cloth) {
  auto span = start("cloth.weave");
  int r = weave(cloth);
  if (r < 0)
    return r;
  return 0;
}
// Another variable, and another question.
int otherOk(const std::string &cloth) {
  auto span = start("cloth.weave");
  int r = threads(cloth);
  if (r < 0)
    return note(*span, r, "no threads");
  int left = weave(cloth);
  if (left < 0)
    return left;
  return 0;
}
int otherQuestionOk(const std::string &cloth) {
  auto span = start("cloth.weave");
  int r = threads(cloth);
  if (r > 100)
    return note(*span, r, "too many threads");
  r = weave(cloth);
  if (r < 0)
    return r;
  return 0;
}
int allRecordedOk(const std::string &cloth) {
  auto span = start("cloth.weave");
  int r = threads(cloth);
  if (r < 0)
    return note(*span, r, "no threads");
  r = weave(cloth);
  if (r < 0)
    return note(*span, r, "not woven");
  return 0;
}
int recordedAfterOk(const std::string &cloth) {
  auto span = start("cloth.weave");
  int r = threads(cloth);
  if (r < 0)
    note(*span, r, "no threads");
  span->End();
  if (r < 0)
    return r;
  return 0;
}
int goodStatusOk(const std::string &cloth) {
  auto span = start("cloth.weave");
  int r = threads(cloth);
  if (r < 0) {
    span->SetStatus(trace::StatusCode::kOk);
    return 0;
  }
  r = weave(cloth);
  if (r < 0)
    return r;
  return 0;
}
