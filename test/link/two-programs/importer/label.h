#pragma once

#include "shared/order.h"

std::string label(const Order &order);
