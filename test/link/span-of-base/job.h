// about: tracing-unrecorded-error
#pragma once

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <optional>
#include <string>

namespace kiln {

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

nostd::shared_ptr<trace::Span> started(const char *name);

// The span is the base's, and so is what tells it of errors.
class Job {
protected:
  explicit Job(const char *name) : span_(started(name)) {}
  ~Job() { span_->End(); }
  bool fail(const std::string &why) {
    span_->SetStatus(trace::StatusCode::kError, why);
    return false;
  }
  nostd::shared_ptr<trace::Span> span_;
};

std::optional<int> heat(int degrees);
bool hasRoom(int pots);

class Fire : public Job {
public:
  Fire() : Job("pots.fire") {}
  bool run(int pots);
  bool runQuietly(int pots);
  bool runWithQuestion(int pots);
  bool runInSteps(int pots);
};

} // namespace kiln
