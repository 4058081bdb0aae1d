// target: exporter
#include "shared/order.h"

static void titleBad(const Order &order) { auto scope = enter(titleOf(order)); }

int main() { titleBad(Order()); }
