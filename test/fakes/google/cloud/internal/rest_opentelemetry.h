// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "google/cloud/internal/opentelemetry.h"

namespace google {
namespace cloud {
namespace rest_internal {
inline namespace v2 {

class RestRequest {};

opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span>
MakeSpanHttp(const RestRequest &request, opentelemetry::nostd::string_view method);

} // namespace v2
} // namespace rest_internal
} // namespace cloud
} // namespace google
