// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/common/attribute_value.h"
#include "opentelemetry/logs/severity.h"
#include "opentelemetry/nostd/string_view.h"
#include "opentelemetry/version.h"

OPENTELEMETRY_BEGIN_NAMESPACE
namespace logs {
class LogRecord {
public:
  LogRecord() = default;
  LogRecord(const LogRecord &) = default;
  LogRecord(LogRecord &&) noexcept = default;
  LogRecord &operator=(const LogRecord &) = default;
  LogRecord &operator=(LogRecord &&) noexcept = default;
  virtual ~LogRecord() = default;

  virtual void SetSeverity(logs::Severity severity) noexcept = 0;
  virtual void SetBody(const common::AttributeValue &message) noexcept = 0;
  virtual void SetAttribute(nostd::string_view key,
                            const common::AttributeValue &value) noexcept = 0;
  virtual void SetEventId(int64_t id, nostd::string_view name = {}) noexcept = 0;
};
} // namespace logs
OPENTELEMETRY_END_NAMESPACE
