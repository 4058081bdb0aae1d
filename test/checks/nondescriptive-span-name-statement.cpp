// RUN: %expectations %s

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop", "1.0");
}

static nostd::shared_ptr<trace::Span> db_span(const std::string &statement) {
  return tracer()->StartSpan(statement);
}

static nostd::shared_ptr<trace::Span> recorded(const std::string &statement) {
  return tracer()->StartSpan("db.query", {{"db.query.text", statement}});
}

static constexpr char kStatement[] = "DELETE FROM carts WHERE age > 30";

void selectBad() {
  trace::Scope scope(tracer()->StartSpan("SELECT * FROM users WHERE active = true")); // finds: tracing-nondescriptive-span-name (likely) "'SELECT * FROM users WHERE active = true' is a statement"
}

void columnsBad() {
  trace::Scope scope(tracer()->StartSpan("SELECT id, name FROM users")); // finds: tracing-nondescriptive-span-name
}

void smallLettersBad() {
  trace::Scope scope(tracer()->StartSpan("select * from users")); // finds: tracing-nondescriptive-span-name
}

void insertBad() {
  trace::Scope scope(tracer()->StartSpan("INSERT INTO users VALUES ($1, $2)")); // finds: tracing-nondescriptive-span-name
}

void updateBad() {
  trace::Scope scope(tracer()->StartSpan("update users set name = ? where id = ?")); // finds: tracing-nondescriptive-span-name
}

void constantBad() {
  trace::Scope scope(tracer()->StartSpan(kStatement)); // finds: tracing-nondescriptive-span-name
}

void wrapperBad() {
  trace::Scope scope(db_span("SELECT * FROM users WHERE active = true")); // finds: tracing-nondescriptive-span-name
}

void renamedBad() {
  auto span = tracer()->StartSpan("db.query");
  span->UpdateName("SELECT * FROM users"); // finds: tracing-nondescriptive-span-name
}

void summaryOk() {
  trace::Scope scope(tracer()->StartSpan("SELECT users"));
}

void tableOk() {
  trace::Scope scope(tracer()->StartSpan("INSERT INTO users"));
}

void sentenceOk() {
  trace::Scope scope(tracer()->StartSpan("select seats from plan"));
}

void sentenceOfOthersOk() {
  trace::Scope scope(tracer()->StartSpan("Update order from queue"));
}


void recordedOk() {
  trace::Scope scope(recorded("SELECT * FROM users WHERE active = true"));
}
