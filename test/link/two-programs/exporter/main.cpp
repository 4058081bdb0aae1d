#include "exporter/label.h"

static void workBad(const Order &order) { auto scope = enter(fileLabel(order)); }

// Another program of the database has a label() too: which one is meant is not known.
static void FN_label(const Order &order) { auto scope = enter(label(order)); }

int main() {
  workBad(Order());
  FN_label(Order());
}
