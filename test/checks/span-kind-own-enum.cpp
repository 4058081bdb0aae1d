// RUN: %expectations %s
// about: tracing-span-kind, tracing-missing-injection, tracing-missing-extraction
// Kinds of the project's own, which one function makes the API's.

#include "Poco/Net/HTTPClientSession.h"
#include "Poco/Net/HTTPRequestHandler.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;
using Handle = opentelemetry::nostd::shared_ptr<trace::Span>;

enum class Role { Inner, Door, Caller };

static Handle begin(const char *name, const trace::StartSpanOptions &options) {
  return trace::Provider::GetTracerProvider()->GetTracer("mill")->StartSpan(name, options);
}

static Handle bySwitch(const char *name, Role role = Role::Inner) {
  trace::StartSpanOptions options;
  switch (role) {
  case Role::Door:
    options.kind = trace::SpanKind::kServer;
    break;
  case Role::Caller:
    options.kind = trace::SpanKind::kClient;
    break;
  case Role::Inner:
    break;
  }
  return begin(name, options);
}

static trace::SpanKind converted(Role role) {
  if (role == Role::Door)
    return trace::SpanKind::kServer;
  return role == Role::Caller ? trace::SpanKind::kClient : trace::SpanKind::kInternal;
}
static Handle byConversion(const char *name, Role role = Role::Inner) {
  trace::StartSpanOptions options;
  options.kind = converted(role);
  return begin(name, options);
}

static Handle byLocal(const char *name, Role role) {
  auto kind = trace::SpanKind::kInternal;
  if (role == Role::Caller)
    kind = trace::SpanKind::kClient;
  trace::StartSpanOptions options;
  options.kind = kind;
  return begin(name, options);
}

static Handle byFlag(const char *name, bool out) {
  trace::StartSpanOptions options;
  if (out)
    options.kind = trace::SpanKind::kClient;
  return begin(name, options);
}

// In the order of the API's.
enum class Same { Internal, Server, Client, Producer, Consumer };
static Handle byNumber(const char *name, Same kind) {
  trace::StartSpanOptions options;
  options.kind = static_cast<trace::SpanKind>(kind);
  return begin(name, options);
}

// Handed on by one that has the default.
static Handle handedOn(const char *name, Role role = Role::Caller) { return bySwitch(name, role); }

static int level();
static Handle byMore(const char *name, Role role) {
  trace::StartSpanOptions options;
  if (role == Role::Door && level() > 3)
    options.kind = trace::SpanKind::kServer;
  return begin(name, options);
}

static void query(const Handle &span) { span->SetAttribute("db.system.name", "postgresql"); }

void switchBad() { query(bySwitch("mill.rows", Role::Door)); } // finds: tracing-span-kind "of kind 'server'"
void defaultBad() { query(bySwitch("mill.rows")); }            // finds: tracing-span-kind "of kind 'internal'"
void conversionBad() { query(byConversion("mill.rows", Role::Door)); } // finds: tracing-span-kind
void localBad() { query(byLocal("mill.rows", Role::Inner)); }          // finds: tracing-span-kind
void flagBad() { query(byFlag("mill.rows", false)); }                  // finds: tracing-span-kind
void numberBad() { query(byNumber("mill.rows", Same::Server)); }     // finds: tracing-span-kind
void handedBad() { query(handedOn("mill.rows", Role::Inner)); }        // finds: tracing-span-kind

void switchOk() { query(bySwitch("mill.rows", Role::Caller)); }
void conversionOk() { query(byConversion("mill.rows", Role::Caller)); }
void localOk() { query(byLocal("mill.rows", Role::Caller)); }
void flagOk() { query(byFlag("mill.rows", true)); }
void numberOk() { query(byNumber("mill.rows", Same::Client)); }
void handedOk() { query(handedOn("mill.rows")); }
void moreOk() { query(byMore("mill.rows", Role::Door)); }
void chosenOk(Role role) { query(bySwitch("mill.rows", role)); }

void sentBad(Poco::Net::HTTPClientSession &session) {
  auto span = bySwitch("mill.send", Role::Caller);
  trace::Scope scope(span);
  Poco::Net::HTTPRequest request("GET", "/stones");
  session.sendRequest(request); // finds: tracing-missing-injection
}
void sentInsideOk(Poco::Net::HTTPClientSession &session) {
  auto span = bySwitch("mill.send", Role::Inner);
  trace::Scope scope(span);
  Poco::Net::HTTPRequest request("GET", "/stones");
  session.sendRequest(request);
}

void servedBad(Poco::Net::HTTPServerRequest &request) {
  auto span = byConversion("mill.door", Role::Door); // finds: tracing-missing-extraction
  trace::Scope scope(span);
  span->SetAttribute("url.path", request.getURI());
}
