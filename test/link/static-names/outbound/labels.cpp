#include "parcel.h"

static std::string label(const Parcel &parcel) {
  return "parcel " + parcel.parcel_id; // finds: tracing-high-cardinality-span-name "'parcel.parcel_id'"
}

static void note(opentelemetry::trace::Span &span, const std::string &text) {
  span.SetAttribute("parcel.text", text);
}

namespace {
std::string caption(const std::string &text) { return "send " + text; }
} // namespace

void sendBad(opentelemetry::trace::Span &span, const Parcel &parcel) {
  auto scope = enter(label(parcel));
  note(span, parcel.password); // finds: tracing-sensitive-attribute "'parcel.password'"
}

void captionBad(const Parcel &parcel) {
  auto scope = enter(caption(parcel.parcel_id)); // finds: tracing-high-cardinality-span-name "'parcel.parcel_id'"
}

void captionOk(const std::string &text) { auto scope = enter(caption("parcel")); }
