#include "lib/orders.h"

std::string stampOf(const Order &) { return "stamp.test"; }

static void nameBad(const Order &order) { auto scope = enter(nameOf(order)); }

static void stampOk(const Order &order) { auto scope = enter(stampOf(order)); }

int main() {
  nameBad(Order());
  stampOk(Order());
}
