// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <memory>
#include <string>

#include "opentracing/tracer.h"

namespace jaegertracing {

class Config {};

class Span : public opentracing::Span {
public:
  ~Span() { Finish(); }
  template <typename... Arg> void setOperationName(Arg &&...args) {
    SetOperationName(std::forward<Arg>(args)...);
  }
  void FinishWithOptions(const opentracing::FinishSpanOptions &) noexcept override;
  void SetOperationName(opentracing::string_view name) noexcept override;
  void SetTag(opentracing::string_view key, const opentracing::Value &value) noexcept override;
  void SetBaggageItem(opentracing::string_view restrictedKey,
                      opentracing::string_view value) noexcept override;
  void Log(std::initializer_list<std::pair<opentracing::string_view, opentracing::Value>>
               fieldPairs) noexcept override;
  void Log(opentracing::SystemTime timestamp,
           std::initializer_list<std::pair<opentracing::string_view, opentracing::Value>>
               fieldPairs) noexcept override;
  const opentracing::SpanContext &context() const noexcept override;
};

class Tracer : public opentracing::Tracer, public std::enable_shared_from_this<Tracer> {
public:
  static std::shared_ptr<opentracing::Tracer> make(const std::string &serviceName,
                                                   const Config &config);
  std::unique_ptr<opentracing::Span>
  StartSpanWithOptions(opentracing::string_view operationName,
                       const opentracing::StartSpanOptions &options) const noexcept override;
  opentracing::expected<void> Inject(const opentracing::SpanContext &ctx,
                                     const opentracing::TextMapWriter &writer) const override;
  opentracing::expected<std::unique_ptr<opentracing::SpanContext>>
  Extract(const opentracing::TextMapReader &reader) const override;
};

} // namespace jaegertracing
