#pragma once

#include "order_trace.h"

namespace shop {
inline void traceCheckout(const Order &order) { traceOrderBad(order); }
} // namespace shop
