"""words.py SPAN_TIDY FAKES NAMES FOLDER: does the tool say of each name in NAMES what stands there?

Each name is recorded, or is part of a span's name, on a line of its own.
"""

import re
import subprocess
import sys

tool, fakes, names, folder = sys.argv[1:]

SECRET, UNBOUNDED = "sensitive-attribute", "high-cardinality-span-name"
SAYS = {"is a secret": "secret", "is personal data": "personal", "is a session id": "session",
        "which is unbounded": "unbounded"}
HEAD = """#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
#include <string>
namespace trace = opentelemetry::trace;
static auto tracer() { return trace::Provider::GetTracerProvider()->GetTracer("shop"); }
"""


def use(number, kind, name):
    """A line of code in which the name is recorded or names a span, and what it has to say."""
    kind, _, what = kind.partition("-")
    if kind == "key":
        return (f'void f{number}(trace::Span &span, const std::string &text) {{ '
                f'span.SetAttribute("{name}", text); }}', what)
    owner, _, field = name.rpartition(".")
    declared = f"struct S{number} {{ {'int' if what == 'number' else 'std::string'} {field}; }}; "
    if owner:
        declared += f"struct T{number} {{ S{number} {owner}; }}; "
    head = declared + f"void f{number}(trace::Span &span, const {'T' if owner else 'S'}{number} &x) "
    if kind in ("unbounded", "silent"):
        value = f"std::to_string(x.{name})" if what == "number" else f"x.{name}"
        return head + f'{{ span.UpdateName("x " + {value}); }}', kind
    return head + f'{{ span.SetAttribute("x.y", x.{name}); }}', kind


lines, wanted = [HEAD.rstrip("\n")], {}
for line in open(names, encoding="utf-8"):
    kind, colon, all_names = line.partition(":")
    if not colon or line.startswith("#"):
        continue
    for name in all_names.split():
        code, says = use(len(wanted), kind, name)
        lines.append(code)
        wanted["\n".join(lines).count("\n") + 1] = (kind, name, says)

source = f"{folder}/names.cpp"
with open(source, "w", encoding="utf-8") as out:
    out.write("\n".join(lines) + "\n")
shown = subprocess.run(
    [tool, "check", source, f"--checks=-*,tracing-{SECRET},tracing-{UNBOUNDED}", "--fail-on=never",
     "--", "-std=c++20", f"-I{fakes}"], capture_output=True, text=True, check=True).stdout
said = {}
for number, check, text in ((int(n), c, t) for n, t, c in re.findall(
        r"names\.cpp:(\d+):\d+: warning: (.*) \[tracing-([a-z-]+)\]", shown)):
    if (check == UNBOUNDED) == (wanted[number][0].split("-")[0] in ("unbounded", "silent")):
        said[number] = next(word for part, word in SAYS.items() if part in text)
wrong = 0
for number, (kind, name, says) in wanted.items():
    found = said.get(number, "silent" if says == "silent" else "clean")
    if found != says:
        print(f"{kind}: {name}: {found}")
        wrong += 1
print(f"{len(wanted)} names, {wrong} wrong")
sys.exit(wrong > 0)
