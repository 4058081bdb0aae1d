// about: tracing-duplicate-span-name
#include "tracing.h"

void assignBerth() {
  auto span = begin("harbour.assign");
  ping();
}
void assignTug() {
  auto span = begin("harbour.assign"); // finds: tracing-duplicate-span-name "'assignBerth'"
}
