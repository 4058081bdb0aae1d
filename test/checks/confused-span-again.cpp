// RUN: %expectations %s
// A task that launches itself anew in the context that its first launch has given it.

#include "boost/asio.hpp"
#include "boost/system/error_code.hpp"
#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <deque>
#include <utility>

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;
namespace nostd = opentelemetry::nostd;
namespace asio = boost::asio;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop", "1.0");
}

static bool sweep() {
  auto span = tracer()->StartSpan("cart.sweep");
  trace::Scope scope(span);
  return true;
}

class Sweeper {
public:
  void handle() {
    trace::Scope scope(tracer()->StartSpan("cart.open"));
    everyMinute();
    whileRunning();
    givenContext(context::RuntimeContext::GetCurrent());
    counted(0);
    untilDone();
    untilThere();
    ownContext();
    later();
    given(tracer()->StartSpan("cart.first"));
  }

private:
  void everyMinute() {
    timer_.async_wait([this, current = context::RuntimeContext::GetCurrent()](const boost::system::error_code &error) { // finds: tracing-confused-span (likely) "each run of the task is below the span of its first launch, without end"
      if (error)
        return;
      auto token = context::RuntimeContext::Attach(current);
      sweep();
      everyMinute();
    });
  }

  void whileRunning() {
    auto current = context::RuntimeContext::GetCurrent();
    asio::post(io_, [this, current] { // finds: tracing-confused-span
      auto token = context::RuntimeContext::Attach(current);
      sweep();
      if (!stopped_)
        whileRunning();
    });
  }

  void givenContext(context::Context parent) {
    asio::post(io_, [this, parent] { // finds: tracing-confused-span
      auto token = context::RuntimeContext::Attach(parent);
      sweep();
      givenContext(parent);
    });
  }

  void given(SpanPointer span) {
    asio::post(io_, [this, held = std::move(span)] { // finds: tracing-confused-span
      trace::Scope scope(held);
      sweep();
      given(held);
    });
  }

  // One request's attempts.
  void counted(int attempt) {
    timer_.async_wait([this, attempt, current = context::RuntimeContext::GetCurrent()](const boost::system::error_code &) {
      auto token = context::RuntimeContext::Attach(current);
      if (!sweep() && attempt < 3)
        counted(attempt + 1);
    });
  }

  void untilDone() {
    asio::post(io_, [this, current = context::RuntimeContext::GetCurrent()] {
      auto token = context::RuntimeContext::Attach(current);
      if (!sweep())
        untilDone();
    });
  }

  // Its own trace, each time.
  void ownContext() {
    timer_.async_wait([this](const boost::system::error_code &) {
      context::Context none;
      auto token = context::RuntimeContext::Attach(none);
      sweep();
      ownContext();
    });
  }

  // The context is left before the next launch.
  void later() {
    asio::post(io_, [this, current = context::RuntimeContext::GetCurrent()] {
      {
        auto token = context::RuntimeContext::Attach(current);
        sweep();
      }
      later();
    });
  }

  struct Job {
    SpanPointer span;
  };

public:
  // Each has its own.
  void nextOf(Job job) {
    trace::Scope scope(tracer()->StartSpan("cart.queue"));
    asio::post(io_, [this, held = job.span] {
      trace::Scope scope(held);
      sweep();
      Job next = jobs_.front();
      jobs_.pop_front();
      nextOf(next);
    });
  }

  // Nobody's span is active where it starts.
  void fromStart() {
    asio::post(io_, [this, current = context::RuntimeContext::GetCurrent()] {
      auto token = context::RuntimeContext::Attach(current);
      sweep();
      fromStart();
    });
  }

  // What a connection reads belongs to it.
  void readOn() {
    trace::Scope scope(tracer()->StartSpan("cart.read"));
    asio::async_read(socket_, buffer_, [this, current = context::RuntimeContext::GetCurrent()](const boost::system::error_code &error, std::size_t) {
      if (error)
        return;
      auto token = context::RuntimeContext::Attach(current);
      sweep();
      readOn();
    });
  }

  // Done with what: with its work, or with this request?
  void untilThere() {
    auto current = context::RuntimeContext::GetCurrent();
    asio::post(io_, [this, current] {
      auto token = context::RuntimeContext::Attach(current);
      sweep();
      if (done_)
        return;
      untilThere();
    });
  }

private:
  asio::io_context io_;
  asio::basic_waitable_timer<int> timer_;
  asio::basic_stream_socket<int> socket_;
  int buffer_ = 0;
  std::deque<Job> jobs_;
  bool stopped_ = false;
  bool done_ = false;
};
