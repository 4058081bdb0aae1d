// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentracing/tracer.h"

namespace opentracing {
inline namespace v3 {
namespace ext {

extern const string_view span_kind;
extern const string_view span_kind_rpc_client;
extern const string_view span_kind_rpc_server;
extern const string_view error;
extern const string_view http_method;
extern const string_view http_status_code;

} // namespace ext
} // namespace v3
} // namespace opentracing
