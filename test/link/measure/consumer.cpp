#include "measures.h"

#include "opentelemetry/trace/span.h"

namespace queue {

namespace trace = opentelemetry::trace;

struct Message {
  std::string topic, payload, password;
};

void framedBad(trace::Span &span, const Message &message) {
  span.SetAttribute("message.text", framed(message.topic, message.payload)); // finds: tracing-large-attribute "'message.payload' is a whole payload, recorded as it is"
}

void framedSecretBad(trace::Span &span, const Message &message) {
  span.SetAttribute("message.text", framed(message.topic, message.password)); // finds: tracing-sensitive-attribute "'message.password'"
}

void beginningSecretBad(trace::Span &span, const Message &message) {
  span.SetAttribute("message.text", beginning(message.password)); // finds: tracing-sensitive-attribute "'message.password'"
}

void weightOk(trace::Span &span, const Message &message) {
  span.SetAttribute("message.size", weight(message.payload));
  span.SetAttribute("message.password.size", weight(message.password));
}

void kindOk(trace::Span &span, const Message &message) {
  span.SetAttribute("message.json", isJson(message.payload));
}

void beginningOk(trace::Span &span, const Message &message) {
  span.SetAttribute("message.text", beginning(message.payload));
}

} // namespace queue
