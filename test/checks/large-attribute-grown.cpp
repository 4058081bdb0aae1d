// RUN: %expectations %s

#include "opentelemetry/nostd/span.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <numeric>
#include <sstream>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

struct Item {
  std::string product;
  int quantity = 0;
};

struct Basket {
  std::vector<Item> items;
  std::map<std::string, int> discounts;
  std::array<std::string, 2> sides;
};

class Rows {
public:
  bool next();
  std::string column(int index) const;
};

void appendedBad(trace::Span &span, const Basket &basket) {
  std::string list;
  for (const Item &item : basket.items)
    list += item.product + ";";
  span.SetAttribute("basket.list", list); // finds: tracing-large-attribute (proof) "'list' is put together in a loop without a limit"
}

void streamedBad(trace::Span &span, const Basket &basket) {
  std::stringstream out;
  out << "discounts:";
  for (auto it = basket.discounts.begin(); it != basket.discounts.end(); ++it)
    out << it->first << '=' << it->second;
  span.AddEvent("priced", {{"basket.discounts", out.str()}}); // finds: tracing-large-attribute
}

void indexedBad(trace::Span &span, const std::vector<std::string> &names) {
  std::string list = "[";
  for (std::size_t i = 0, n = names.size(); i < n; i++) {
    if (i > 0)
      list.push_back(',');
    list.append(names[i]);
  }
  list += "]";
  span.SetStatus(trace::StatusCode::kError, list); // finds: tracing-large-attribute
}

void rowsBad(trace::Span &span, Rows &rows) {
  std::string all;
  while (rows.next())
    all += rows.column(0);
  span.SetAttribute("table.rows", all); // finds: tracing-large-attribute
}

void wordsBad(trace::Span &span, std::istream &in) {
  std::string all, word;
  while (in >> word)
    all += word;
  span.SetAttribute("feed.words", all); // finds: tracing-large-attribute
}

static std::string joined(const std::vector<Item> &items) {
  std::ostringstream out;
  for (const auto &item : items)
    out << item.product << ' ' << item.quantity << '\n';
  return out.str();
}

void helperBad(trace::Span &span, const Basket &basket) {
  span.SetAttribute("basket.list", joined(basket.items)); // finds: tracing-large-attribute (proof) "'joined(basket.items)' is put together"
}

void wholeFileBad(trace::Span &span, const std::string &path) {
  std::ifstream file(path);
  std::string all{std::istreambuf_iterator<char>(file), {}}; // finds: tracing-large-attribute (proof) "the whole of a stream"
  span.SetAttribute("feed.text", all);
}

void bufferBad(trace::Span &span, std::istream &in) {
  std::stringstream copy;
  copy << in.rdbuf(); // finds: tracing-large-attribute
  span.SetAttribute("feed.text", copy.str());
}

void gatheredBad(trace::Span &span, const std::vector<std::string> &names) {
  std::string all = std::accumulate(names.cbegin(), names.cend(), std::string()); // finds: tracing-large-attribute
  span.SetAttribute("names", all);
}

void fieldBad(trace::Span &span, const Basket &basket) {
  Item total;
  for (const auto &item : basket.items)
    total.product += item.product;
  span.SetAttribute("basket.products", total.product); // finds: tracing-large-attribute
}

// Nothing that is large:

void cutOk(trace::Span &span, const Basket &basket) {
  std::string list = joined(basket.items);
  span.SetAttribute("basket.list", list.substr(0, 120));
  list.resize(64);
  span.SetAttribute("basket.head", list);
}

void measuredOk(trace::Span &span, const Basket &basket) {
  span.SetAttribute("basket.bytes", static_cast<std::int64_t>(joined(basket.items).size()));
}

void fewOk(trace::Span &span) {
  std::string list;
  for (const char *side : {"left", "right"})
    list += side;
  span.SetAttribute("sides", list);
}

void pairOk(trace::Span &span, const Basket &basket) {
  std::string list;
  for (const std::string &side : basket.sides)
    list += side;
  span.SetAttribute("sides", list);
}

void someOk(trace::Span &span, bool cold) {
  std::vector<std::string> flags{"ordered"};
  if (cold)
    flags.push_back("cold");
  std::string list;
  for (const auto &flag : flags)
    list += flag + ",";
  span.SetAttribute("flags", list);
}

void countedOk(trace::Span &span, const std::vector<std::string> &names) {
  std::string list;
  for (std::size_t i = 0; i < names.size() && i < 5; ++i)
    list += names[i];
  span.SetAttribute("names.first", list);
}

void firstTenOk(trace::Span &span, const std::vector<std::string> &names) {
  std::string list;
  int seen = 0;
  for (const auto &name : names) {
    if (++seen > 10)
      break;
    list += name;
  }
  span.SetAttribute("names.first", list);
}

void leastOk(trace::Span &span, const std::vector<std::string> &names) {
  std::string list;
  for (std::size_t i = 0; i < std::min<std::size_t>(names.size(), 3); ++i)
    list += names[i];
  span.SetAttribute("names.first", list);
}

void fullOk(trace::Span &span, const std::vector<std::string> &names) {
  std::string list;
  for (const auto &name : names) {
    if (list.size() + name.size() > 100)
      break;
    list += name;
  }
  span.SetAttribute("names.first", list);
}

void lastOk(trace::Span &span, const std::vector<std::string> &names) {
  std::string last;
  for (const auto &name : names)
    last = name;
  span.SetAttribute("names.last", last);
}

void eachOk(trace::Span &span, const std::vector<Item> &items) {
  for (const auto &item : items) {
    std::string line = item.product;
    line += "x";
    span.AddEvent("item", {{"item.line", line}});
  }
}

void digitsOk(trace::Span &span, unsigned number) {
  std::string digits;
  while (number > 0) {
    digits += static_cast<char>('0' + number % 10);
    number /= 10;
  }
  span.SetAttribute("number.reversed", digits);
}

void lettersOk(trace::Span &span, const std::string &name) {
  std::string lower;
  for (char letter : name)
    lower += static_cast<char>(std::tolower(letter));
  span.SetAttribute("item.name", lower);
}
