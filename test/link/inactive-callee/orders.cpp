#include "tracing.h"

void calleeBad() {
  auto span = shop::start("order.pack"); // finds: tracing-inactive-span "so 'order.save' is not its child"
  shop::record(span, 1);
  saveOrder();
  span->End();
}

void allOverridersBad(Store &store) {
  auto span = shop::start("order.pack"); // finds: tracing-inactive-span "'order.save' is not its child"
  store.save();
}

void oneOverriderOk(Store &store) {
  auto span = shop::start("order.pack");
  store.load();
}

void nothingStartsOk() {
  auto span = shop::start("order.pack");
  countOrders();
}

void entryBelowOk() {
  auto span = shop::start("order.pack");
  saveRooted();
}

void pushedOk() {
  auto span = shop::start("order.pack");
  shop::push(span);
  saveOrder();
}

void enteredOk() {
  auto span = shop::start("order.pack");
  shop::enter(span, saveOrder);
  saveOrder();
}
