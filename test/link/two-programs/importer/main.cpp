#include "importer/label.h"

static void workOk(const Order &order) { auto scope = enter(label(order)); }

static void titleOk(const Order &order) { auto scope = enterTitled(order); }

static void mottoOk(const Order &order) { auto scope = enter(mottoOf(order)); }

std::string tagOf(const Order &order) { return "tag " + order.order_id; }

int main() {
  workOk(Order());
  titleOk(Order());
  mottoOk(Order());
}
