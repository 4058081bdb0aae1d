"""Writes a source. usage: wide.py FILE"""

import sys
from pathlib import Path

Path(sys.argv[1]).write_bytes("""#include "opentelemetry/trace/provider.h"
static auto tracer() {
  return opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("shop");
}

void load() {
\t/* 漢字 u\u0308 \u202e \uffff */\ttracer()->StartSpan("cart.load");
}
""".encode().replace("\uffff".encode(), b"\xff"))
