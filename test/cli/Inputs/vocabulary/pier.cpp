#include "own.h"

void land(const std::string &order_id, const std::string &password) {
  auto span = own::begin("land " + order_id);
  own::tag(*span, "note", password);
}
