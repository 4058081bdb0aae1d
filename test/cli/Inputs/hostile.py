"""Writes a project whose names, literals, lines and file names would act on a
terminal or as a command for a CI service, runs every command over it, and holds that
nothing of theirs gets out as it is.

usage: hostile.py FOLDER FLAGS SPAN_TIDY PLUGIN CLANG_TIDY
"""

import json
import re
import shlex
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as xml
from pathlib import Path

import page

folder, flags, span_tidy, plugin, clang_tidy = Path(sys.argv[1]), *sys.argv[2:6]

HEAD = """#include "opentelemetry/trace/provider.h"
static auto tracer() {
  return opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("shop");
}
bool work();
auto start(const char *name) { return tracer()->StartSpan(name); }
void load() {
"""
FIELD = '  auto span = tracer()->StartSpan("cart.load", {{{{"{}", ""}}}});{}\n'

# Spelled in a literal, and raw behind it, on the line that is quoted.
KEYS = [
    r"k\n::error file=a.js::x", r"k\r\n##[error]x", r"##vso[task.setvariable variable=a]b",
    r"\x1b[2J\x1b]0;x\x07", r"\u202euser", r"a\u2066b\u2069", r"a\u200bb\ufeff", r"\u2028x",
    r"\U000e0041", r"\x7f", r"a\u0085b", r"[x](http://example.org)", r"\u00adx", r"{1}{0}",
    r"##teamcity[x]", "</script><img src=x onerror=alert(1)>", "<!--<script>", "&lt;b&gt;&#x27;",
    r"\xff\xfe", "gr\u00fc\u00dfe \u6f22",
]
RAW = "\x1b[31m\u202e\u2066\u200d\U000e0041\u0085\x07\x7f\u2029##vso[x]##[error]"


def write():
    body = HEAD + "".join("{\n" + FIELD.format(key, f" // {RAW}") + "  work();\n}\n"
                          for key in KEYS) + "}\n"
    below = folder / "n\n::error::"
    below.mkdir()
    (below / ".clang-tidy").write_text("Checks: [\x1b[31m\u202e\n::error::x\n", encoding="utf-8")
    (folder / ".clang-tidy").write_text("Checks: '-tracing-span-kind'\n")
    names = ["::error file=x::y.cpp", "b\n::error file=x::z.cpp", "c\x1b[31m\u202ed.cpp",
             "##vso[x].cpp", "n\n::error::/e.cpp", "]]><a b='\"%&,.cpp"]
    for name in names:
        (folder / name).write_text(body, encoding="utf-8")
    (folder / "broken.cpp").write_text('#include "x\x1b[2J\u202e.h"\n', encoding="utf-8")
    units = [*names, "broken.cpp", "gone\n::error::.cpp"]
    (folder / "compile_commands.json").write_text(json.dumps(
        [{"directory": str(folder), "file": str(folder / unit),
          "arguments": ["clang++", *shlex.split(flags), "-c", str(folder / unit)]}
         for unit in units]))
    (folder / ".span-tidy.json").write_text("{}")
    return names


def acts(text):
    """What of a text acts on whoever shows it."""
    for line in text.split("\n"):
        if line.lstrip().startswith("::") or re.search(r"##\w*\[", line):
            yield f"a command: {line!r}"
        for char in line:
            if unicodedata.category(char) in ("Cc", "Cf", "Zl", "Zp"):
                yield f"U+{ord(char):04X}: {line!r}"


def run(*arguments):
    done = subprocess.run(arguments, cwd=folder, capture_output=True)
    said = (done.stdout + done.stderr).decode("utf-8")
    for complaint in acts(said):
        sys.exit(f"{arguments}\n{complaint}")
    if not said:
        sys.exit(f"{arguments}\nsays nothing")
    return done.stdout.decode("utf-8")


def formats(check, findings):
    """What CI services read: each finding once, as data and nothing else."""
    said = [f["message"] for f in findings]
    for name, read in [
        ("gitlab", lambda text: [f["description"] for f in json.loads(text)]),
        ("sonar", lambda text: [f["primaryLocation"]["message"] for f in json.loads(text)["issues"]]),
        ("junit", lambda text: [f.get("message") for f in xml.fromstring(text).iter("failure")]
         + [f.get("message") for f in xml.fromstring(text).iter("error")]),
        ("checkstyle", lambda text: [f.get("message") for f in xml.fromstring(text).iter("error")]),
    ]:
        read = read(run(*check, "--output", name))
        if sorted(m for m in read if not m.startswith("not fully")) != sorted(said):
            sys.exit(f"{name}: {read}")
        if sum(m.startswith("not fully") for m in read) != 2:
            sys.exit(f"{name} does not tell which units failed")
    told = page.read(run(*check, "--output", "html"))
    if sorted(f["steps"][0]["text"] for f in told["findings"]) != sorted(said) or len(told["failures"]) != 2:
        sys.exit(f"html: {told}")
    if list(acts("".join(str(part) for part in told.values()))):
        sys.exit("html: the data acts on who shows it")
    text = subprocess.run([*check, "--output", "github"], cwd=folder, capture_output=True).stdout
    lines = text.decode("utf-8").splitlines()
    for line in lines:
        if not re.fullmatch(r"::(warning|error) title=[\w-]+,file=[^:,]+,line=\d+"
                            r"(,endLine=\d+,col=\d+,endColumn=\d+)?::.*", line):
            sys.exit(f"github: {line}")
    if len(lines) != len(said) + 2 or list(acts("".join(line[2:] for line in lines))):
        sys.exit(f"github: {lines}")


def main():
    names = write()
    check = [span_tidy, "check", "--checks=-*,tracing-unrecorded-field", "--no-cache"]
    text = run(*check, "-v")
    print(text)
    findings = json.loads(run(*check, "--output", "json"))["findings"]
    sarif = json.loads(run(*check, "--output", "sarif"))["runs"][0]["results"]
    if not len(findings) == len(sarif) == len(names) * len(KEYS):
        sys.exit(f"{len(findings)} findings, {len(sarif)} results")
    formats(check, findings)
    run(span_tidy, "wrappers")
    run(span_tidy, "wrappers", "--json")
    run(span_tidy, "dump-summaries")
    run(span_tidy, "dump-model", names[1])
    for bad in (["check", "no\n::error::.cpp"], ["check", "--checks=\x1b[31m"],
                ["check", "--option", "\n::error::=1"], ["explain", "\n::error::"],
                ["\n::error::"], ["check", "--\n::error::"],
                ["check", "--config", "no\n::error::.json"],
                ["check", "--output", "\n::error::"], ["check", "--output", "text:no\n/x"],
                ["check", "--summaries", "no\n::error::"], ["check", "--models", "\x1b[31m"],
                ["link", "-o", "x", "no\n::error::"],
                ["extract", "-o", "no\n/x", names[0]],
                ["extract", "-o", "x", "gone\n::error::.cpp"]):
        run(span_tidy, *bad)
    # clang-tidy prints file names and the sources' lines by itself.
    said = subprocess.run([clang_tidy, "--load=" + plugin, "--quiet",
                           "--checks=-*,tracing-unrecorded-field", "-p", ".", names[1]],
                          cwd=folder, capture_output=True).stdout.decode("utf-8")
    here = re.findall(r"warning: (.*) \[tracing-", said)
    there = [f["message"] for f in findings if f["at"]["file"] == names[1]]
    if here != there:
        sys.exit(f"the plugin: {here}\nthe program: {there}")


main()
