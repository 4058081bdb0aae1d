#pragma once
#include "shop.h"

inline void count() { shop::tracer()->StartSpan("stock.count"); }
