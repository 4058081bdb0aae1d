#include "tracing.h"

namespace harbour {
void assignPilot() {
  auto span = begin("harbour.assign"); // finds: tracing-duplicate-span-name "in 'assignBerth'"
  ping();
}
void leave() { auto span = begin("harbour.leave"); }
} // namespace harbour
