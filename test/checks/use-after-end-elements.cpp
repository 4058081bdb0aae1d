// RUN: %expectations %s

// Spans that a function finds in something, and ends there.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <map>
#include <memory>
#include <string>
#include <utility>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

using SpanPtr = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("locks");
}

struct Boat {
  SpanPtr waiting;
  SpanPtr inside;
  int length = 0;
};

void again(Boat *boat);

class Locks {
public:
  void foundBad(const std::string &boat) {
    auto it = open_.find(boat);
    if (it == open_.end())
      return;
    it->second->SetAttribute("boat.gone", true);
    it->second->End();
    it->second->AddEvent("gone"); // finds: tracing-use-after-end
    open_.erase(it);
  }
  void sharedBad(const std::string &boat) {
    auto it = shared_.find(boat);
    it->second->End();
    it->second->AddEvent("gone"); // finds: tracing-use-after-end
  }
  void inOrderOk(const std::string &boat) {
    auto it = open_.find(boat);
    if (it == open_.end())
      return;
    it->second->AddEvent("gone");
    it->second->End();
    open_.erase(it);
  }
  void anotherOk(const std::string &boat, const std::string &other) {
    auto it = open_.find(boat);
    auto next = open_.find(other);
    it->second->End();
    next->second->AddEvent("called");
  }
  void newOk(const std::string &boat) {
    auto it = open_.find(boat);
    it->second->End();
    it->second = tracer()->StartSpan("boat.back");
    it->second->AddEvent("back");
  }
  void newBesidesOk(const std::string &boat) {
    auto it = open_.find(boat);
    it->second->End();
    open_[boat] = tracer()->StartSpan("boat.back");
    it->second->AddEvent("back");
  }
  void swappedOk(const std::string &boat, SpanPtr &other) {
    auto it = open_.find(boat);
    it->second->End();
    std::swap(it->second, other);
    it->second->AddEvent("back");
  }
  void refilledOk(const std::string &boat) {
    auto it = open_.find(boat);
    it->second->End();
    refill();
    it->second->AddEvent("back");
  }
  void movedOnOk() {
    auto it = open_.begin();
    it->second->End();
    ++it;
    it->second->AddEvent("called");
  }
  void eachOk() {
    for (auto it = open_.begin(); it != open_.end(); ++it) {
      it->second->AddEvent("closing");
      it->second->End();
    }
  }
  void refill();

private:
  std::map<std::string, SpanPtr> open_;
  std::map<std::string, std::shared_ptr<trace::Span>> shared_;
};

void pointerBad(Boat *first) {
  Boat *boat = first;
  boat->inside->End();
  boat->length = 0;
  boat->inside->AddEvent("gone"); // finds: tracing-use-after-end
}

void otherFieldOk(Boat *first) {
  Boat *boat = first;
  boat->waiting->End();
  boat->inside->AddEvent("inside");
}

void givenOk(Boat *first) {
  Boat *boat = first;
  boat->inside->End();
  again(boat);
  boat->inside->AddEvent("again");
}
