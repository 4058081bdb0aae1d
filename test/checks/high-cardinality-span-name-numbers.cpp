// RUN: %expectations %s

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <ctime>
#include <source_location>
#include <string>
#include <typeinfo>
#include <vector>

namespace trace = opentelemetry::trace;

static auto tracer() { return trace::Provider::GetTracerProvider()->GetTracer("shop", "1.0"); }
static void start(const std::string &name) { tracer()->StartSpan(name)->End(); }

enum class Door { Front, Back };

void fewOk(Door door, unsigned bits, int tries, std::size_t hash, const std::vector<int> &shards) {
  const int number = static_cast<int>(door);
  start("door." + std::to_string(number));
  start("door." + std::to_string(bits & 7));
  start("door." + std::to_string(std::clamp(tries, 0, 3)));
  start("door." + std::to_string(std::min(tries, 3)));
  const int capped = tries > 3 ? 3 : tries;
  start("door." + std::to_string(capped));
  start("shard." + std::to_string(hash % shards.size()));
}

void fewOfThemOk(int worker_id, int partition_id, int step) {
  start("worker " + std::to_string(worker_id));
  start("partition " + std::to_string(partition_id));
  start("step " + std::to_string(step));
}

void placeOk(const std::source_location &place = std::source_location::current()) {
  start(std::string(place.file_name()) + ":" + std::to_string(place.line()));
  start(place.function_name());
  start(typeid(Door).name());
}

void fixedOk() {
  for (int part = 0; part < 4; ++part)
    start("part " + std::to_string(part));
}

void numbersBad(std::int64_t order, int total, const std::vector<int> &items) {
  start("order " + std::to_string(order));                                   // finds: tracing-high-cardinality-span-name
  start("order " + std::to_string(total + 1));                               // finds: tracing-high-cardinality-span-name
  start("order of " + std::to_string(items.size()));                         // finds: tracing-high-cardinality-span-name
  start("order " + std::to_string(std::min<int>(total, (int)items.size()))); // finds: tracing-high-cardinality-span-name
  start("order at " + std::to_string(std::time(nullptr)));                   // finds: tracing-high-cardinality-span-name
  auto now = std::chrono::steady_clock::now().time_since_epoch().count();
  start("order at " + std::to_string(now)); // finds: tracing-high-cardinality-span-name
}

void counterBad(int n) {
  for (int i = 0; i < n; ++i)
    start("frame " + std::to_string(i)); // finds: tracing-high-cardinality-span-name
}

void counterOfSizeBad(const std::vector<int> &items) {
  for (std::size_t i = 0; i < items.size(); ++i)
    start("item " + std::to_string(i)); // finds: tracing-high-cardinality-span-name
}
