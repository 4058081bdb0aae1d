// RUN: %expectations %s
// Functions that do what their name says, or tell that they did not: `false` of
// them is no answer but a failure.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
#include "opentelemetry/trace/span_startoptions.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;
using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("print shop");
}

struct Sheet {
  std::string id, text;
};
class Database {
public:
  bool exec(const std::string &sql, const std::vector<std::string> &values);
  bool insertRow(const Sheet &sheet);
  bool empty() const;
};
class Press {
public:
  bool sendSheet(const Sheet &sheet);
  bool reserve(int slot);
  bool tryAcquire();
  Sheet *find(const std::string &id);
};
class SheetCache {
public:
  bool put(const Sheet &sheet);
};
class WorkQueue {
public:
  bool publish(const Sheet &sheet);
  bool tighten(int bolts);
  bool loosen(int bolts);
};
static Database database;
static Press press;
static SheetCache cache;
static WorkQueue queue;
bool uploadProof(const Sheet &sheet);
int count(const Sheet &sheet);
void work();

bool executedBad(const Sheet &sheet) {
  auto span = tracer()->StartSpan("sheet.save");
  trace::Scope scope(span);
  if (!database.exec("INSERT INTO sheets VALUES ($1)", {sheet.id}))
    return false; // finds: tracing-unrecorded-error (likely)
  return true;
}

bool heldBad(const Sheet &sheet) {
  auto span = tracer()->StartSpan("sheet.save");
  const bool saved = database.insertRow(sheet);
  if (!saved) {
    work();
    return false; // finds: tracing-unrecorded-error
  }
  span->SetAttribute("sheet.saved", true);
  return saved;
}

std::optional<Sheet> sentBad(const Sheet &sheet) {
  auto span = tracer()->StartSpan("sheet.send");
  if (press.sendSheet(sheet))
    return sheet;
  return std::nullopt; // finds: tracing-unrecorded-error
}

int uploadedBad(const Sheet &sheet) {
  auto span = tracer()->StartSpan("proof.upload");
  if (!uploadProof(sheet)) {
    span->End();
    return 503; // finds: tracing-unrecorded-error
  }
  span->End();
  return 201;
}

bool recordedOk(const Sheet &sheet) {
  auto span = tracer()->StartSpan("sheet.save");
  if (!database.exec("UPDATE sheets SET text = $1", {sheet.text})) {
    span->SetStatus(trace::StatusCode::kError, "not saved");
    return false;
  }
  return true;
}

// That the same call is an error elsewhere says nothing of why it came to nothing here.
bool tightenedOk() {
  auto span = tracer()->StartSpan("press.tighten");
  if (!queue.tighten(4)) {
    span->SetStatus(trace::StatusCode::kError, "bolts are loose");
    return false;
  }
  return true;
}
bool tightenedAgainOk() {
  auto span = tracer()->StartSpan("press.tighten_again");
  if (!queue.tighten(8))
    return false;
  return true;
}
bool loosenedOk() {
  auto span = tracer()->StartSpan("press.loosen");
  if (!queue.loosen(8))
    return false;
  return true;
}

// A store that is a help, and may be full.
bool cachedOk(const Sheet &sheet) {
  auto span = tracer()->StartSpan("sheet.keep");
  if (!cache.put(sheet))
    return false;
  return true;
}
bool queuedOk(const Sheet &sheet) {
  auto span = tracer()->StartSpan("sheet.queue");
  if (!queue.publish(sheet))
    return false;
  return true;
}

// Questions.
bool emptyOk() {
  auto span = tracer()->StartSpan("sheets.count");
  if (!database.empty())
    return false;
  work();
  return true;
}
bool acquiredOk() {
  auto span = tracer()->StartSpan("press.acquire");
  if (!press.tryAcquire())
    return false;
  work();
  return true;
}
Sheet *foundOk(const std::string &id) {
  auto span = tracer()->StartSpan("sheet.find");
  if (auto *sheet = press.find(id))
    return sheet;
  return nullptr;
}
bool reservedOk(int slot) { // taken: an answer, for all that is known
  auto span = tracer()->StartSpan("press.reserve");
  if (!press.reserve(slot))
    return false;
  return true;
}

// The function itself says that `false` is an error.
bool saysElsewhereBad(int slot) {
  auto span = tracer()->StartSpan("press.reserve");
  if (slot < 0) {
    span->SetStatus(trace::StatusCode::kError, "no such slot");
    return false;
  }
  if (!press.reserve(slot)) {
    span->End();
    return false; // finds: tracing-unrecorded-error
  }
  return true;
}
bool saysOfAnotherOk(int slot) {
  auto span = tracer()->StartSpan("press.reserve");
  if (slot < 0) {
    span->SetStatus(trace::StatusCode::kError, "no such slot");
    throw slot;
  }
  if (!press.reserve(slot))
    return false;
  return true;
}

// Another way is tried.
bool triedAgainOk(const Sheet &sheet) {
  auto span = tracer()->StartSpan("sheet.send");
  if (!press.sendSheet(sheet))
    return uploadProof(sheet);
  return true;
}
bool anotherWayOk(const Sheet &sheet) {
  auto span = tracer()->StartSpan("sheet.send");
  bool sent = press.sendSheet(sheet);
  if (!sent)
    sent = cache.put(sheet);
  if (!sent)
    return false;
  return true;
}
int answeredOk(const Sheet &sheet) { // who asked is told, and it is his mistake
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  auto span = tracer()->StartSpan("POST /sheets", {}, options);
  if (sheet.id.empty())
    return 422;
  span->SetAttribute("sheet.count", count(sheet));
  return 200;
}

// A status of HTTP that is the server's own error, in a function that returns such.
int overloadedBad(bool busy) {
  auto span = tracer()->StartSpan("press.print");
  work();
  if (busy)
    return 503; // finds: tracing-unrecorded-error
  return 200;
}
int numberOk(bool large) { // not a status
  auto span = tracer()->StartSpan("press.measure");
  work();
  if (large)
    return 594;
  return 420;
}
