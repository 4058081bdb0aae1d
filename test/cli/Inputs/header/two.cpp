#include "cart.h"

void two() {
  cart_tracer()->StartSpan("cart.load");
}
