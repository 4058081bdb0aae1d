#include "lib/orders.h"

std::string reportOf(const Order &order);

static void nameBad(const Order &order) { auto scope = enter(nameOf(order)); }

// Of the two that the database has, the other one stands beside another main().
static void stampBad(const Order &order) { auto scope = enter(stampOf(order)); }

static void reportBad(const Order &order) { auto scope = enter(reportOf(order)); }

int main() {
  nameBad(Order());
  stampBad(Order());
  reportBad(Order());
}
