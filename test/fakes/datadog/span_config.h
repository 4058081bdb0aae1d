#pragma once

#include <chrono>
#include <string>
#include <unordered_map>

#include "expected.h"

namespace datadog {
namespace tracing {

struct TimePoint {
  std::chrono::system_clock::time_point wall;
  std::chrono::steady_clock::time_point tick;
};

struct SpanConfig {
  Optional<std::string> service;
  Optional<std::string> service_type;
  Optional<std::string> version;
  Optional<std::string> environment;
  Optional<std::string> name;
  Optional<std::string> resource;
  Optional<TimePoint> start;
  std::unordered_map<std::string, std::string> tags;
};

} // namespace tracing
} // namespace datadog
