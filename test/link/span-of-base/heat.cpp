#include "job.h"

namespace kiln {

nostd::shared_ptr<trace::Span> started(const char *name) {
  return trace::Provider::GetTracerProvider()->GetTracer("kiln")->StartSpan(name);
}

std::optional<int> heat(int degrees) {
  auto span = started("kiln.heat");
  trace::Scope scope(span);
  if (degrees > 1400) {
    span->SetStatus(trace::StatusCode::kError, "too hot");
    return std::nullopt;
  }
  return degrees;
}

bool hasRoom(int pots) {
  auto span = started("kiln.room");
  if (pots > 10) {
    span->SetStatus(trace::StatusCode::kError, "full");
    return false;
  }
  return true;
}

} // namespace kiln
