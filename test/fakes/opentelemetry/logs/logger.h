// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <utility>

#include "opentelemetry/common/key_value_iterable.h"
#include "opentelemetry/logs/event_id.h"
#include "opentelemetry/logs/log_record.h"
#include "opentelemetry/logs/severity.h"
#include "opentelemetry/nostd/string_view.h"
#include "opentelemetry/nostd/unique_ptr.h"
#include "opentelemetry/version.h"

OPENTELEMETRY_BEGIN_NAMESPACE
namespace logs {
// What an argument is depends on its type: a severity, an event, a body, attributes.
class Logger {
public:
  Logger() = default;
  virtual ~Logger() = default;

  virtual const nostd::string_view GetName() noexcept = 0;
  virtual nostd::unique_ptr<LogRecord> CreateLogRecord() noexcept = 0;
  virtual void EmitLogRecord(nostd::unique_ptr<LogRecord> &&log_record) noexcept = 0;

  template <class... ArgumentType>
  void EmitLogRecord(nostd::unique_ptr<LogRecord> &&log_record, ArgumentType &&...) {
    EmitLogRecord(std::move(log_record));
  }

  template <class... ArgumentType> void EmitLogRecord(ArgumentType &&...args) {
    EmitLogRecord(CreateLogRecord(), std::forward<ArgumentType>(args)...);
  }

  template <class... ArgumentType> void Debug(ArgumentType &&...args) noexcept {
    this->EmitLogRecord(Severity::kDebug, std::forward<ArgumentType>(args)...);
  }
  template <class... ArgumentType> void Info(ArgumentType &&...args) noexcept {
    this->EmitLogRecord(Severity::kInfo, std::forward<ArgumentType>(args)...);
  }
  template <class... ArgumentType> void Trace(ArgumentType &&...args) noexcept {
    this->EmitLogRecord(Severity::kTrace, std::forward<ArgumentType>(args)...);
  }
  template <class... ArgumentType> void Warn(ArgumentType &&...args) noexcept {
    this->EmitLogRecord(Severity::kWarn, std::forward<ArgumentType>(args)...);
  }
  template <class... ArgumentType> void Fatal(ArgumentType &&...args) noexcept {
    this->EmitLogRecord(Severity::kFatal, std::forward<ArgumentType>(args)...);
  }
  template <class... ArgumentType> void Error(ArgumentType &&...args) noexcept {
    this->EmitLogRecord(Severity::kError, std::forward<ArgumentType>(args)...);
  }

  virtual void Log(Severity severity, const EventId &event_id, nostd::string_view format,
                   const common::KeyValueIterable &attributes) noexcept {
    this->EmitLogRecord(severity, event_id, format, attributes);
  }
  virtual void Log(Severity severity, nostd::string_view format,
                   const common::KeyValueIterable &attributes) noexcept {
    this->EmitLogRecord(severity, format, attributes);
  }
  virtual void Log(Severity severity, nostd::string_view message) noexcept {
    this->EmitLogRecord(severity, message);
  }

  inline void Info(const EventId &event_id, nostd::string_view format,
                   const common::KeyValueIterable &attributes) noexcept {
    this->Log(Severity::kInfo, event_id, format, attributes);
  }
  inline void Info(nostd::string_view format, const common::KeyValueIterable &attributes) noexcept {
    this->Log(Severity::kInfo, format, attributes);
  }
  inline void Info(nostd::string_view message) noexcept { this->Log(Severity::kInfo, message); }
};
} // namespace logs
OPENTELEMETRY_END_NAMESPACE
