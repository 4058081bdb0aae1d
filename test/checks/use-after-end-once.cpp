// RUN: %expectations %s
// about: tracing-use-after-end, tracing-confused-span
// Objects that know whether they have ended their span: a second end is none.

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <optional>
#include <string>
#include <utility>

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;
using SpanPointer = opentelemetry::nostd::shared_ptr<trace::Span>;

static SpanPointer start(const char *name) {
  return trace::Provider::GetTracerProvider()->GetTracer("kiln")->StartSpan(name);
}

class Fires {
public:
  explicit Fires(const char *name) : span_(start(name)) {}
  ~Fires() { finish(); }
  void set(const char *key, int value) { span_->SetAttribute(key, value); }
  void fail(const char *why) { span_->SetStatus(trace::StatusCode::kError, why); }
  context::Context parent() const {
    auto now = context::RuntimeContext::GetCurrent();
    return trace::SetSpan(now, span_);
  }
  void finish() {
    if (span_ && open_)
      span_->End();
    open_ = false;
  }

private:
  SpanPointer span_;
  bool open_ = true;
};
class Leaves {
public:
  explicit Leaves(const char *name) : span_(start(name)) {}
  ~Leaves() { finish(); }
  void set(const char *key, int value) { span_->SetAttribute(key, value); }
  void finish() {
    if (ended_)
      return;
    ended_ = true;
    span_->End();
  }

private:
  SpanPointer span_;
  bool ended_ = false;
};
class Exchanges {
public:
  explicit Exchanges(const char *name) : span_(start(name)) {}
  ~Exchanges() { finish(); }
  void set(const char *key, int value) { span_->SetAttribute(key, value); }
  void finish() {
    if (!std::exchange(ended_, true))
      span_->End();
  }

private:
  SpanPointer span_;
  bool ended_ = false;
};
// Somebody else may have said that there is nothing to end.
class Dismisses {
public:
  explicit Dismisses(const char *name) : span_(start(name)) {}
  ~Dismisses() { finish(); }
  void set(const char *key, int value) { span_->SetAttribute(key, value); }
  void dismiss() { open_ = false; }
  void finish() {
    if (open_)
      span_->End();
    open_ = false;
  }

private:
  SpanPointer span_;
  bool open_ = true;
};
// A flag that nobody changes here says nothing of whether it has ended.
class Enabled {
public:
  Enabled(const char *name, bool enabled) : span_(start(name)), enabled_(enabled) {}
  void set(const char *key, int value) { span_->SetAttribute(key, value); }
  void finish() {
    if (enabled_)
      span_->End();
  }

private:
  SpanPointer span_;
  bool enabled_;
};

void firesBad() {
  Fires kiln("kiln.fire");
  kiln.finish();
  kiln.set("kiln.degrees", 900); // finds: tracing-use-after-end "attribute 'kiln.degrees' has no effect"
}
void leavesBad() {
  Leaves kiln("kiln.cool");
  kiln.finish();
  kiln.set("kiln.degrees", 20); // finds: tracing-use-after-end
}
void exchangesBad() {
  Exchanges kiln("kiln.open");
  kiln.finish();
  kiln.set("kiln.degrees", 20); // finds: tracing-use-after-end
}

// Others are given a context with the span in it: whether it is that is not known.
struct Pot {
  explicit operator bool() const;
};
Pot turn(const context::Context &parent);
void FN_askedBetween() {
  Fires kiln("kiln.fire");
  Pot pot = turn(kiln.parent());
  kiln.finish();
  if (!pot)
    kiln.fail("broken");
}

void FN_calledBetween() {
  Fires kiln("kiln.fire");
  Pot pot;
  kiln.finish();
  if (!pot)
    kiln.fail("broken");
}

// One that joins a span of somebody else has nothing to end.
class Joins {
public:
  explicit Joins(const char *name) : span_(start(name)), owned_(true) {}
  explicit Joins(SpanPointer outer) : span_(outer), owned_(false) {}
  ~Joins() { finish(); }
  void set(const char *key, int value) { span_->SetAttribute(key, value); }
  void finish() {
    if (owned_)
      span_->End();
    owned_ = false;
  }

private:
  SpanPointer span_;
  bool owned_;
};
void joinedOk() {
  auto span = start("kiln.fire");
  {
    Joins part(span);
    part.set("kiln.degrees", 900);
  }
  span->SetAttribute("kiln.pots", 3);
  span->End();
}
// A flag that others can reach.
class Opened {
public:
  explicit Opened(const char *name) : span_(start(name)) {}
  bool &open() { return open_; }
  void set(const char *key, int value) { span_->SetAttribute(key, value); }
  void finish() {
    if (open_)
      span_->End();
    open_ = false;
  }

private:
  SpanPointer span_;
  bool open_ = true;
};
void reachedOk() {
  Opened kiln("kiln.fire");
  kiln.open() = false;
  kiln.finish();
  kiln.set("kiln.degrees", 900);
}

void twiceOk() {
  Fires kiln("kiln.fire");
  kiln.set("kiln.degrees", 900);
  kiln.finish();
  kiln.finish();
}
void thenDestroyedOk() {
  Leaves kiln("kiln.cool");
  kiln.finish();
}
void dismissedOk(bool keep) {
  Dismisses kiln("kiln.fire");
  if (keep)
    kiln.dismiss();
  kiln.finish();
  kiln.set("kiln.degrees", 900);
}
void enabledOk(bool enabled) {
  Enabled kiln("kiln.fire", enabled);
  kiln.finish();
  kiln.set("kiln.degrees", 900);
}
void onOneWayOk(bool early) {
  Fires kiln("kiln.fire");
  if (early)
    kiln.finish();
  kiln.set("kiln.degrees", 900);
}
