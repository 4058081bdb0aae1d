#include "annotations.h"

namespace shop {

namespace trace = opentelemetry::trace;

struct Customer {
  std::string email, password, city;
};

struct Request {
  std::string body, topic;
};

void passwordBad(trace::Span &span, const Customer &customer) {
  noteLogin(span, customer.password); // finds: tracing-sensitive-attribute "'customer.password' is a secret and is recorded on a span"
}

void joinedBad(trace::Span &span, const Customer &customer) {
  noteLogin(span, customer.city + "/" + customer.email); // finds: tracing-sensitive-attribute "'customer.email' is personal data"
}

void eventBad(const Request &request, const std::string &api_key) {
  noteMessage(request.topic, "key=" + api_key); // finds: tracing-sensitive-attribute "'api_key' is a secret and is recorded on an event"
}

void bodyBad(trace::Span &span, const Request &request) {
  noteLogin(span, request.body); // finds: tracing-large-attribute "'request.body' is a whole body, recorded as it is"
}

void payloadBad(const Request &request, const std::string &payload) {
  noteMessage(request.topic, payload); // finds: tracing-large-attribute "'payload' is a whole payload"
}

void cityOk(trace::Span &span, const Customer &customer) { noteLogin(span, customer.city); }

void sizeOk(trace::Span &span, const Customer &customer, const Request &request) {
  noteLogin(span, std::to_string(customer.password.size()));
  noteLogin(span, std::to_string(request.body.size()));
}

// The name is taken and not recorded.
void customerOk(trace::Span *span, const Customer &customer) {
  noteCustomer(span, customer.email, !customer.email.empty());
}

void topicOk(const Request &request) { noteMessage(request.topic, "received"); }

} // namespace shop
