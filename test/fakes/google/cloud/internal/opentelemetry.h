// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <functional>
#include <initializer_list>
#include <string>
#include <utility>

#include "opentelemetry/nostd/shared_ptr.h"
#include "opentelemetry/nostd/string_view.h"
#include "opentelemetry/trace/span.h"
#include "opentelemetry/trace/tracer.h"

namespace google {
namespace cloud {
inline namespace v2 {

class Options {};

class Status {
public:
  bool ok() const;
  const std::string &message() const;
};

template <typename T> class StatusOr {
public:
  bool ok() const;
  const Status &status() const;
  T &value();
};

template <typename T> class future {
public:
  template <typename F> future<T> then(F &&func) { return {}; }
  T get();
};

class CompletionQueue {
public:
  template <typename Functor> void RunAsync(Functor &&functor) {}
};

namespace internal {

opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span>
MakeSpan(opentelemetry::nostd::string_view name);
opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span>
MakeSpan(opentelemetry::nostd::string_view name,
         std::initializer_list<std::pair<opentelemetry::nostd::string_view,
                                         opentelemetry::common::AttributeValue>>
             attributes,
         const opentelemetry::trace::StartSpanOptions &options = {});
opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span>
MakeSpanGrpc(opentelemetry::nostd::string_view service, opentelemetry::nostd::string_view method);

void EndSpanImpl(opentelemetry::trace::Span &span, const Status &status);
Status EndSpan(opentelemetry::trace::Span &span, const Status &status);
template <typename T> StatusOr<T> EndSpan(opentelemetry::trace::Span &span, StatusOr<T> value) { return {}; }
template <typename T>
future<T> EndSpan(opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span> span, future<T> fut) {
  return fut;
}
void EndSpan(opentelemetry::trace::Span &span);

void AddSpanAttribute(const Options &options, const std::string &key, const std::string &value);

} // namespace internal
} // namespace v2
} // namespace cloud
} // namespace google
