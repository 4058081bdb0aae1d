"""Holds that lines of any length cost a report no more than others.

usage: long_lines.py FOLDER FAKES SPAN_TIDY
"""

import json
import subprocess
import sys
from pathlib import Path

folder, fakes, span_tidy = Path(sys.argv[1]), *sys.argv[2:4]
HEAD = """#include "opentelemetry/trace/provider.h"
#include <string>
static auto tracer() {
  return opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("shop");
}
"""
STEP = 'void f%d(const char *user_id) { auto span = tracer()->StartSpan(std::string("a.b") + user_id); }'
COUNT = 50


def report(name, form):
    return subprocess.run([span_tidy, "check", name, "--root", ".", "--reproducible",
                           "--checks=-*,tracing-high-cardinality-span-name",
                           "--output", form, "--", "-std=c++20", f"-I{fakes}"],
                          cwd=folder, capture_output=True, text=True).stdout


def expect(what, holds):
    if not holds:
        sys.exit(what)


for name, length in (("fits.cpp", 4096), ("longer.cpp", 4097)):
    line = (STEP % 0).ljust(length)
    (folder / name).write_text(HEAD + line + "\n")
    text = report(name, "text")
    expect(f"{name}: {text}", ("^" in text) == (length == 4096))
    expect(f"{name}: {text}", ("   6 + " in text) == (length == 4096))

many = " ".join(STEP % i for i in range(COUNT)) + " /* " + "\u00e4" * 500000 + " */"
(folder / "many.cpp").write_text(HEAD + many + "\n", encoding="utf-8")
text = report("many.cpp", "text")
expect(text[-200:], f"{COUNT} findings in 1 unit" in text)
expect(f"{len(text)} characters of text", len(text) < 1000 * COUNT)
sarif = report("many.cpp", "sarif")
results = json.loads(sarif)["runs"][0]["results"]
expect(f"{len(results)} results", len(results) == COUNT)
rest = len(json.dumps(results))
expect(f"{rest} characters of SARIF", rest < 10000 * COUNT)
keys = {r["partialFingerprints"]["span-tidy/v1"] for r in results}
expect(f"{len(keys)} fingerprints", len(keys) == COUNT)
region = results[-1]["locations"][0]["physicalLocation"]["region"]
expect(region, region["snippet"]["text"] == "user_id" and
       many[region["startColumn"] - 1:region["endColumn"] - 1] == "user_id")
