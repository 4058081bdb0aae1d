"""keys.py SPAN_TIDY FAKES KEYS FOLDER: is it said of each key in KEYS what stands there?

A line is `KIND key: text`, of a value of that KIND: the one finding's message has the
text in it, or there is none.
"""

import json
import subprocess
import sys

tool, fakes, keys, folder = sys.argv[1:]
KINDS = {"text": "const std::string &", "int": "int ", "flag": "bool ", "point": "double "}
HEAD = """#include "opentelemetry/trace/span.h"
#include <string>
"""

with open(keys, encoding="utf-8") as file:
    lines = [line.strip().partition(" ") for line in file if line.strip() and line[0] != "#"]
lines = [(kind, *rest.partition(":")[::2]) for kind, _, rest in lines]
source = f"{folder}/keys.cpp"
with open(source, "w", encoding="utf-8") as out:
    out.write(HEAD)
    for number, (kind, key, _) in enumerate(lines):
        out.write(f"void f{number}(opentelemetry::trace::Span &span, {KINDS[kind]}x) {{ "
                  f"span.SetAttribute({json.dumps(key)}, x); }}\n")
checks = "-*,tracing-deprecated-attribute,tracing-attribute-type,tracing-attribute-key-style"
run = subprocess.run([tool, "check", source, "--output=json", "--fail-on=never", f"--checks={checks}",
                      "--", "-std=c++20", f"-I{fakes}"], capture_output=True, text=True, check=False)
if run.returncode:
    sys.exit(run.stderr)
first = HEAD.count("\n") + 1
said = {}
for finding in json.loads(run.stdout)["findings"]:
    said.setdefault(finding["at"]["line"] - first, []).append(finding["message"])
wrong = []
for number, (_, key, wanted) in enumerate(lines):
    found = said.get(number, [])
    if len(found) != bool(wanted.strip()) or (found and wanted.strip() not in found[0]):
        wrong.append(f"{key}: expected '{wanted.strip()}', found {found}")
print("\n".join(wrong))
sys.exit(bool(wrong))
