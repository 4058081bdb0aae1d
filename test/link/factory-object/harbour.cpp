#include "telemetry.h"

static void weigh() {
  auto timing = Telemetry::start("box.weigh");
  timing.note("box.weight", 3);
}

// The wrapper is to blame, once.
void loadOk() {
  auto timing = Telemetry::start("ship.load");
  weigh();
}
void unloadOk() {
  auto timing = Telemetry::start("ship.unload");
  weigh();
}
