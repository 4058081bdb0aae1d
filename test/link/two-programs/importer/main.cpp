#include "importer/label.h"

static void workOk(const Order &order) { auto scope = enter(label(order)); }

int main() { workOk(Order()); }
