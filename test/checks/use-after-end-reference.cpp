// RUN: %expectations %s

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("ferry", "1.0");
}

// By reference, by address, by another name.
static void close(SpanPointer &span, bool fine) {
  span->SetAttribute("ferry.fine", fine);
  span->End();
}
static void closeAt(SpanPointer *span) { (*span)->End(); }
static void mark(SpanPointer &span, int deck) { span->SetAttribute("ferry.deck", deck); }
static void swap(SpanPointer &span) {
  span->End();
  span = tracer()->StartSpan("ferry.back");
}
void nobodyKnows(SpanPointer &span);

void byReferenceBad() {
  auto span = tracer()->StartSpan("ferry.cross");
  close(span, true);
  span->AddEvent("landed"); // finds: tracing-use-after-end
}
void byAddressBad() {
  auto span = tracer()->StartSpan("ferry.cross");
  closeAt(&span);
  span->SetAttribute("ferry.late", true); // finds: tracing-use-after-end
}
void markedBeforeBad() {
  auto span = tracer()->StartSpan("ferry.cross");
  mark(span, 2);
  span->End();
  span->UpdateName("ferry.done"); // finds: tracing-use-after-end
}
void markedAfterBad() {
  auto span = tracer()->StartSpan("ferry.cross");
  span->End();
  mark(span, 2); // finds: tracing-use-after-end
}
void otherNameBad() {
  auto span = tracer()->StartSpan("ferry.cross");
  auto &crossing = span;
  crossing->End();
  span->AddEvent("landed"); // finds: tracing-use-after-end
}
void usedByOtherNameBad() {
  auto span = tracer()->StartSpan("ferry.cross");
  auto &crossing = span;
  span->End();
  crossing->AddEvent("landed"); // finds: tracing-use-after-end
}
void pointedToBad() {
  auto span = tracer()->StartSpan("ferry.cross");
  auto *crossing = &span;
  (*crossing)->End();
  span->AddEvent("landed"); // finds: tracing-use-after-end
}
class Ferry {
public:
  void methodBad() {
    auto span = tracer()->StartSpan("ferry.cross");
    finish(span);
    span->SetStatus(trace::StatusCode::kError, "late"); // finds: tracing-use-after-end
  }

private:
  void finish(SpanPointer &span) { span->End(); }
};

// --- another span by then, or perhaps
void swappedOk() {
  auto span = tracer()->StartSpan("ferry.cross");
  swap(span);
  span->AddEvent("landed");
  span->End();
}
void unknownOk() {
  auto span = tracer()->StartSpan("ferry.cross");
  span->End();
  nobodyKnows(span);
  span->AddEvent("landed");
}
void reboundOk() {
  auto span = tracer()->StartSpan("ferry.cross");
  auto &crossing = span;
  crossing->End();
  crossing = tracer()->StartSpan("ferry.back");
  span->AddEvent("landed");
}
void givenByOtherNameOk() {
  auto span = tracer()->StartSpan("ferry.cross");
  auto &crossing = span;
  span->End();
  nobodyKnows(crossing);
  span->AddEvent("landed");
}
void reboundThroughPointerOk() {
  auto span = tracer()->StartSpan("ferry.cross");
  auto *crossing = &span;
  span->End();
  *crossing = tracer()->StartSpan("ferry.back");
  span->AddEvent("landed");
}
void branchOk(bool early) {
  auto span = tracer()->StartSpan("ferry.cross");
  if (early) {
    close(span, false);
    return;
  }
  span->AddEvent("landed");
  close(span, true);
}
void inOrderOk() {
  auto span = tracer()->StartSpan("ferry.cross");
  mark(span, 1);
  close(span, true);
}

// In a local aggregate.
struct Ticket {
  SpanPointer span;
  int seats = 0;
};
void inAggregateBad() {
  Ticket ticket{tracer()->StartSpan("ferry.ticket"), 2};
  ticket.span->SetAttribute("ferry.seats", ticket.seats);
  ticket.span->End();
  ticket.span->AddEvent("late"); // finds: tracing-use-after-end
}
void replacedInAggregateOk() {
  Ticket ticket{tracer()->StartSpan("ferry.ticket")};
  ticket.span->End();
  ticket.span = tracer()->StartSpan("ferry.ticket");
  ticket.span->AddEvent("early");
}
void renew(Ticket &ticket);
void aggregateGivenOk() {
  Ticket ticket{tracer()->StartSpan("ferry.ticket")};
  ticket.span->End();
  renew(ticket);
  ticket.span->AddEvent("early");
}

// In a local that has it from a member or a container.
#include <map>

struct Pier {
  SpanPointer crossing;
  std::map<int, SpanPointer> open;
  std::map<int, Ticket> tickets;

  void memberBad() {
    auto span = crossing;
    span->End();
    span->AddEvent("landed"); // finds: tracing-use-after-end
  }
  void elementBad(int id) {
    auto span = open[id];
    span->End();
    span->SetAttribute("ferry.seats", 2); // finds: tracing-use-after-end
  }
  void fieldBad(int id) {
    auto at = tickets.find(id);
    auto span = at->second.span;
    tickets.erase(at);
    span->End();
    span->SetStatus(opentelemetry::trace::StatusCode::kError); // finds: tracing-use-after-end
  }
  void orderOk(int id) {
    auto span = open[id];
    span->AddEvent("landed");
    span->End();
  }
  void assignedOk(int id) {
    auto span = open[id];
    span->End();
    span = open[id + 1];
    span->AddEvent("landed");
  }
  void givenOk(int id) {
    auto span = open[id];
    span->End();
    nobodyKnows(span);
    span->AddEvent("landed");
  }
  void swappedOk(int id, SpanPointer other) {
    auto span = open[id];
    span->End();
    span.swap(other);
    span->AddEvent("landed");
  }
  void everyOk() {
    for (auto &[id, each] : open) {
      auto span = each;
      span->AddEvent("landed");
      span->End();
    }
  }
  void branchOk(int id, bool last) {
    auto span = open[id];
    if (last)
      span->End();
    else
      span->AddEvent("at sea");
  }
};
