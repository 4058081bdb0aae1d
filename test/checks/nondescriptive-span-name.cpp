// RUN: %expectations %s

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop", "1.0");
}

#define SHOP_SCOPE(name) trace::Scope scope_of_macro(tracer()->StartSpan(name))

static SpanPointer startSpan(const std::string &name) { return tracer()->StartSpan(name); }

static constexpr char kWork[] = "do_work";
static constexpr char kLoad[] = "order.load";

void genericBad() {
  trace::Scope scope(tracer()->StartSpan("process")); // finds: tracing-nondescriptive-span-name (likely) "'process' does not say what is done"
}

void doThingBad() {
  trace::Scope scope(tracer()->StartSpan("do_thing")); // finds: tracing-nondescriptive-span-name (likely)
}

void capitalBad() {
  trace::Scope scope(tracer()->StartSpan("Handle")); // finds: tracing-nondescriptive-span-name
}

void emptyBad() {
  trace::Scope scope(tracer()->StartSpan("")); // finds: tracing-nondescriptive-span-name (proof) "is empty"
}

void blankBad() {
  trace::Scope scope(tracer()->StartSpan("  ")); // finds: tracing-nondescriptive-span-name "is empty"
}

void emptyStringBad() {
  trace::Scope scope(tracer()->StartSpan(std::string())); // finds: tracing-nondescriptive-span-name "is empty"
}

void leftFromTryingBad() {
  auto span = tracer()->StartSpan("test"); // finds: tracing-nondescriptive-span-name
  auto scope = trace::Scope(span);
}

void localBad() {
  const std::string name = "execute"; // finds: tracing-nondescriptive-span-name
  trace::Scope scope(tracer()->StartSpan(name));
}

void constantBad() {
  trace::Scope scope(tracer()->StartSpan(kWork)); // finds: tracing-nondescriptive-span-name "'do_work'"
}

void macroBad() {
  SHOP_SCOPE("run"); // finds: tracing-nondescriptive-span-name
}

void wrapperBad() {
  trace::Scope scope(startSpan("task")); // finds: tracing-nondescriptive-span-name
}

void lambdaBad() {
  auto handler = [] {
    trace::Scope scope(tracer()->StartSpan("payment_callback"));
    trace::Scope inner(tracer()->StartSpan("function")); // finds: tracing-nondescriptive-span-name
  };
  handler();
}

void run() {
  trace::Scope scope(tracer()->StartSpan(__func__)); // finds: tracing-nondescriptive-span-name
}

void viewBad() {
  nostd::string_view name{"span"}; // finds: tracing-nondescriptive-span-name
  auto span = tracer()->StartSpan(name);
  auto scope = trace::Scope(span);
}

void renamedBad(trace::Span &span) {
  span.UpdateName("process"); // finds: tracing-nondescriptive-span-name
}

void wordAmongOthersOk() {
  trace::Scope first(tracer()->StartSpan("order.process"));
  trace::Scope second(tracer()->StartSpan("process_payment"));
  trace::Scope third(tracer()->StartSpan("run migrations"));
}

void constantOk() { trace::Scope scope(tracer()->StartSpan(kLoad)); }

void httpMethodOk() { trace::Scope scope(tracer()->StartSpan("GET")); }

void routeOk() { trace::Scope scope(tracer()->StartSpan("GET /orders/{id}")); }

void rpcOk() { trace::Scope scope(tracer()->StartSpan("shop.Orders/Run")); }

void statementOk() { trace::Scope scope(tracer()->StartSpan("SELECT orders")); }

void oneWordOk() {
  trace::Scope first(tracer()->StartSpan("checkout"));
  trace::Scope second(tracer()->StartSpan("login"));
  trace::Scope third(tracer()->StartSpan("publish"));
}

void checkoutOrder() { trace::Scope scope(tracer()->StartSpan(__func__)); }

void functionNameOk() { checkoutOrder(); }

// Not known here: perhaps empty, perhaps not.
void parameterOk(const std::string &name) { trace::Scope scope(tracer()->StartSpan(name)); }

void filledLaterOk(bool cached) {
  std::string name;
  name = cached ? "order.cached" : "order.load";
  trace::Scope scope(tracer()->StartSpan(name));
}

void builtOk(const std::string &verb) {
  std::string name = "process";
  name += "." + verb;
  trace::Scope scope(tracer()->StartSpan(name));
}

void concatenatedOk(const std::string &verb) {
  trace::Scope scope(tracer()->StartSpan("process " + verb));
}

void oneOfTwoOk(bool traced) {
  trace::Scope scope(tracer()->StartSpan(traced ? "process" : "order.load"));
}

void inAttributesOk() {
  trace::Scope scope(tracer()->StartSpan("order.load", {{"operation", "process"}}));
}

void eventOk(trace::Span &span) { span.AddEvent("process"); }

void tracerNameOk() {
  auto other = trace::Provider::GetTracerProvider()->GetTracer("test");
  trace::Scope scope(other->StartSpan("order.load"));
}

struct Job {
  int StartSpan(const char *name) { return name[0]; }
};

void otherClassOk(Job &job) { job.StartSpan("process"); }

void nonLatinOk() { trace::Scope scope(tracer()->StartSpan("注文を読む")); }

void numberedBad() {
  trace::Scope first(tracer()->StartSpan("span 1")); // finds: tracing-nondescriptive-span-name "'span 1'"
  trace::Scope second(tracer()->StartSpan("Test_02")); // finds: tracing-nondescriptive-span-name
}

void numberInNameOk() {
  trace::Scope first(tracer()->StartSpan("encode base64"));
  trace::Scope second(tracer()->StartSpan("md5"));
  trace::Scope third(tracer()->StartSpan("404"));
}

void nounsBad() {
  trace::Scope first(tracer()->StartSpan("job"));       // finds: tracing-nondescriptive-span-name "'job'"
  trace::Scope second(tracer()->StartSpan("Callback")); // finds: tracing-nondescriptive-span-name
  trace::Scope third(tracer()->StartSpan("request"));   // finds: tracing-nondescriptive-span-name
  trace::Scope fourth(tracer()->StartSpan("step3"));    // finds: tracing-nondescriptive-span-name
}

void letterBad() {
  trace::Scope first(tracer()->StartSpan("q"));  // finds: tracing-nondescriptive-span-name
  trace::Scope second(tracer()->StartSpan("7")); // finds: tracing-nondescriptive-span-name
}

void twoWordsBad() {
  trace::Scope first(tracer()->StartSpan("process item"));    // finds: tracing-nondescriptive-span-name
  trace::Scope second(tracer()->StartSpan("handleRequest"));  // finds: tracing-nondescriptive-span-name
  trace::Scope third(tracer()->StartSpan("execute-task"));    // finds: tracing-nondescriptive-span-name
  trace::Scope fourth(tracer()->StartSpan("RUN_JOB 12"));     // finds: tracing-nondescriptive-span-name
  trace::Scope fifth(tracer()->StartSpan("callback_handler")); // finds: tracing-nondescriptive-span-name
}

void tellingOk() {
  trace::Scope first(tracer()->StartSpan("process invoices"));
  trace::Scope second(tracer()->StartSpan("job.start"));
  trace::Scope third(tracer()->StartSpan("JobHandler::run"));
  trace::Scope fourth(tracer()->StartSpan("GET /job"));
  trace::Scope fifth(tracer()->StartSpan("gc"));
  trace::Scope sixth(tracer()->StartSpan("handlePayment"));
  trace::Scope seventh(tracer()->StartSpan("SET"));
  trace::Scope eighth(tracer()->StartSpan("http request"));
  trace::Scope ninth(tracer()->StartSpan("test_payments"));
}

void renamedOk(bool again) {
  auto span = tracer()->StartSpan("process");
  span->UpdateName(again ? "order.reload" : "order.load");
}

void renamedOnOneWayBad(bool again) {
  auto span = tracer()->StartSpan("process"); // finds: tracing-nondescriptive-span-name
  if (again)
    span->UpdateName("order.reload");
}

void itAloneBad() {
  trace::Scope scope(tracer()->StartSpan("do_it")); // finds: tracing-nondescriptive-span-name
}

void itWithMoreOk() {
  trace::Scope scope(tracer()->StartSpan("ship_it"));
}
