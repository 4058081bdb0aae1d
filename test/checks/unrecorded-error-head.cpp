// RUN: %expectations --modes one %s

// The last word of a type's name says what it is: statistics of errors are no error.
// about: tracing-unrecorded-error

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <optional>
#include <string>

namespace trace = opentelemetry::trace;

static auto started() {
  return trace::Provider::GetTracerProvider()->GetTracer("lab")->StartSpan("sample.measure");
}

struct ErrorStats {
  int count = 0;
  double worst = 0;
};
struct ErrorCounter {
  int count = 0;
};
struct ErrorHandlerConfig {
  std::string name;
};
struct ErrorInfo {
  std::string text;
};
struct MeasureErrorCode {
  int number = 0;
};
struct FaultV2 {
  int number = 0;
};

std::optional<ErrorStats> statsOf(int sample);
std::optional<ErrorInfo> problemOf(int sample);

std::optional<ErrorStats> statsOk(int sample) {
  auto span = started();
  if (sample > 3)
    return ErrorStats{sample, 0.5};
  return std::nullopt;
}

std::optional<ErrorCounter> counterOk(int sample) {
  auto span = started();
  if (sample > 3)
    return ErrorCounter{sample};
  return std::nullopt;
}

std::optional<ErrorHandlerConfig> configOk(int sample) {
  auto span = started();
  if (sample > 3)
    return ErrorHandlerConfig{"log"};
  return std::nullopt;
}

std::optional<ErrorStats> askedStatsOk(int sample) {
  auto span = started();
  auto stats = statsOf(sample);
  if (stats)
    return stats;
  return std::nullopt;
}

std::optional<ErrorInfo> infoBad(int sample) {
  auto span = started();
  if (sample > 3)
    return ErrorInfo{"too large"}; // finds: tracing-unrecorded-error
  return std::nullopt;
}

std::optional<MeasureErrorCode> codeBad(int sample) {
  auto span = started();
  if (sample > 3)
    return MeasureErrorCode{7}; // finds: tracing-unrecorded-error
  return std::nullopt;
}

std::optional<FaultV2> versionBad(int sample) {
  auto span = started();
  if (sample > 3)
    return FaultV2{7}; // finds: tracing-unrecorded-error
  return std::nullopt;
}

std::optional<ErrorInfo> askedBad(int sample) {
  auto span = started();
  auto problem = problemOf(sample);
  if (problem)
    return problem; // finds: tracing-unrecorded-error
  return std::nullopt;
}
