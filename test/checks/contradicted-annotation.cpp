// RUN: %expectations %s -- -I%root/docs

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include "span_tidy.h"

#include <functional>
#include <string>
#include <thread>
#include <utility>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;
namespace context = opentelemetry::context;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop", "1.0");
}

struct Order {
  std::string order_id;
};

enum class Step { Pack, Ship };

std::string encrypted(const std::string &text);
std::string elsewhere(const std::string &text);
std::string cutOff(const std::string &text, bool strict);

SPAN_TIDY_STARTS_SPAN
void startsNothingBad(int &count) { // finds: tracing-contradicted-annotation (proof) "'starts-span' of 'startsNothingBad' contradicts its code: it starts no span"
  ++count;
}

SPAN_TIDY_STARTS_SPAN
SpanPointer otherNameBad(SPAN_TIDY_NAME const char *name, const char *title) { // finds: tracing-contradicted-annotation "'name-parameter' of 'name' contradicts its code: it names no span"
  (void)name;
  return tracer()->StartSpan(title);
}

SPAN_TIDY_STARTS_SPAN
SpanPointer constantNameBad(SPAN_TIDY_NAME const char *name) { // finds: tracing-contradicted-annotation "names no span"
  (void)name;
  return tracer()->StartSpan("order.load");
}

SPAN_TIDY_CARRIES_CONTEXT
void losesBad(std::function<void()> task) { // finds: tracing-contradicted-annotation "it runs the callable without its caller's context"
  std::thread(std::move(task)).detach();
}

SPAN_TIDY_CARRIES_CONTEXT
std::function<void()> wrapsBareBad(std::function<void()> task) { // finds: tracing-contradicted-annotation "without its caller's context"
  return [task = std::move(task)] { task(); };
}

SPAN_TIDY_CARRIES_CONTEXT
void losesInLambdaBad(std::function<void()> task) { // finds: tracing-contradicted-annotation
  std::jthread worker([task] { task(); });
}

SPAN_TIDY_DETACHED_BY_DESIGN
void carriesBad(std::function<void()> task) { // finds: tracing-contradicted-annotation "it runs the callable with its caller's context"
  std::jthread worker([task, current = context::RuntimeContext::GetCurrent()] {
    auto token = context::RuntimeContext::Attach(current);
    task();
  });
}

SPAN_TIDY_REDACTS
std::string quotedBad(const std::string &text) { return "'" + text + "'"; } // finds: tracing-contradicted-annotation (proof) "it returns 'text' as it is"

SPAN_TIDY_REDACTS
std::string sometimesBad(const std::string &text, bool full) { // finds: tracing-contradicted-annotation
  return full ? text : "***";
}

SPAN_TIDY_REDACTS
std::string throughLocalBad(const std::string &text) { // finds: tracing-contradicted-annotation
  std::string result = "user ";
  result += text;
  return result;
}

SPAN_TIDY_BOUNDED
std::string idBad(const Order &order) { return "order " + order.order_id; } // finds: tracing-contradicted-annotation (likely) "what it returns is unbounded"

SPAN_TIDY_BOUNDED
std::string numberBad(long number) { return std::to_string(number); } // finds: tracing-contradicted-annotation (proof)

SPAN_TIDY_STARTS_SPAN
SpanPointer startOk(SPAN_TIDY_NAME const char *name) { return tracer()->StartSpan(name); }

SPAN_TIDY_STARTS_SPAN
SpanPointer prefixedOk(SPAN_TIDY_NAME const std::string &name) {
  return tracer()->StartSpan("shop." + name);
}

struct Guard {
  SPAN_TIDY_STARTS_SPAN
  explicit Guard(SPAN_TIDY_NAME const char *name)
      : span(tracer()->StartSpan(name)), scope(span) {}
  SpanPointer span;
  trace::Scope scope;
};

SPAN_TIDY_STARTS_SPAN
SpanPointer unseenOk(SPAN_TIDY_NAME const char *name);

SPAN_TIDY_CARRIES_CONTEXT
void attachesOk(std::function<void()> task) {
  std::jthread worker([task, current = context::RuntimeContext::GetCurrent()] {
    auto token = context::RuntimeContext::Attach(current);
    task();
  });
}

SPAN_TIDY_CARRIES_CONTEXT
std::function<void()> wrapsOk(std::function<void()> task) {
  return [task = std::move(task), current = context::RuntimeContext::GetCurrent()] {
    auto token = context::RuntimeContext::Attach(current);
    task();
  };
}

SPAN_TIDY_CARRIES_CONTEXT
void unseenPoolOk(std::function<void()> task);

SPAN_TIDY_CARRIES_CONTEXT
void runsAtOnceOk(const std::function<void()> &task) { task(); }

SPAN_TIDY_DETACHED_BY_DESIGN
void daemonOk(std::function<void()> task) { std::thread(std::move(task)).detach(); }

SPAN_TIDY_DETACHED_BY_DESIGN
void storedOk(std::function<void()> task);

SPAN_TIDY_REDACTS
std::string lengthOk(const std::string &text) { return std::to_string(text.size()); }

SPAN_TIDY_REDACTS
std::string constantOk(const std::string &) { return "***"; }

SPAN_TIDY_REDACTS
std::string byAnotherOk(const std::string &text) { return encrypted(text); }

SPAN_TIDY_REDACTS
std::string unknownOk(const std::string &text) { return elsewhere(text); }

SPAN_TIDY_REDACTS
std::string flaggedOk(const std::string &text, bool strict) { return cutOff(text, strict); }

SPAN_TIDY_BOUNDED
std::string choiceOk(Step step) { return step == Step::Pack ? "pack" : "ship"; }

SPAN_TIDY_BOUNDED
std::string unknownBoundOk(const std::string &text) { return text; }

struct Login {
  SPAN_TIDY_NOT_SENSITIVE std::string password_policy, password;
  SPAN_TIDY_SENSITIVE std::string note;
  SPAN_TIDY_TENANT std::string shop;
};

// What a value is, no code contradicts.
std::string valueOk(const Login &login) { return login.note + login.shop; }

// A piece of it beside a mask.
SPAN_TIDY_REDACTS std::string firstOk(const std::string &text) {
  return text.size() < 4 ? std::string("***") : text.substr(0, 1) + "***";
}
SPAN_TIDY_REDACTS std::string lastOk(const std::string &text) { return "***" + text.substr(text.size() - 2); }
