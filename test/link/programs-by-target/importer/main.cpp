// target: importer
#include "shared/order.h"

static void titleOk(const Order &order) { auto scope = enter(titleOf(order)); }

int main() {
  titleOk(Order());
  auto scope = enterPlain(Order());
}
