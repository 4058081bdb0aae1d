// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/nostd/shared_ptr.h"
#include "opentelemetry/trace/span_id.h"
#include "opentelemetry/trace/trace_flags.h"
#include "opentelemetry/trace/trace_id.h"
#include "opentelemetry/trace/trace_state.h"
#include "opentelemetry/version.h"

#include <cstdint>
#include <utility>

OPENTELEMETRY_BEGIN_NAMESPACE
namespace trace {
class SpanContext final {
public:
  SpanContext(bool sampled_flag, bool is_remote) noexcept
      : SpanContext(TraceId(), SpanId(),
                    TraceFlags(static_cast<uint8_t>(sampled_flag)), is_remote) {
  }

  SpanContext(TraceId trace_id, SpanId span_id, TraceFlags trace_flags,
              bool is_remote,
              nostd::shared_ptr<TraceState> trace_state =
                  TraceState::GetDefault()) noexcept
      : trace_id_(trace_id), span_id_(span_id), trace_flags_(trace_flags),
        is_remote_(is_remote), trace_state_(std::move(trace_state)) {}

  bool IsValid() const noexcept {
    return trace_id_.IsValid() && span_id_.IsValid();
  }

  const trace::TraceFlags &trace_flags() const noexcept { return trace_flags_; }
  const trace::TraceId &trace_id() const noexcept { return trace_id_; }
  const trace::SpanId &span_id() const noexcept { return span_id_; }
  const nostd::shared_ptr<trace::TraceState> &trace_state() const noexcept {
    return trace_state_;
  }

  bool operator==(const SpanContext &that) const noexcept {
    return trace_id_ == that.trace_id_ && span_id_ == that.span_id_ &&
           trace_flags_ == that.trace_flags_;
  }

  bool IsRemote() const noexcept { return is_remote_; }

  static SpanContext GetInvalid() noexcept { return {false, false}; }

  bool IsSampled() const noexcept { return trace_flags_.IsSampled(); }

private:
  trace::TraceId trace_id_;
  trace::SpanId span_id_;
  trace::TraceFlags trace_flags_;
  bool is_remote_;
  nostd::shared_ptr<trace::TraceState> trace_state_;
};
} // namespace trace
OPENTELEMETRY_END_NAMESPACE
