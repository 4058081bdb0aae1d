// RUN: %expectations %s
// Who is called back has the span, and knows how it went.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
#include "opentelemetry/trace/span_startoptions.h"

#include <functional>
#include <string>
#include <system_error>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;
using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("ferry");
}

enum class Result { Ok, Timeout };
class Client {
public:
  void send(const std::string &request, std::function<void(Result)> done);
  void write(const std::string &text, std::function<void(std::error_code, size_t)> done);
};
void work();
void mayRecordFailure(const std::string &why);

void answeredBad(Client &client, std::function<void(bool)> done) {
  auto span = tracer()->StartSpan("crossing.book");
  client.send("book", [span, done](Result result) {
    if (result != Result::Ok) {
      done(false);
      return; // finds: tracing-unrecorded-error (likely) "span 'crossing.book'"
    }
    span->AddEvent("booked");
    done(true);
  });
}

void codeBad(Client &client) {
  auto span = tracer()->StartSpan("crossing.write");
  span->SetAttribute("ferry", "north");
  client.write("log", [span](std::error_code error, size_t written) {
    if (error)
      return; // finds: tracing-unrecorded-error
    span->SetAttribute("written", static_cast<int64_t>(written));
  });
}

void recordedOk(Client &client, std::function<void(bool)> done) {
  auto span = tracer()->StartSpan("crossing.book");
  client.send("book", [span, done](Result result) {
    if (result != Result::Ok) {
      span->SetStatus(trace::StatusCode::kError, "not booked");
      done(false);
      return;
    }
    done(true);
  });
}

// Recorded before it is asked, on all ways.
void recordedFirstOk(Client &client) {
  auto span = tracer()->StartSpan("crossing.book");
  client.send("book", [span](Result result) {
    span->SetAttribute("error.type", result == Result::Ok ? "" : "timeout");
    if (result != Result::Ok)
      return;
    work();
  });
}

// Told elsewhere: by another who has it, or by the function that started it.
void sharedOk(Client &client) {
  auto span = tracer()->StartSpan("crossing.book");
  auto fail = [span] { span->SetStatus(trace::StatusCode::kError); };
  client.send("book", [span, fail](Result result) {
    if (result != Result::Ok) {
      fail();
      return;
    }
    span->AddEvent("booked");
  });
}
void toldByStarterOk(Client &client, bool late) {
  auto span = tracer()->StartSpan("crossing.book");
  client.send("book", [span](Result result) {
    if (result != Result::Ok)
      return;
    span->AddEvent("booked");
  });
  if (late)
    span->SetStatus(trace::StatusCode::kError, "late");
}

// Who is called from there may record on the active span.
void activeOk(Client &client) {
  auto span = tracer()->StartSpan("crossing.book");
  client.send("book", [span](Result result) {
    trace::Scope scope(span);
    if (result != Result::Ok) {
      mayRecordFailure("timeout");
      return;
    }
    work();
  });
}

// It has it for the sake of the context.
void contextOnlyOk(Client &client) {
  auto span = tracer()->StartSpan("crossing.book");
  client.send("book", [span](Result result) {
    trace::StartSpanOptions options;
    options.parent = span->GetContext();
    auto inner = tracer()->StartSpan("crossing.confirm", {}, options);
    if (result != Result::Ok) {
      inner->SetStatus(trace::StatusCode::kError, "not booked");
      return;
    }
    work();
  });
}
