// RUN: %expectations %s

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <stdexcept>
#include <string>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;
using trace::StatusCode;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

int work();

void describedOkBad() {
  auto span = tracer()->StartSpan("cart.load");
  span->SetStatus(StatusCode::kOk, "loaded"); // finds: tracing-status-misuse (proof) "status description is lost: only an error has one"
}

void describedUnsetBad(const std::string &text) {
  auto span = tracer()->StartSpan("cart.load");
  span->SetStatus(StatusCode::kUnset, text); // finds: tracing-status-misuse
}

void describedParameterBad(trace::Span &span) {
  span.SetStatus(StatusCode::kOk, "done"); // finds: tracing-status-misuse
}

void describedCurrentBad() {
  trace::Tracer::GetCurrentSpan()->SetStatus(StatusCode::kOk, "done"); // finds: tracing-status-misuse
}

void describedInBranchBad(bool ok) {
  auto span = tracer()->StartSpan("cart.load");
  if (ok)
    span->SetStatus(StatusCode::kOk, "fine"); // finds: tracing-status-misuse
  else
    span->SetStatus(StatusCode::kError, "broken");
}

void describedInLambdaBad() {
  auto load = [] {
    auto span = tracer()->StartSpan("cart.load");
    span->SetStatus(StatusCode::kOk, "loaded"); // finds: tracing-status-misuse
  };
  load();
}

void overwrittenBad() {
  auto span = tracer()->StartSpan("cart.load");
  span->SetStatus(StatusCode::kError);
  work();
  span->SetStatus(StatusCode::kOk); // finds: tracing-status-misuse "error status is lost: 'Ok' follows on every way"
}

void overwrittenAfterCatchBad() {
  auto span = tracer()->StartSpan("cart.load");
  try {
    work();
  } catch (const std::exception &error) {
    span->SetStatus(StatusCode::kError, error.what());
  }
  span->SetStatus(StatusCode::kOk); // finds: tracing-status-misuse
  span->End();
}

void overwrittenAfterBranchBad(bool failed) {
  auto span = tracer()->StartSpan("cart.load");
  if (failed)
    span->SetStatus(StatusCode::kError, "failed");
  span->SetAttribute("cart.failed", failed);
  span->SetStatus(StatusCode::kOk); // finds: tracing-status-misuse
}

void overwrittenParameterBad(const SpanPointer &span) {
  span->SetStatus(StatusCode::kError);
  span->SetStatus(StatusCode::kOk); // finds: tracing-status-misuse
}

static void failBarely(trace::Span &span) { span.SetStatus(StatusCode::kError); }
static void failWith(trace::Span &span, const std::string &why) { span.SetStatus(StatusCode::kError, why); }
static void failOn(trace::Span &span, const std::string &why) { failWith(span, why); }

void emptiedByHelperBad(const std::string &why) {
  auto span = tracer()->StartSpan("cart.load");
  span->SetStatus(StatusCode::kError, why);
  failBarely(*span); // finds: tracing-status-misuse "an error without one follows"
}

void emptiedWithoutTextBad() {
  auto span = tracer()->StartSpan("cart.load");
  failWith(*span, "cart is broken");
  failWith(*span, ""); // finds: tracing-status-misuse "an error without one follows"
}

void emptiedTwoHopsBad() {
  auto span = tracer()->StartSpan("cart.load");
  failOn(*span, "cart is broken");
  failOn(*span, ""); // finds: tracing-status-misuse
}

void describedByHelperOk(const std::string &why) {
  auto span = tracer()->StartSpan("cart.load");
  failBarely(*span);
  failWith(*span, why);
}

void describedTwiceByHelpersOk(const std::string &why) {
  auto span = tracer()->StartSpan("cart.load");
  failWith(*span, "cart is broken");
  failOn(*span, why);
}

static void fail(const SpanPointer &span) { span->SetStatus(StatusCode::kError, "failed"); }
static void succeed(const SpanPointer &span) { span->SetStatus(StatusCode::kOk); }

void overwrittenThroughHelperBad() {
  auto span = tracer()->StartSpan("cart.load");
  fail(span);
  span->SetStatus(StatusCode::kOk); // finds: tracing-status-misuse
}

void overwrittenByHelperBad() {
  auto span = tracer()->StartSpan("cart.load");
  span->SetStatus(StatusCode::kError);
  succeed(span); // finds: tracing-status-misuse
}

void emptiedBad(const std::string &why) {
  auto span = tracer()->StartSpan("cart.load");
  span->SetStatus(StatusCode::kError, why);
  span->SetStatus(StatusCode::kError); // finds: tracing-status-misuse "status description is lost: an error without one follows"
}

void emptiedLaterBad(bool failed) {
  auto span = tracer()->StartSpan("cart.load");
  if (failed) {
    span->SetStatus(StatusCode::kError, "cart is broken");
    work();
    span->SetStatus(StatusCode::kError, ""); // finds: tracing-status-misuse
  }
}

void describedAfterwardsOk(const std::string &why) {
  auto span = tracer()->StartSpan("cart.load");
  span->SetStatus(StatusCode::kError);
  span->SetStatus(StatusCode::kError, why);
}

void describedTwiceOk(const std::string &why) {
  auto span = tracer()->StartSpan("cart.load");
  span->SetStatus(StatusCode::kError, "broken");
  span->SetStatus(StatusCode::kError, why);
}

void emptiedOnOneWayOk(bool again) {
  auto span = tracer()->StartSpan("cart.load");
  span->SetStatus(StatusCode::kError, "broken");
  if (again)
    span->SetStatus(StatusCode::kError);
}

void errorDescribedOk() {
  auto span = tracer()->StartSpan("cart.load");
  span->SetStatus(StatusCode::kError, "broken");
}

void okWithoutTextOk() {
  auto span = tracer()->StartSpan("cart.load");
  span->SetStatus(StatusCode::kOk);
}

void emptyTextOk() {
  auto span = tracer()->StartSpan("cart.load");
  span->SetStatus(StatusCode::kOk, "");
}

void errorOnOneBranchOk(bool failed) {
  auto span = tracer()->StartSpan("cart.load");
  if (failed)
    span->SetStatus(StatusCode::kError);
  else
    span->SetStatus(StatusCode::kOk);
}

int earlyReturnOk() {
  auto span = tracer()->StartSpan("cart.load");
  if (work()) {
    span->SetStatus(StatusCode::kError);
    return -1;
  }
  span->SetStatus(StatusCode::kOk);
  return 0;
}

void catchAndRethrowOk() {
  auto span = tracer()->StartSpan("cart.load");
  try {
    work();
  } catch (...) {
    span->SetStatus(StatusCode::kError);
    throw;
  }
  span->SetStatus(StatusCode::kOk);
}

void newSpanOk() {
  auto span = tracer()->StartSpan("cart.load");
  span->SetStatus(StatusCode::kError);
  span = tracer()->StartSpan("cart.retry");
  span->SetStatus(StatusCode::kOk);
}

void newSpanPerTurnOk(int tries) {
  while (tries--) {
    auto span = tracer()->StartSpan("cart.load");
    if (work()) {
      span->SetStatus(StatusCode::kError);
      continue;
    }
    span->SetStatus(StatusCode::kOk);
    break;
  }
}

void retriedOk() {
  auto span = tracer()->StartSpan("cart.load");
  while (work())
    span->SetStatus(StatusCode::kError, "again");
  span->SetStatus(StatusCode::kOk);
}

void codeInVariableOk(bool failed) {
  auto span = tracer()->StartSpan("cart.load");
  auto code = failed ? StatusCode::kError : StatusCode::kOk;
  span->SetStatus(code, failed ? "failed" : "");
}

void codeFromCallerOk(const SpanPointer &span, StatusCode code, const std::string &text) {
  span->SetStatus(code, text);
}

static void report(const SpanPointer &span, bool failed) {
  if (failed)
    span->SetStatus(StatusCode::kError);
  else
    span->SetStatus(StatusCode::kOk);
}

void helperDecidesOk() {
  auto span = tracer()->StartSpan("cart.load");
  report(span, true);
  report(span, false);
}

// Ok is final.
void errorAfterOkBad() {
  auto span = tracer()->StartSpan("cart.load");
  span->SetStatus(StatusCode::kOk);
  span->SetStatus(StatusCode::kError, "late"); // finds: tracing-status-misuse (likely) "'Ok' is set before on every way"
}

void optimistBad() {
  auto span = tracer()->StartSpan("cart.load");
  span->SetStatus(StatusCode::kOk);
  try {
    work();
  } catch (const std::exception &error) {
    span->SetStatus(StatusCode::kError, error.what()); // finds: tracing-status-misuse
    throw;
  }
}

void optimistInBranchBad() {
  auto span = tracer()->StartSpan("cart.load");
  span->SetStatus(StatusCode::kOk);
  if (work() < 0)
    span->SetStatus(StatusCode::kError, "failed"); // finds: tracing-status-misuse
}

void optimistThroughHelpersBad() {
  auto span = tracer()->StartSpan("cart.load");
  succeed(span);
  if (work() < 0)
    fail(span); // finds: tracing-status-misuse
}

void optimistParameterBad(trace::Span &span) {
  span.SetStatus(StatusCode::kOk);
  if (work() < 0)
    span.SetStatus(StatusCode::kError); // finds: tracing-status-misuse
}

void unsetAfterErrorBad() {
  auto span = tracer()->StartSpan("cart.load");
  if (work() < 0)
    span->SetStatus(StatusCode::kError, "failed");
  span->SetStatus(StatusCode::kUnset); // finds: tracing-status-misuse "'Unset' follows an error on every way"
}

void okOnlyOnOneWayOk(bool cached) {
  auto span = tracer()->StartSpan("cart.load");
  if (cached)
    span->SetStatus(StatusCode::kOk);
  if (work() < 0)
    span->SetStatus(StatusCode::kError, "failed");
}

void okAtTheEndOfTheBlockOk() {
  auto span = tracer()->StartSpan("cart.load");
  try {
    work();
    span->SetStatus(StatusCode::kOk);
  } catch (const std::exception &error) {
    span->SetStatus(StatusCode::kError, error.what());
  }
}

void okOfEachTurnOk(int tries) {
  for (int i = 0; i < tries; ++i) {
    auto span = tracer()->StartSpan("cart.load");
    if (work() < 0)
      span->SetStatus(StatusCode::kError, "failed");
    else
      span->SetStatus(StatusCode::kOk);
  }
}

void okOfAnotherSpanOk() {
  auto span = tracer()->StartSpan("cart.load");
  span->SetStatus(StatusCode::kOk);
  span = tracer()->StartSpan("cart.price");
  span->SetStatus(StatusCode::kError, "no price");
}

void unsetBeforeOk() {
  auto span = tracer()->StartSpan("cart.load");
  span->SetStatus(StatusCode::kUnset);
  if (work() < 0)
    span->SetStatus(StatusCode::kError, "failed");
}

void unsetOnOneWayBad(bool again) {
  auto span = tracer()->StartSpan("cart.load");
  span->SetStatus(StatusCode::kError, "failed");
  if (again)
    span->SetStatus(StatusCode::kUnset); // finds: tracing-status-misuse (likely) "'Unset' follows an error"
}

void otherSpanOk() {
  auto load = tracer()->StartSpan("cart.load");
  auto price = tracer()->StartSpan("cart.price");
  load->SetStatus(StatusCode::kError);
  price->SetStatus(StatusCode::kOk);
}

void okAfterEndOk() {
  auto span = tracer()->StartSpan("cart.load");
  span->SetStatus(StatusCode::kError);
  span->End();
  span->SetStatus(StatusCode::kOk);
}

void okOnOneWayOk(bool again) {
  auto span = tracer()->StartSpan("cart.load");
  span->SetStatus(StatusCode::kError);
  if (again && !work())
    span->SetStatus(StatusCode::kOk);
}

void unsetBetweenBad() {
  auto span = tracer()->StartSpan("cart.load");
  span->SetStatus(StatusCode::kError);
  span->SetStatus(StatusCode::kUnset); // finds: tracing-status-misuse
  span->SetStatus(StatusCode::kOk);
}

void lambdaOk() {
  auto span = tracer()->StartSpan("cart.load");
  auto fail = [&] { span->SetStatus(StatusCode::kError); };
  fail();
}

void currentOk() {
  trace::Tracer::GetCurrentSpan()->SetAttribute("cart.items", 3);
}

void switchOk(int state) {
  auto span = tracer()->StartSpan("cart.load");
  switch (state) {
  case 0:
    span->SetStatus(StatusCode::kOk);
    break;
  default:
    span->SetStatus(StatusCode::kError);
  }
}

struct Machine {
  void SetStatus(StatusCode, const char *);
};

void otherClassOk(Machine &machine) { machine.SetStatus(StatusCode::kOk, "axle"); }

void exceptionBetweenOk(bool failed) {
  auto span = tracer()->StartSpan("cart.load");
  try {
    if (failed)
      span->SetStatus(StatusCode::kError);
    work();
    span->SetStatus(StatusCode::kOk);
  } catch (const std::exception &) {
  }
}

void throwBetweenOk(bool failed) {
  auto span = tracer()->StartSpan("cart.load");
  if (failed) {
    span->SetStatus(StatusCode::kError);
    throw std::runtime_error("failed");
  }
  span->SetStatus(StatusCode::kOk);
}

// The two calls stand in one helper, which knows nothing of their order here.
static void both(trace::Span &span) {
  span.SetStatus(StatusCode::kError);
  span.SetStatus(StatusCode::kOk); // finds: tracing-status-misuse
}

void FN_anyObject() {
  auto span = tracer()->StartSpan("cart.load");
  both(*span);
}
