#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <vector>

void first(std::vector<int> &v) {    v.push(1); }
auto second() { return undeclared; }
static_assert(sizeof(std::map<int, std::string>) == 1);
constexpr int sum(std::initializer_list<int> list) {
  int total = 0;
  std::for_each(list.begin(), list.end(), [&](int i) { total += i; });
  return total;
}
static_assert(sum({1, 2}) == 3);
