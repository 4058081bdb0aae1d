// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/common/macros.h"
#include "opentelemetry/version.h"

OPENTELEMETRY_BEGIN_NAMESPACE
namespace semconv {
namespace http {
OPENTELEMETRY_DEPRECATED static constexpr const char *kHttpClientIp =
    "http.client_ip";
OPENTELEMETRY_DEPRECATED static constexpr const char *kHttpFlavor =
    "http.flavor";
OPENTELEMETRY_DEPRECATED static constexpr const char *kHttpHost = "http.host";
OPENTELEMETRY_DEPRECATED static constexpr const char *kHttpMethod =
    "http.method";
static constexpr const char *kHttpRequestHeader = "http.request.header";
static constexpr const char *kHttpRequestMethod = "http.request.method";
static constexpr const char *kHttpRequestMethodOriginal =
    "http.request.method_original";
OPENTELEMETRY_DEPRECATED static constexpr const char
    *kHttpRequestContentLength = "http.request_content_length";
static constexpr const char *kHttpResponseHeader = "http.response.header";
static constexpr const char *kHttpResponseStatusCode =
    "http.response.status_code";
static constexpr const char *kHttpRoute = "http.route";
OPENTELEMETRY_DEPRECATED static constexpr const char *kHttpScheme =
    "http.scheme";
OPENTELEMETRY_DEPRECATED static constexpr const char *kHttpStatusCode =
    "http.status_code";
OPENTELEMETRY_DEPRECATED static constexpr const char *kHttpTarget =
    "http.target";
OPENTELEMETRY_DEPRECATED static constexpr const char *kHttpUrl = "http.url";
OPENTELEMETRY_DEPRECATED static constexpr const char *kHttpUserAgent =
    "http.user_agent";
} // namespace http
} // namespace semconv
OPENTELEMETRY_END_NAMESPACE
