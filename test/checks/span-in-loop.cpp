// RUN: %expectations %s

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <map>
#include <numeric>
#include <queue>
#include <string>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

struct Item {
  int price = 0;
  std::string name;
  Item *next = nullptr;
};

void store(const Item &item);
bool tryStore();
bool sampled();

int rangeBad(const std::vector<Item> &items) {
  int sum = 0;
  for (const Item &item : items) {
    auto span = tracer()->StartSpan("item.add"); // finds: tracing-span-in-loop (likely) "span 'item.add' is started in each turn"
    sum += item.price;
  }
  return sum;
}

int rangeWithScopeBad(const std::vector<int> &prices) {
  int sum = 0;
  for (int price : prices) {
    auto span = tracer()->StartSpan("price.add"); // finds: tracing-span-in-loop
    trace::Scope scope(span);
    span->SetAttribute("price.cents", price);
    sum += price * 2;
    span->End();
  }
  return sum;
}

void scopeAloneBad(std::vector<int> &prices) {
  for (int &price : prices) {
    trace::Scope scope(tracer()->StartSpan("price.double")); // finds: tracing-span-in-loop
    price *= 2;
  }
}

void mapBad(const std::map<std::string, int> &stock, std::vector<std::string> &out) {
  for (const auto &[name, count] : stock) {
    auto span = tracer()->StartSpan("stock.copy"); // finds: tracing-span-in-loop
    out.push_back(name);
  }
}

int indexBad(const std::vector<int> &prices) {
  int sum = 0;
  for (std::size_t i = 0; i < prices.size(); ++i) {
    auto span = tracer()->StartSpan("price.add"); // finds: tracing-span-in-loop
    sum += prices[i];
  }
  return sum;
}

int iteratorBad(const std::vector<int> &prices) {
  int sum = 0;
  for (auto it = prices.begin(); it != prices.end(); ++it) {
    auto span = tracer()->StartSpan("price.add"); // finds: tracing-span-in-loop
    sum += *it;
  }
  return sum;
}

int countBad(int count) {
  int sum = 0;
  for (int i = 0; i < count; i++) {
    auto span = tracer()->StartSpan("number.add"); // finds: tracing-span-in-loop
    sum += i;
  }
  return sum;
}

int largeConstantBad() {
  int sum = 0;
  for (int i = 0; i < 1000; ++i) {
    auto span = tracer()->StartSpan("number.add"); // finds: tracing-span-in-loop
    sum += i;
  }
  return sum;
}

int arrayBad() {
  int prices[64] = {}, sum = 0;
  for (int price : prices) {
    auto span = tracer()->StartSpan("price.add"); // finds: tracing-span-in-loop
    sum += price;
  }
  return sum;
}

int whileBad(int count) {
  int sum = 0, i = 0;
  while (i < count) {
    auto span = tracer()->StartSpan("number.add"); // finds: tracing-span-in-loop
    sum += i;
    ++i;
  }
  return sum;
}

int countdownBad(int count) {
  int sum = 0;
  while (count-- > 0) {
    auto span = tracer()->StartSpan("number.add"); // finds: tracing-span-in-loop
    sum += 2;
  }
  return sum;
}

int countdownToZeroBad(unsigned count) {
  int sum = 0;
  while (count--) {
    auto span = tracer()->StartSpan("number.add"); // finds: tracing-span-in-loop
    sum += 2;
  }
  return sum;
}

int fewCountdownsOk() {
  int sum = 0, left = 3;
  while (left-- > 0) {
    auto span = tracer()->StartSpan("shard.add");
    sum += left;
  }
  return sum;
}

int countdownWithStepsOk(int left, int size) {
  int sum = 0;
  while (left-- > 0) {
    auto span = tracer()->StartSpan("chunk.add");
    left -= size;
    ++sum;
  }
  return sum;
}

void retryCountdownOk(int retries, int &done) {
  while (retries-- > 0) {
    auto span = tracer()->StartSpan("order.retry");
    ++done;
  }
}

int listBad(Item *first) {
  int sum = 0;
  for (Item *item = first; item != nullptr; item = item->next) {
    auto span = tracer()->StartSpan("item.add"); // finds: tracing-span-in-loop
    sum += item->price;
  }
  return sum;
}

static opentelemetry::nostd::shared_ptr<trace::Span> startStep(const char *name) {
  return tracer()->StartSpan(name);
}

int wrapperBad(const std::vector<int> &prices) {
  int sum = 0;
  for (int price : prices) {
    auto span = startStep("price.add"); // finds: tracing-span-in-loop
    sum += price;
  }
  return sum;
}

class Guard {
public:
  explicit Guard(const char *name) : scope_(tracer()->StartSpan(name)) {}

private:
  trace::Scope scope_;
};

void standardCallsBad(const std::vector<int> &prices, int &most) {
  for (int price : prices) {
    auto span = tracer()->StartSpan("price.max"); // finds: tracing-span-in-loop
    most = std::max(most, price);
  }
}

void callsProjectOk(const std::vector<Item> &items) {
  for (const Item &item : items) {
    auto span = tracer()->StartSpan("item.store");
    store(item);
  }
}

void attributeIsWorkOk(const std::vector<int> &prices) {
  for (int price : prices) {
    auto span = tracer()->StartSpan("price.check");
    span->SetAttribute("price.ok", tryStore() || price > 0);
  }
}

int batchOk(const std::vector<int> &prices) {
  auto span = tracer()->StartSpan("prices.add");
  int sum = 0;
  for (int price : prices)
    sum += price;
  return sum;
}

int smallConstantOk() {
  int sum = 0;
  for (int i = 0; i < 10; ++i) {
    auto span = tracer()->StartSpan("shard.add");
    sum += i;
  }
  return sum;
}

int smallArrayOk() {
  std::array<int, 4> shards{};
  int sum = 0;
  for (int shard : shards) {
    auto span = tracer()->StartSpan("shard.add");
    sum += shard;
  }
  return sum;
}

int listOfConstantsOk() {
  int sum = 0;
  for (int shard : {1, 2, 3}) {
    auto span = tracer()->StartSpan("shard.add");
    sum += shard;
  }
  return sum;
}

void runningOk(std::atomic<bool> &running, int &ticks) {
  while (running) {
    auto span = tracer()->StartSpan("tick");
    ++ticks;
  }
}

void foreverOk(int &ticks) {
  for (;;) {
    auto span = tracer()->StartSpan("tick");
    ++ticks;
  }
}

void queueOk(std::queue<int> &queue, int &sum) {
  while (!queue.empty()) {
    auto span = tracer()->StartSpan("message.take");
    sum += queue.front();
    queue.pop();
  }
}

int *nextMessage();

void popOk(int &sum) {
  while (auto *message = nextMessage()) {
    auto span = tracer()->StartSpan("message.take");
    sum += *message;
  }
}

void retryOk(int attempts, int &done) {
  for (int attempt = 0; attempt < attempts; ++attempt) {
    auto span = tracer()->StartSpan("order.retry");
    ++done;
  }
}

void retryUntilOk(int limit) {
  for (int i = 0; i < limit; ++i) {
    auto span = tracer()->StartSpan("order.store");
    if (tryStore())
      break;
  }
}

int searchBad(const std::vector<int> &prices, int wanted) {
  for (int price : prices) {
    auto span = tracer()->StartSpan("price.look"); // finds: tracing-span-in-loop
    if (price == wanted)
      return price;
  }
  return 0;
}

int guardedOk(const std::vector<int> &prices) {
  int sum = 0, i = 0;
  for (int price : prices) {
    if (i++ % 100 == 0)
      auto span = tracer()->StartSpan("price.add");
    sum += price;
  }
  return sum;
}

int sampledOk(const std::vector<int> &prices) {
  int sum = 0, i = 0;
  for (int price : prices) {
    sum += price;
    if (++i % 100 != 0)
      continue;
    auto span = tracer()->StartSpan("price.add");
  }
  return sum;
}

int onceOk() {
  int sum = 0;
  do {
    auto span = tracer()->StartSpan("number.add");
    ++sum;
  } while (false);
  return sum;
}

void lambdaOk(const std::vector<int> &prices, std::vector<void (*)()> &out) {
  for (int price : prices) {
    (void)price;
    out.push_back([] { auto span = tracer()->StartSpan("later"); });
  }
}

int nestedOk(const std::vector<std::vector<int>> &rows) {
  int sum = 0;
  for (const auto &row : rows) {
    auto span = tracer()->StartSpan("row.add");
    for (int price : row)
      sum += price;
  }
  return sum;
}

void algorithmOk(std::vector<std::vector<int>> &rows) {
  for (auto &row : rows) {
    auto span = tracer()->StartSpan("row.sort");
    std::sort(row.begin(), row.end());
  }
}

int callbackOk(const std::vector<int> &prices, int (*change)(int)) {
  int sum = 0;
  for (int price : prices) {
    auto span = tracer()->StartSpan("price.change");
    sum += change(price);
  }
  return sum;
}

// A stream has no size: it may well wait for its next message.
struct Stream {
  int *begin();
  int *end();
};

int streamOk(Stream &stream) {
  int sum = 0;
  for (int message : stream) {
    auto span = tracer()->StartSpan("message.add");
    sum += message;
  }
  return sum;
}

int guardBad(const std::vector<int> &prices) {
  int sum = 0;
  for (int price : prices) {
    Guard guard("price.add"); // finds: tracing-span-in-loop
    sum += price;
  }
  return sum;
}
