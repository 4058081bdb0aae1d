#include "work.h"

namespace shop {

void byDefaultBad(const Message &message) {
  Work work(WorkSpec{"billed process", trace::SpanKind::kConsumer}); // finds: tracing-missing-extraction
  note(message.text);
}

void emptyFieldBad(const Message &message) {
  Work work(WorkSpec{"moved process", trace::SpanKind::kConsumer, context::Context()}); // finds: tracing-missing-extraction
  note(message.text);
}

void currentFieldBad(const Message &message) {
  Work work(WorkSpec{.name = "sold process", .kind = trace::SpanKind::kConsumer, // finds: tracing-missing-extraction
                     .parent = context::RuntimeContext::GetCurrent()});
  note(message.text);
}

void fieldOk(const Message &message) {
  Work work(WorkSpec{"packed process", trace::SpanKind::kConsumer, contextOf(message.headers)});
  note(message.text);
}

void unknownFieldOk(const Message &message, const context::Context &from) {
  Work work(WorkSpec{"sent process", trace::SpanKind::kConsumer, from});
  note(message.text);
}

void emptyParentBad(const Message &message) {
  auto span = startWork("lost process", trace::SpanKind::kConsumer, context::Context()); // finds: tracing-missing-extraction
  note(message.text);
  span->End();
}

void currentParentBad(const Message &message) {
  auto span = startWork("found process", trace::SpanKind::kConsumer, // finds: tracing-missing-extraction
                        context::RuntimeContext::GetCurrent());
  note(message.text);
  span->End();
}

void parentOk(const Message &message) {
  auto span = startWork("shipped process", trace::SpanKind::kConsumer, contextOf(message.headers));
  note(message.text);
  span->End();
}

void variableOk(const Message &message) {
  const context::Context remote = contextOf(message.headers);
  auto span = startWork("weighed process", trace::SpanKind::kConsumer, remote);
  note(message.text);
  span->End();
}

void defaultParentBad(const Message &message) {
  auto span = startOr("counted process", trace::SpanKind::kConsumer); // finds: tracing-missing-extraction
  note(message.text);
  span->End();
}

void givenParentOk(const Message &message) {
  auto span = startOr("checked process", trace::SpanKind::kConsumer, contextOf(message.headers));
  note(message.text);
  span->End();
}

} // namespace shop
