#include "importer/label.h"

std::string label(const Order &) { return "order.import"; }
