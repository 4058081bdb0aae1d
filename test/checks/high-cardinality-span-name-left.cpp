// RUN: %expectations %s

// Names that functions leave in what they are given, and in their own objects.

#include "absl/strings/str_join.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("harbour", "1.0");
}

static void fill(std::string &out, const std::string &what) {
  out = "ship ";
  out += what;
}
static void append(std::string *out, const std::string &what) { *out += what; }
static void reset(std::string &out) { out = "ship.dock"; }
void unseen(std::string &out);

void filledBad(const std::string &ship_id) {
  std::string name;
  fill(name, ship_id); // finds: tracing-high-cardinality-span-name "'ship_id'"
  auto span = tracer()->StartSpan(name);
}
void appendedBad(const std::string &ship_id) {
  std::string name = "ship ";
  append(&name, ship_id); // finds: tracing-high-cardinality-span-name
  auto span = tracer()->StartSpan(name);
}
void heldBeforeBad(const std::string &ship_id) {
  std::string name = ship_id; // finds: tracing-high-cardinality-span-name
  append(&name, ".dock");
  auto span = tracer()->StartSpan(name);
}
void constantOk() {
  std::string name;
  fill(name, "dock");
  auto span = tracer()->StartSpan(name);
}
void writtenAnewOk(const std::string &ship_id) {
  std::string name = ship_id;
  reset(name);
  auto span = tracer()->StartSpan(name);
}
void unseenOk() {
  std::string text = "ship";
  unseen(text);
  auto span = tracer()->StartSpan(text);
}

struct Plate {
  std::string title, motto;
};
static void engrave(Plate &plate, const std::string &what) { plate.title = "ship " + what; }
void fieldBad(const std::string &ship_id) {
  Plate plate;
  engrave(plate, ship_id); // finds: tracing-high-cardinality-span-name
  auto span = tracer()->StartSpan(plate.title);
}
void otherFieldOk(const std::string &ship_id) {
  Plate plate;
  plate.motto = "float";
  engrave(plate, ship_id);
  auto span = tracer()->StartSpan(plate.motto);
}

// --- in an object
class Title {
public:
  explicit Title(std::string head) : text_(std::move(head)) {}
  Title &add(const std::string &part) {
    text_ += '.';
    text_ += part;
    return *this;
  }
  void clear() { text_ = "ship"; }
  const std::string &str() const { return text_; }

private:
  std::string text_;
};
void chainBad(const std::string &ship_id) {
  auto span = tracer()->StartSpan(Title("ship").add("dock").add(ship_id).str()); // finds: tracing-high-cardinality-span-name
}
void keptBad(const std::string &ship_id) {
  Title title("ship");
  title.add(ship_id); // finds: tracing-high-cardinality-span-name
  auto span = tracer()->StartSpan(title.str());
}
void constantChainOk() {
  auto span = tracer()->StartSpan(Title("ship").add("dock").str());
}
void clearedOk(const std::string &ship_id) {
  Title title("ship");
  title.add(ship_id);
  title.clear();
  auto span = tracer()->StartSpan(title.str());
}
void joinedBad(const std::string &ship_id) {
  const std::vector<std::string> parts{"ship", "dock", ship_id}; // finds: tracing-high-cardinality-span-name
  auto span = tracer()->StartSpan(absl::StrJoin(parts, "."));
}
void joinedOk(bool large) {
  const std::vector<std::string> parts{"ship", large ? "large" : "small"};
  auto span = tracer()->StartSpan(absl::StrJoin(parts, "."));
}

// --- objects that start the span
class Watch {
public:
  explicit Watch(nostd::string_view name) : span_(tracer()->StartSpan(name)), scope_(span_) {}

private:
  SpanPointer span_;
  trace::Scope scope_;
};
void emplacedBad(const std::string &ship_id) {
  std::optional<Watch> watch;
  watch.emplace("ship " + ship_id); // finds: tracing-high-cardinality-span-name
}
void emplacedOk(const std::string &ship_id) {
  std::optional<Watch> watch;
  watch.emplace("ship.dock");
}

struct Watching {
  virtual ~Watching() = default;
  virtual SpanPointer start(const std::string &name) = 0;
};
struct LocalWatching final : Watching {
  SpanPointer start(const std::string &name) override { return tracer()->StartSpan(name); }
};
void throughBaseBad(const std::string &ship_id) {
  LocalWatching watching;
  Watching &base = watching;
  auto span = base.start("ship " + ship_id); // finds: tracing-high-cardinality-span-name
}
void anyWatchingOk(Watching &base, const std::string &ship_id) {
  auto span = base.start("ship " + ship_id);
}
