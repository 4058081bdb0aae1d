#include "guard.h"

namespace shop {

void Parcels::pack(int grams) { Guard guard("parcel.pack", ofKind(trace::SpanKind::kClient)); }

void Parcels::send(int grams) { Guard guard("parcel.send", trace::SpanKind::kClient); }

void Parcels::sendBelow(const context::Context &parent, int grams) {
  Guard guard("parcel.send", below(parent));
}

} // namespace shop
