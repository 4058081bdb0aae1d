#include "trace.h"

#include <vector>

namespace shop {

int wrapperBad(const std::vector<int> &prices) {
  int sum = 0;
  for (int price : prices) {
    auto span = step("price.add"); // finds: tracing-span-in-loop "span 'price.add'"
    sum += price;
  }
  return sum;
}

int currentOk(const std::vector<int> &prices) {
  int sum = 0;
  for (int price : prices) {
    auto span = current();
    sum += price;
  }
  return sum;
}

} // namespace shop
