#include <functional>
#include <string>

// As they stand in the project's headers: declarations only.
namespace shop {
struct Tags {
  void put(const std::string &key, const std::string &value);
};
struct Span {
  ~Span();
  Span &tagAll(const Tags &tags);
  Span &tag(const std::string &key, const std::string &value);
};
struct Activation {
  explicit Activation(Span &span);
  ~Activation();
};
Span begin(const char *group, const std::string &name);
void later(int priority, std::function<void()> task);
std::string scrub(const std::string &text);
} // namespace shop

static void pack() {
  shop::Span span = shop::begin("shop", "parcel.pack");
  shop::Activation active(span);
}

void nameBad(const std::string &order_id) {
  shop::Span span = shop::begin("shop", "order.load " + order_id); // finds: tracing-high-cardinality-span-name
  shop::Activation active(span);
}

void genericBad() {
  shop::Span span = shop::begin("shop", "process"); // finds: tracing-nondescriptive-span-name
  shop::Activation active(span);
}

void secretBad(shop::Span &span, const std::string &password) {
  span.tag("login", password); // finds: tracing-sensitive-attribute
}

void scrubbedOk(shop::Span &span, const std::string &password) {
  span.tag("login", shop::scrub(password));
}

void secretInContainerBad(shop::Span &span, const std::string &password) {
  shop::Tags tags;
  tags.put("login", password); // finds: tracing-sensitive-attribute
  span.tagAll(tags);
}

void poolBad() {
  shop::Span span = shop::begin("shop", "order.ship");
  shop::Activation active(span);
  shop::later(1, pack); // finds: tracing-detached-task
}

void droppedBad() {
  shop::begin("shop", "order.load"); // finds: tracing-dropped-span
}
