// RUN: %expectations %s

#include "opentelemetry/trace/provider.h"

#include <algorithm>
#include <array>
#include <istream>
#include <ranges>
#include <string>
#include <vector>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("orchard");
}

struct Apple {
  double weight = 0;
  bool ripe = false;
};
double scan(const Apple &apple);
static double halved(const Apple &apple) { return apple.weight / 2; }
static double scanned(const Apple &apple) { return scan(apple) / 2; }

// Algorithms.
double forEachBad(const std::vector<Apple> &apples) {
  double sum = 0;
  std::for_each(apples.begin(), apples.end(), [&](const Apple &apple) {
    auto span = tracer()->StartSpan("apple.weigh"); // finds: tracing-span-in-loop
    sum += apple.weight;
  });
  return sum;
}
long countBad(const std::vector<Apple> &apples) {
  return std::count_if(apples.cbegin(), apples.cend(), [](const Apple &apple) {
    auto span = tracer()->StartSpan("apple.look"); // finds: tracing-span-in-loop
    return apple.ripe;
  });
}
double rangesBad(const std::vector<Apple> &apples) {
  double sum = 0;
  std::ranges::for_each(apples, [&](const Apple &apple) {
    auto span = tracer()->StartSpan("apple.weigh"); // finds: tracing-span-in-loop
    sum += apple.weight;
  });
  return sum;
}
// Ways out, callees, bounds.
bool allRipeBad(const std::vector<Apple> &apples) {
  for (const auto &apple : apples) {
    auto span = tracer()->StartSpan("apple.look"); // finds: tracing-span-in-loop
    if (!apple.ripe)
      return false;
  }
  return true;
}
double untilUnripeBad(const std::vector<Apple> &apples) {
  double sum = 0;
  for (const auto &apple : apples) {
    auto span = tracer()->StartSpan("apple.weigh"); // finds: tracing-span-in-loop
    if (!apple.ripe)
      break;
    sum += apple.weight;
  }
  return sum;
}
double calleeBad(const std::vector<Apple> &apples) {
  double sum = 0;
  for (const auto &apple : apples) {
    auto span = tracer()->StartSpan("apple.halve"); // finds: tracing-span-in-loop
    sum += halved(apple);
  }
  return sum;
}
double boundBad(const std::vector<double> &weights) {
  double sum = 0;
  for (std::size_t at = 0; at + 4 <= weights.size(); at += 4) {
    auto span = tracer()->StartSpan("apple.crate"); // finds: tracing-span-in-loop
    sum += weights[at];
  }
  return sum;
}
int linesBad(std::istream &in) {
  std::string line;
  int lines = 0;
  while (std::getline(in, line)) {
    auto span = tracer()->StartSpan("line.count"); // finds: tracing-span-in-loop
    ++lines;
  }
  return lines;
}
double numbersBad(std::istream &in) {
  double number = 0, sum = 0;
  while (in >> number) {
    auto span = tracer()->StartSpan("number.add"); // finds: tracing-span-in-loop
    sum += number;
  }
  return sum;
}

// --- work, few, sampled, kept
double algorithmThatWorksOk(const std::vector<Apple> &apples) {
  double sum = 0;
  std::for_each(apples.begin(), apples.end(), [&](const Apple &apple) {
    auto span = tracer()->StartSpan("apple.scan");
    sum += scan(apple);
  });
  return sum;
}
double fewOk(const std::array<Apple, 4> &apples) {
  double sum = 0;
  std::for_each(apples.begin(), apples.end(), [&](const Apple &apple) {
    auto span = tracer()->StartSpan("apple.weigh");
    sum += apple.weight;
  });
  return sum;
}
void sampledOk(const std::vector<Apple> &apples) {
  int ripe = 0;
  std::for_each(apples.begin(), apples.end(), [&](const Apple &apple) {
    if (!apple.ripe)
      return;
    auto span = tracer()->StartSpan("apple.ripe");
    ++ripe;
  });
}
double calleeThatWorksOk(const std::vector<Apple> &apples) {
  double sum = 0;
  for (const auto &apple : apples) {
    auto span = tracer()->StartSpan("apple.scan");
    sum += scanned(apple);
  }
  return sum;
}
void keptOk(const std::vector<Apple> &apples) {
  std::vector<opentelemetry::nostd::shared_ptr<trace::Span>> open;
  for (const auto &apple : apples)
    open.push_back(tracer()->StartSpan("apple.ripen"));
  scan(apples.front());
  for (auto &span : open)
    span->End();
}
void onceOk(const Apple &apple) {
  auto weigh = [](const Apple &one) {
    auto span = tracer()->StartSpan("apple.weigh");
    return one.weight;
  };
  weigh(apple);
}
