#pragma once

#include "span_tidy.h"

#include "opentelemetry/nostd/shared_ptr.h"
#include "opentelemetry/trace/span.h"

#include <functional>
#include <string>

namespace shop {

using SpanPtr = opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span>;

struct Login {
  std::string user;
  SPAN_TIDY_SENSITIVE std::string note;
  SPAN_TIDY_NOT_SENSITIVE std::string password_hint_shown;
  SPAN_TIDY_NOT_SENSITIVE std::string api_key; // a public one
  SPAN_TIDY_TENANT std::string shop;
};

// Their bodies are in a library that is not analysed.
SPAN_TIDY_STARTS_SPAN SpanPtr startSpan(SPAN_TIDY_NAME const std::string &name);
SPAN_TIDY_CARRIES_CONTEXT std::function<void()> withContext(std::function<void()> task);
SPAN_TIDY_DETACHED_BY_DESIGN void daemon(std::function<void()> task);
void post(std::function<void()> task);
SPAN_TIDY_REDACTS std::string shorten(const std::string &text);
SPAN_TIDY_BOUNDED std::string regionId(const std::string &address);

} // namespace shop
