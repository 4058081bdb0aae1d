// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/common/macros.h"
#include "opentelemetry/version.h"

OPENTELEMETRY_BEGIN_NAMESPACE
namespace semconv {
namespace http {
static constexpr const char *kHttpRequestHeader = "http.request.header";
static constexpr const char *kHttpRequestMethod = "http.request.method";
static constexpr const char *kHttpRequestMethodOriginal =
    "http.request.method_original";
static constexpr const char *kHttpRequestResendCount =
    "http.request.resend_count";
static constexpr const char *kHttpResponseHeader = "http.response.header";
static constexpr const char *kHttpResponseStatusCode =
    "http.response.status_code";
static constexpr const char *kHttpRoute = "http.route";

namespace HttpRequestMethodValues {
static constexpr const char *kConnect = "CONNECT";
static constexpr const char *kDelete = "DELETE";
static constexpr const char *kGet = "GET";
static constexpr const char *kHead = "HEAD";
static constexpr const char *kOptions = "OPTIONS";
static constexpr const char *kPatch = "PATCH";
static constexpr const char *kPost = "POST";
static constexpr const char *kPut = "PUT";
static constexpr const char *kTrace = "TRACE";
static constexpr const char *kOther = "_OTHER";
} // namespace HttpRequestMethodValues
} // namespace http
} // namespace semconv
OPENTELEMETRY_END_NAMESPACE
