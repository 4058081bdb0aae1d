#include "guard.h"

#include <thread>

namespace shop {

void optionsBad(Parcels &parcels, int grams) {
  Guard guard("order.ship", trace::SpanKind::kInternal);
  std::thread([&parcels, grams] { parcels.pack(grams); }).detach(); // finds: tracing-detached-task "'std::thread'"
}

void kindBad(Parcels &parcels, int grams) {
  Guard guard("order.ship", trace::SpanKind::kInternal);
  std::thread([&parcels, grams] { parcels.send(grams); }).detach(); // finds: tracing-detached-task "'std::thread'"
}

void parentGivenOk(Parcels &parcels, int grams) {
  Guard guard("order.ship", trace::SpanKind::kInternal);
  auto parent = context::RuntimeContext::GetCurrent();
  std::thread([&parcels, parent, grams] { parcels.sendBelow(parent, grams); }).detach();
}

void parentInsideOk(int grams) {
  Guard guard("order.ship", trace::SpanKind::kInternal);
  auto parent = context::RuntimeContext::GetCurrent();
  std::thread([parent, grams] {
    Guard inner("parcel.send", below(parent));
    Parcels().send(grams);
  }).detach();
}

void attachedOk(Parcels &parcels, int grams) {
  Guard guard("order.ship", trace::SpanKind::kInternal);
  auto parent = context::RuntimeContext::GetCurrent();
  std::thread([&parcels, parent, grams] {
    auto token = context::RuntimeContext::Attach(parent);
    parcels.pack(grams);
  }).detach();
}

} // namespace shop
