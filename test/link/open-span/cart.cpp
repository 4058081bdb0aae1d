#include "spans.h"

namespace shop {

bool load(bool cached) {
  auto span = start("cart.load");
  if (cached)
    return true; // finds: tracing-span-not-ended "span 'cart.load' is still open at this return"
  finish(span, false);
  return false;
}

void price() {
  auto span = start("cart.price");
  annotate(span);
} // finds: tracing-span-not-ended

void pack() {
  auto span = start("cart.pack");
  annotate(span);
  finish(span, true);
}

void send() {
  auto span = start("cart.send");
  keep(span);
}

void guarded() {
  auto span = start("cart.guarded");
  Guard guard(span);
  annotate(span);
}

void guardedAtOnce() { Guard guard(start("cart.guarded")); }

} // namespace shop
