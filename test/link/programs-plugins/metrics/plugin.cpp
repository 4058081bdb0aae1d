// Loaded at run time: no main(), and the entry points have one name.
#include "shared/event.h"

static std::string label(const Event &event) {
  return "metrics.note";
}

extern "C" const char *plugin_name() { return "metrics"; }

extern "C" void plugin_handle(const Event &event) {
  auto scope = enter(label(event));
}
