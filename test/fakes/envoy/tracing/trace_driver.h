#pragma once

// absl::string_view is std::string_view here.

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

namespace Envoy {

using SystemTime = std::chrono::time_point<std::chrono::system_clock>;

namespace StreamInfo {
class StreamInfo {
public:
  virtual ~StreamInfo() = default;
};
} // namespace StreamInfo

namespace Tracing {

class Config {
public:
  virtual ~Config() = default;
};

class TraceContext {
public:
  virtual ~TraceContext() = default;
};

struct UpstreamContext {};

struct Decision {
  bool traced = false;
};

class Span;
using SpanPtr = std::unique_ptr<Span>;

// No destructor finishes it.
class Span {
public:
  virtual ~Span() = default;
  virtual void setOperation(std::string_view operation) = 0;
  virtual void setTag(std::string_view name, std::string_view value) = 0;
  virtual void log(SystemTime timestamp, const std::string &event) = 0;
  virtual void finishSpan() = 0;
  virtual void injectContext(TraceContext &trace_context, const UpstreamContext &upstream) = 0;
  virtual SpanPtr spawnChild(const Config &config, const std::string &name,
                             SystemTime start_time) = 0;
  virtual void setSampled(bool sampled) = 0;
  virtual std::string getBaggage(std::string_view key) = 0;
  virtual void setBaggage(std::string_view key, std::string_view value) = 0;
};

class Driver {
public:
  virtual ~Driver() = default;
  virtual SpanPtr startSpan(const Config &config, TraceContext &trace_context,
                            const StreamInfo::StreamInfo &stream_info,
                            const std::string &operation_name, Decision tracing_decision) = 0;
};

} // namespace Tracing
} // namespace Envoy
