// RUN: %expectations %s

#include "absl/strings/escaping.h"
#include "absl/strings/str_join.h"
#include "boost/stacktrace.hpp"
#include "fmt/format.h"
#include "google/protobuf/message.h"
#include "google/protobuf/util/json_util.h"
#include "nlohmann/json.hpp"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>
#include <vector>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

using Message = google::protobuf::Message;

struct Session {
  bool verbose() const;
  int level;
  bool traced;
};

void send(const std::string &text);
bool tracingEnabled();
std::string summaryOf(const Message &message);

void debugStringBad(const Message &message) {
  auto span = tracer()->StartSpan("order.load");
  span->SetAttribute("order.text", message.DebugString()); // finds: tracing-expensive-attribute (proof) "'message.DebugString()' is computed even if"
}

void serializedBad(const Message &message) {
  auto span = tracer()->StartSpan("order.load");
  trace::Scope scope(span);
  span->SetAttribute("order.text", message.SerializeAsString().substr(0, 64)); // finds: tracing-expensive-attribute
}

void dumpBad(const nlohmann::json &order) {
  auto span = tracer()->StartSpan("order.load");
  span->AddEvent("loaded", {{"order.id", 1}, {"order.text", order.dump()}}); // finds: tracing-expensive-attribute
}

void localInEventBad(const nlohmann::json &order) {
  auto span = tracer()->StartSpan("order.load");
  const std::string text = order.dump(); // finds: tracing-expensive-attribute
  span->AddEvent("loaded", {{"order.id", 1}, {"order.text", text}});
}

void cutLocalInEventBad(const nlohmann::json &order) {
  auto span = tracer()->StartSpan("order.load");
  std::string text = order.dump(); // finds: tracing-expensive-attribute
  span->AddEvent("loaded", {{"order.text", text.substr(0, 64)}});
}

void localInEventUsedElsewhereOk(const nlohmann::json &order) {
  auto span = tracer()->StartSpan("order.load");
  const std::string text = order.dump();
  span->AddEvent("loaded", {{"order.text", text}});
  send(text);
}

void joinBad(const std::vector<std::string> &items) {
  auto span = tracer()->StartSpan("order.load");
  span->SetAttribute("order.items", fmt::format("{}", fmt::join(items, ","))); // finds: tracing-expensive-attribute (proof) "'fmt::join(items, ",")'"
}

void strJoinBad(const std::vector<std::string> &items) {
  auto span = tracer()->StartSpan("order.load");
  span->SetAttribute("order.items", absl::StrJoin(items, ",")); // finds: tracing-expensive-attribute
}

void base64Bad(const std::string &digest) {
  auto span = tracer()->StartSpan("order.load");
  span->SetAttribute("order.digest", absl::Base64Escape(digest)); // finds: tracing-expensive-attribute
  span->SetAttribute("order.web", absl::WebSafeBase64Escape(digest)); // finds: tracing-expensive-attribute
  span->SetAttribute("order.hex", absl::BytesToHexString(digest)); // finds: tracing-expensive-attribute
}

void stacktraceBad() {
  auto span = tracer()->StartSpan("order.load");
  span->AddEvent("failed", {{"code.stacktrace", boost::stacktrace::to_string(boost::stacktrace::stacktrace())}}); // finds: tracing-expensive-attribute
}

void localBad(const Message &message) {
  auto span = tracer()->StartSpan("order.load");
  std::string text = message.ShortDebugString(); // finds: tracing-expensive-attribute
  span->SetAttribute("order.text", text);
}

void outputBad(const Message &message) {
  auto span = tracer()->StartSpan("order.load");
  std::string text;
  google::protobuf::util::MessageToJsonString(message, &text); // finds: tracing-expensive-attribute
  span->SetAttribute("order.text", text);
}

void charactersBad(const Message &message) {
  auto span = tracer()->StartSpan("order.load");
  const std::string text = message.Utf8DebugString(); // finds: tracing-expensive-attribute
  span->SetAttribute("order.text", text.c_str());
}

void cutBad(const Message &message) {
  auto span = tracer()->StartSpan("order.load");
  std::string text = message.DebugString(); // finds: tracing-expensive-attribute
  span->SetAttribute("order.text", text.substr(0, 64));
}

void statusBad(const Message &message) {
  auto span = tracer()->StartSpan("order.load");
  span->SetStatus(trace::StatusCode::kError, message.DebugString()); // finds: tracing-expensive-attribute
}

void dataQuestionBad(const Message *message, const std::vector<std::string> &items) {
  auto span = tracer()->StartSpan("order.load");
  if (message)
    span->SetAttribute("order.text", message->DebugString()); // finds: tracing-expensive-attribute
  if (!items.empty() && items.size() > 1)
    span->SetAttribute("order.items", absl::StrJoin(items, ",")); // finds: tracing-expensive-attribute
}

void loopBad(const std::vector<const Message *> &messages) {
  auto span = tracer()->StartSpan("order.load");
  for (const Message *message : messages)
    span->AddEvent("line", {{"order.line", message->DebugString()}}); // finds: tracing-expensive-attribute
}

void guardedOk(const Message &message) {
  auto span = tracer()->StartSpan("order.load");
  if (span->IsRecording())
    span->SetAttribute("order.text", message.DebugString());
}

void guardedBlockOk(const Message &message) {
  auto span = tracer()->StartSpan("order.load");
  if (span->IsRecording()) {
    std::string text = message.DebugString();
    span->SetAttribute("order.text", text);
  }
}

void guardedWithMoreOk(const Message *message) {
  auto span = tracer()->StartSpan("order.load");
  if (message != nullptr && span->IsRecording())
    span->SetAttribute("order.text", message->DebugString());
}

void earlyReturnOk(const Message &message) {
  auto span = tracer()->StartSpan("order.load");
  if (!span->IsRecording())
    return;
  span->SetAttribute("order.text", message.DebugString());
}

void earlyReturnBlockOk(const Message &message) {
  auto span = tracer()->StartSpan("order.load");
  if (!span->IsRecording()) {
    send("");
    return;
  }
  span->SetAttribute("order.text", message.DebugString());
}

void elseOk(const Message &message) {
  auto span = tracer()->StartSpan("order.load");
  if (!span->IsRecording())
    send("");
  else
    span->SetAttribute("order.text", message.DebugString());
}

void continueOk(const std::vector<const Message *> &messages) {
  auto span = tracer()->StartSpan("order.load");
  for (const Message *message : messages) {
    if (!span->IsRecording())
      continue;
    span->AddEvent("line", {{"order.line", message->DebugString()}});
  }
}

void ternaryOk(const Message &message) {
  auto span = tracer()->StartSpan("order.load");
  span->SetAttribute("order.text", span->IsRecording() ? message.DebugString() : "");
}

static bool recording(const opentelemetry::nostd::shared_ptr<trace::Span> &span) { return span->IsRecording(); }

void guardInHelperOk(const Message &message) {
  auto span = tracer()->StartSpan("order.load");
  if (recording(span))
    span->SetAttribute("order.text", message.DebugString());
}

void flagOk(const Message &message, bool verbose) {
  auto span = tracer()->StartSpan("order.load");
  if (verbose)
    span->SetAttribute("order.text", message.DebugString());
}

void memberFlagOk(const Message &message, const Session &session) {
  auto span = tracer()->StartSpan("order.load");
  if (session.traced)
    span->SetAttribute("order.text", message.DebugString());
}

void levelOk(const Message &message, const Session &session) {
  auto span = tracer()->StartSpan("order.load");
  if (session.level >= 3)
    span->SetAttribute("order.text", message.DebugString());
  switch (session.level) {
  case 2:
    span->SetAttribute("order.short", message.ShortDebugString());
  }
}

void questionOk(const Message &message, const Session &session) {
  auto span = tracer()->StartSpan("order.load");
  if (session.verbose())
    span->SetAttribute("order.text", message.DebugString());
  if (tracingEnabled())
    span->SetAttribute("order.short", message.ShortDebugString());
}

void earlyFlagOk(const Message &message, const Session &session) {
  auto span = tracer()->StartSpan("order.load");
  if (!session.traced)
    return;
  span->SetAttribute("order.text", message.DebugString());
}

void sampledOk(const Message &message) {
  auto span = tracer()->StartSpan("order.load");
  if (span->GetContext().IsSampled())
    span->SetAttribute("order.text", message.DebugString());
}

void usedElsewhereOk(const Message &message) {
  auto span = tracer()->StartSpan("order.load");
  std::string text = message.SerializeAsString();
  span->SetAttribute("order.text", text);
  send(text);
}

void outputUsedElsewhereOk(const Message &message) {
  auto span = tracer()->StartSpan("order.load");
  std::string text;
  google::protobuf::util::MessageToJsonString(message, &text);
  span->SetAttribute("order.text", text);
  send(text);
}

void givenOk(const std::string &text) {
  auto span = tracer()->StartSpan("order.load");
  span->SetAttribute("order.text", text);
}

void cheapOk(const Message &message, int id) {
  auto span = tracer()->StartSpan("order.load");
  span->SetAttribute("order.size", static_cast<int64_t>(message.ByteSizeLong()));
  span->SetAttribute("order.id", std::to_string(id));
  span->SetAttribute("order.name", fmt::format("order {}", id));
}

void smallOk() {
  auto span = tracer()->StartSpan("order.load");
  static const char *const kinds[] = {"web", "shop"};
  span->SetAttribute("order.kinds", fmt::format("{}", fmt::join(kinds, ",")));
  span->SetAttribute("order.token", absl::Base64Escape("order"));
}

void unknownFunctionOk(const Message &message) {
  auto span = tracer()->StartSpan("order.load");
  span->SetAttribute("order.summary", summaryOf(message));
}

void atStartOk(const Message &message) {
  auto span = tracer()->StartSpan("order.load", {{"order.text", message.DebugString()}});
}

void notRecordedOk(const Message &message) {
  auto span = tracer()->StartSpan("order.load");
  send(message.DebugString());
}

void lazyOk(const Message &message) {
  auto span = tracer()->StartSpan("order.load");
  auto text = [&] { return message.DebugString(); };
  if (span->IsRecording())
    span->SetAttribute("order.text", text());
}

static void annotate(trace::Span &span, const Message &message) {
  span.SetAttribute("order.text", message.DebugString());
}

void callerGuardsOk(const Message &message) {
  auto span = tracer()->StartSpan("order.load");
  if (span->IsRecording())
    annotate(*span, message);
}

// Whether the callers of a function that is given its span ask first is not known.
void FN_givenSpan(trace::Span &span, const Message &message) {
  span.SetAttribute("order.text", message.DebugString());
}

// Nor for the active span.
void FN_activeSpan(const Message &message) {
  trace::Tracer::GetCurrentSpan()->SetAttribute("order.text", message.DebugString());
}

// A helper records what it is given; the cost is its caller's.
static void note(trace::Span &span, const std::string &text) { span.SetAttribute("note", text); }

void FN_helper(const Message &message) {
  auto span = tracer()->StartSpan("order.load");
  note(*span, message.DebugString());
}

// Any flag is taken for a guard.
void FN_otherFlag(const Message &message, bool paid) {
  auto span = tracer()->StartSpan("order.load");
  if (paid)
    span->SetAttribute("order.text", message.DebugString());
}

// Text of an object of the project's own, by what makes it.
struct Manifest {
  std::string toJson() const;
  std::string name() const;
};
std::string serialize(const Manifest &manifest);

void ownTextBad(const Manifest &manifest) {
  auto span = tracer()->StartSpan("manifest.read");
  span->SetAttribute("manifest.text", manifest.toJson()); // finds: tracing-expensive-attribute
  span->SetAttribute("manifest.bytes", serialize(manifest)); // finds: tracing-expensive-attribute
}

void ownNameOk(const Manifest &manifest) {
  auto span = tracer()->StartSpan("manifest.read");
  span->SetAttribute("manifest.name", manifest.name());
}
