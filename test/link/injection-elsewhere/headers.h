#pragma once

#include "httplib.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;
using SpanPointer = opentelemetry::nostd::shared_ptr<trace::Span>;

SpanPointer startClient(const char *name);
void inject(httplib::Headers &headers);
void addLanguage(httplib::Headers &headers);
void addAll(httplib::Headers &headers);
void addByHand(httplib::Headers &headers, const std::string &parent);
httplib::Headers tracedHeaders();

struct Filler {
  virtual ~Filler() = default;
  virtual void fill(httplib::Headers &headers) = 0;
};
struct Plain : Filler {
  void fill(httplib::Headers &headers) override;
};
struct Traced : Filler {
  void fill(httplib::Headers &headers) override;
};
