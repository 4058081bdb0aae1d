#include "harbour.h"

harbour::Span open(harbour::Tracer &tracer) { return tracer.beginSpan("dock.open"); }
