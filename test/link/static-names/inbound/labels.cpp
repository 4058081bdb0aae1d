#include "parcel.h"

static std::string label(const Parcel &) { return "parcel.receive"; }

static void note(opentelemetry::trace::Span &span, const std::string &text) {
  span.SetAttribute("parcel.named", !text.empty());
}

namespace {
std::string caption(const std::string &text) { return text.empty() ? "none" : "some"; }
} // namespace

void receiveOk(opentelemetry::trace::Span &span, const Parcel &parcel) {
  auto scope = enter(label(parcel));
  note(span, parcel.password);
}

void captionOk(const Parcel &parcel) { auto scope = enter(caption(parcel.parcel_id)); }
