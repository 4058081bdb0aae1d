#pragma once

#include "order_trace.h"

namespace shop {
inline void traceCart(const Order &order) { traceOrderBad(order); }
} // namespace shop
