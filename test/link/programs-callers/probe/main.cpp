// Has the interface, and not who calls it below a span.
#include "probe/sweep.h"

#include "shared/server.h"

struct Probe : Handler {
  void handle() override;
};

void Probe::handle() {
  std::thread([] { auto span = tracer()->StartSpan("probe.ask"); }).detach();
}

int main() {
  Probe probe;
  Handler &handler = probe;
  handler.handle();
  sweep();
}
