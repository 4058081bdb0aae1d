#include "shop.h"
#error no

void load() { shop::tracer()->StartSpan("order.load"); }
