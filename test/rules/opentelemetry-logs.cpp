// RUN: %expectations --modes one %s
// RUN: %span_tidy dump-model %s -- -std=c++20 -I%fakes > %t.json
// RUN: grep '"on": "log"' %t.json

#include "opentelemetry/common/key_value_iterable_view.h"
#include "opentelemetry/logs/logger.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <exception>
#include <string>

namespace logs = opentelemetry::logs;
namespace trace = opentelemetry::trace;
namespace common = opentelemetry::common;

void load();

void bodyBad(logs::Logger &logger, const std::string &password) {
  logger.Info("login of " + password); // finds: tracing-sensitive-attribute "is recorded on a log record"
}

void bodyAfterEventBad(logs::Logger &logger, const std::string &password) {
  logger.EmitLogRecord(logs::Severity::kInfo, logs::EventId(7), password); // finds: tracing-sensitive-attribute
}

void errorBodyBad(logs::Logger &logger, const std::string &password) {
  logger.Error(password); // finds: tracing-sensitive-attribute
  logger.Debug(password); // finds: tracing-sensitive-attribute
  logger.Trace(password); // finds: tracing-sensitive-attribute
  logger.Warn(password); // finds: tracing-sensitive-attribute
  logger.Fatal(password); // finds: tracing-sensitive-attribute
}

void logBad(logs::Logger &logger, const std::string &password) {
  logger.Log(logs::Severity::kInfo, password); // finds: tracing-sensitive-attribute
}

void attributesBad(logs::Logger &logger, const std::string &password) {
  logger.Info("login", common::MakeAttributes({{"input", password}})); // finds: tracing-sensitive-attribute
}

void emittedAttributesBad(logs::Logger &logger, const std::string &password) {
  logger.EmitLogRecord(logs::Severity::kInfo, "login", common::MakeAttributes({{"input", password}})); // finds: tracing-sensitive-attribute
}

void recordBad(logs::LogRecord &record, const std::string &password) {
  record.SetAttribute("input", password); // finds: tracing-sensitive-attribute
  record.SetBody(password); // finds: tracing-sensitive-attribute
}

void largeBad(logs::LogRecord &record, const std::string &request_body) {
  record.SetAttribute("input", request_body); // finds: tracing-large-attribute
}

void oldKeyBad(logs::LogRecord &record, int status) {
  record.SetAttribute("http.status_code", status); // finds: tracing-deprecated-attribute
}

void plainOk(logs::Logger &logger, int count) {
  logger.Info("orders loaded", common::MakeAttributes({{"order.count", count}}));
}

// A line in a log is not the span's status.
void onlyLoggedBad(logs::Logger &logger) {
  auto span = trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan("order.load");
  trace::Scope scope(span);
  try {
    load();
  } catch (const std::exception &error) { // finds: tracing-unrecorded-error
    logger.Error("order failed");
  }
}
