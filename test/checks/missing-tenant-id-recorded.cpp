// RUN: %expectations %s

// Tenants that are called otherwise: what is recorded as one says so.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

static nostd::shared_ptr<trace::Tracer> tracer() { return trace::Provider::GetTracerProvider()->GetTracer("toll"); }

struct Passage {
  std::string operator_id, gantry_id, text;
};

void atStartOk(const Passage &passage) {
  auto span = tracer()->StartSpan("passage.take", {{"tenant.id", passage.operator_id}});
  trace::Scope scope(span);
}

void laterOk(const std::string &franchiseId) {
  auto span = tracer()->StartSpan("franchise.load");
  span->SetAttribute("tenant_id", franchiseId);
}

void fieldBad(const Passage &passage) {
  auto span = tracer()->StartSpan("passage.rate"); // finds: tracing-missing-tenant-id (likely) "though 'passage.operator_id' is at hand"
  span->SetAttribute("gantry.id", passage.gantry_id);
}

void parameterBad(const std::string &operator_id) {
  auto span = tracer()->StartSpan("operator.load", {{"operator.empty", operator_id.empty()}}); // finds: tracing-missing-tenant-id "'operator_id'"
}

void otherStyleBad(const std::string &franchise_id) {
  auto span = tracer()->StartSpan("franchise.close"); // finds: tracing-missing-tenant-id
}

void recordedOk(const Passage &passage) {
  auto span = tracer()->StartSpan("passage.store");
  span->SetAttribute("tenant.id", passage.operator_id);
}

// Another one's id.
void otherOk(const std::string &gantry_id) {
  auto span = tracer()->StartSpan("gantry.open", {{"gantry.id", gantry_id}});
}

struct Note {
  std::string id, operator_name;
};
void plainIdOk(const Note &note) {
  auto span = tracer()->StartSpan("note.read", {{"note.id", note.id}});
}

// Told by a name that says nothing.
void genericOk(const Note &note) {
  auto span = tracer()->StartSpan("note.write", {{"tenant.id", note.id}});
}

void severalOk(const std::vector<std::string> &operator_ids, int operator_count) {
  auto span = tracer()->StartSpan("operators.list", {{"operators", operator_count}});
}

// What is logged beside the word is no tenant of the program.
void logged(const char *what, const std::string &of);
void loggedOk(const std::string &courier_id) {
  auto span = tracer()->StartSpan("courier.call");
  logged("tenant", courier_id);
}
