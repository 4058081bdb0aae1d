#include "exporter/label.h"

static void workBad(const Order &order) { auto scope = enter(fileLabel(order)); }

// The other program has a label() of its own, declared elsewhere.
static void labelBad(const Order &order) { auto scope = enter(label(order)); }

static void titleBad(const Order &order) { auto scope = enterTitled(order); }

// Both define it for one declaration: which one is linked to this is not told.
static void FN_motto(const Order &order) { auto scope = enter(mottoOf(order)); }

static void tagOk(const Order &order) { auto scope = enter(tagOf(order)); }

int main() {
  workBad(Order());
  labelBad(Order());
  titleBad(Order());
  FN_motto(Order());
  tagOk(Order());
}
