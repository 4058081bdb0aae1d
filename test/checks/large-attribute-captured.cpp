// RUN: %expectations %s -- -I%root/docs

// Parameters that a tool records because nobody has said otherwise.

#include "span_tidy.h"

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct Input {
  std::string kind, body;
};
struct Order {
  std::string id;
  std::vector<std::string> items;
};
struct Envelope {
  int version = 0;
  Order order;
};
struct Point {
  double x, y;
};
struct Names {
  std::array<int, 3> codes;
  std::string first, last;
};
class Pool {
public:
  int size() const;

private:
  std::vector<int> connections_;
};

SPAN_TIDY_INSTRUMENT()
void bodyBad(const std::string &body) {} // finds: tracing-large-attribute (likely) "'body' is a whole body"

SPAN_TIDY_INSTRUMENT(skip(pool))
void payloadBad(Pool &pool, std::string_view payload) {} // finds: tracing-large-attribute

SPAN_TIDY_INSTRUMENT()
void bytesBad(const std::vector<std::byte> &bytes) {} // finds: tracing-large-attribute (proof) "'bytes' is a container"

SPAN_TIDY_INSTRUMENT(fields(count = labels.size()))
void mapBad(std::map<std::string, std::string> labels) {} // finds: tracing-large-attribute

SPAN_TIDY_INSTRUMENT()
void wholeBad(const Input &input) {} // finds: tracing-large-attribute "'input.body'"

SPAN_TIDY_INSTRUMENT()
void wholeWithItemsBad(Order order) {} // finds: tracing-large-attribute (proof) "'order.items'"

SPAN_TIDY_INSTRUMENT()
void nestedBad(const Envelope &envelope) {} // finds: tracing-large-attribute "'envelope.order.items'"

SPAN_TIDY_INSTRUMENT(skip(input), fields(kind = input.kind, text = input.body)) // finds: tracing-large-attribute
void fieldBad(const Input &input) {}

template <typename T>
SPAN_TIDY_INSTRUMENT()
void genericBad(const T &values) {} // finds: tracing-large-attribute
template void genericBad(const std::vector<int> &);

// Two that are left out one after the other.
SPAN_TIDY_INSTRUMENT(name = "input.store")
void bothBad(const std::string &body, // finds: tracing-large-attribute
             const std::vector<int> &rows) {} // finds: tracing-large-attribute

#define TRACED [[clang::annotate("span-tidy:instrument")]]
TRACED void ownMacroBad(const std::string &body) {} // finds: tracing-large-attribute

SPAN_TIDY_INSTRUMENT(skip(body))
void skippedOk(const std::string &body) {}

SPAN_TIDY_INSTRUMENT(skip(input), fields(kind = input.kind))
void fieldOk(const Input &input) {}

SPAN_TIDY_INSTRUMENT(skip(body), fields(size = body.size()))
void sizeOk(const std::string &body) {}

SPAN_TIDY_INSTRUMENT()
void smallOk(const Point &point, std::array<int, 4> codes, int rows) {}

SPAN_TIDY_INSTRUMENT()
void plainOk(const Names &names, const std::string &id) {}

SPAN_TIDY_INSTRUMENT()
void privateOk(const Pool &pool) {}

SPAN_TIDY_INSTRUMENT()
void filledOk(std::vector<int> &rows) { rows.push_back(1); }

SPAN_TIDY_INSTRUMENT()
void addressOk(const Order *order, const std::vector<int> *rows) {}

SPAN_TIDY_INSTRUMENT()
void measureOk(const std::string &body_digest, const std::string &payload_type) {}

SPAN_TIDY_INSTRUMENT()
void declaredOk(const std::string &body);

void plainFunctionOk(const Order &order, const std::string &body) {}
