"""Holds the house's rules that no compiler checks.

usage: house.py ROOT BUILD RULE, with a rule of this file: sizes, names, leaks, sentences,
cycles, descents, edges, fields, pages, version. Prints each offence; no line is good news.
"""

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT, BUILD = Path(sys.argv[1]), Path(sys.argv[2])
ROOMS = ["rules", "checks", "driver"]


def sources(*folders):
    return [f for folder in folders for f in sorted((ROOT / folder).rglob("*"))
            if f.suffix in (".cpp", ".h", ".def")]


def sizes():
    for file in sources(*ROOMS, "docs/demo") + sorted((ROOT / "test").rglob("*.py")):
        lines = len(file.read_text().splitlines())
        if lines > 400:
            yield f"{file}: {lines} lines, more than 400"


def names():
    for file in sources(*ROOMS):
        if re.search(r"(?:^|[_-])(utils?|helpers?|common|misc|manager|impl|base)(?:[_-]|$)",
                     file.stem):
            yield f"{file}: a name that says nothing"


def vocabulary():
    for file in sorted((ROOT / "rules").glob("*.json")):
        if file.stem not in ("schema", "lexicon"):
            data = json.loads(file.read_text())
            yield from (f["name"] for f in data.get("functions", []))
            for types in data.get("types", {}).values():
                yield from types


def standard():
    """Bare names of the standard library that the vocabulary knows."""
    data = json.loads((ROOT / "rules/std.json").read_text())
    listed = [f["name"] for f in data.get("functions", [])]
    for names in [*data.get("types", {}).values(), *data.get("members", {}).values()]:
        listed += names
    return {name.split("::")[-1] for name in listed}


def leaks():
    """Names of other people's APIs in the code's strings or identifiers."""
    qualified = {name for name in vocabulary() if "::" in name}
    # The last parts that are plain words of C++ and English prove nothing.
    last = {n.split("::")[-1] for n in qualified if not n.startswith("std::")}
    telling = {n for n in last if re.search(r"[a-z][A-Z]", n)}
    for file in sources("checks", "driver"):
        for number, line in enumerate(file.read_text().splitlines(), 1):
            code = line.split("//")[0]
            for text in re.findall(r'"((?:[^"\\]|\\.)*)"', code):
                for word in re.findall(r"[A-Za-z_][\w:]*", text):
                    if word in qualified or word in telling:
                        yield f"{file}:{number}: '{word}' belongs in rules/"
            if re.search(r"opentelemetry|opentracing|userver", code, re.I):
                yield f"{file}:{number}: the name of a library belongs in rules/"
    # A whole string, so that messages may speak English. "pair" is also a word
    # of the schema: there it is one of ours, unless a declaration's name is it.
    foreign = standard()
    ours = set(re.findall(r'"([\w-]+)"', (ROOT / "rules/schema.json").read_text()))
    for file in sources("driver/extract"):
        for number, line in enumerate(file.read_text().splitlines(), 1):
            code = line.split("//")[0]
            for text in re.findall(r'"((?:[^"\\]|\\.)*)"', code):
                name = text.strip(".()")
                theirs = name in foreign and (name not in ours or "getName" in code)
                if theirs or "std::" in text:
                    yield f"{file}:{number}: '{text}' belongs in rules/"


def sentences():
    """Only checks speak, and words of identifiers stand in the lexicon."""
    for file in sources("driver/extract", "driver/link"):
        for number, line in enumerate(file.read_text().splitlines(), 1):
            code = line.split("//")[0]
            for text in re.findall(r'"((?:[^"\\]|\\.)*)"', code):
                if re.search(r"[A-Za-z]{2,} [A-Za-z]{2,}", text):
                    yield f"{file}:{number}: '{text}' belongs in checks/ or rules/"


def cycles():
    """A header and its source are one; includes lead from one to those below it."""
    for room in ["rules", "driver/extract", "driver/link"]:
        below = {}
        for file in sources(room):
            near = [file.parent, ROOT / room]
            below.setdefault(file.resolve().with_suffix(""), set()).update(
                (folder / name).resolve().with_suffix("")
                for name in re.findall(r'#include "(.+?)"', file.read_text())
                for folder in near if (folder / name).exists())

        def reach(top):
            found, work = set(), [top]
            while work:
                new = below.get(work.pop(), set()) - found - {top}
                found |= new
                work += new
            return found
        reached = {one: reach(one) for one in below}
        for one in below:
            for other in reached[one]:
                if one < other and one in reached.get(other, ()):
                    yield f"{one} and {other} include each other"


def descents():
    """What does not run is no code: readers go down through running.h."""
    for file in sources("driver/extract"):
        for number, line in enumerate(file.read_text().splitlines(), 1):
            if file.stem != "running" and re.search(r"children\(\)", line.split("//")[0]):
                yield f"{file}:{number}: reads what does not run, too: runningIn()"


# A file of a room, something that it includes, and what it must not be able to.
DOORS = {
    "rules/words.cpp": "rules/vocabulary.h",
    "checks/model/value.cpp": "model/unit.h",
    "checks/dropped-span.cpp": "model/unit.h",
    "driver/extract/syntax/flow.cpp": "rules/vocabulary.h",
    "driver/extract/values/values.cpp": "syntax/bodies.h",
    "driver/extract/types/keeping.cpp": "syntax/names.h",
    "driver/extract/draft/draft.cpp": "values/values.h",
    "driver/extract/handoff/tasks.cpp": "draft/draft.h",
    "driver/extract/ways/paths.cpp": "draft/points.h",
    "driver/extract/views/borrows.cpp": "draft/draft.h",
    "driver/extract/activity/scopes.cpp": "handoff/tasks.h",
    "driver/extract/propagation/carriers.cpp": "draft/draft.h",
    "driver/extract/spans/starts.cpp": "propagation/carriers.h",
    "driver/link/resolve.cpp": "model/summary.h",
    "driver/fixes/edited.cpp": "clang/Format/Format.h",
    "driver/report/sarif.cpp": "llvm/ADT/StringRef.h",
    "driver/lsp/server.cpp": "report/results.h",
    "driver/units/workers.cpp": "extract/extract.h",
    "driver/tidy/module.cpp": "checks/check.h",
    "driver/cli/main.cpp": "units/project.h",
}
WALLS = {
    "rules/words.cpp": ["model/unit.h", "checks/check.h", "extract/extract.h",
                        "clang/AST/AST.h"],
    "checks/model/value.cpp": ["rules/vocabulary.h", "check.h", "checks/check.h",
                               "extract/extract.h", "clang/AST/AST.h",
                               "llvm/ADT/StringRef.h"],
    "checks/dropped-span.cpp": ["rules/vocabulary.h", "extract/extract.h", "link/link.h",
                                "config/config.h", "clang/AST/AST.h",
                                "llvm/ADT/StringRef.h"],
    "driver/extract/syntax/flow.cpp": ["checks/check.h", "link/link.h", "config/config.h",
                                       "report/results.h", "values/values.h", "draft/draft.h"],
    "driver/extract/values/values.cpp": ["types/keeping.h", "draft/draft.h"],
    "driver/extract/types/keeping.cpp": ["values/values.h", "draft/draft.h"],
    "driver/extract/draft/draft.cpp": ["handoff/tasks.h", "ways/paths.h", "spans/starts.h"],
    "driver/extract/handoff/tasks.cpp": ["activity/scopes.h", "ways/paths.h",
                                         "propagation/requests.h", "spans/starts.h"],
    "driver/extract/ways/paths.cpp": ["handoff/tasks.h", "views/borrows.h",
                                      "activity/scopes.h", "spans/starts.h"],
    "driver/extract/views/borrows.cpp": ["ways/paths.h", "handoff/tasks.h",
                                         "spans/starts.h"],
    "driver/extract/activity/scopes.cpp": ["spans/starts.h", "ways/paths.h",
                                           "propagation/requests.h"],
    "driver/extract/propagation/carriers.cpp": ["handoff/tasks.h", "activity/scopes.h",
                                                "spans/starts.h"],
    "driver/extract/spans/starts.cpp": ["ways/paths.h", "views/borrows.h",
                                        "extract/extract.h"],
    "driver/link/resolve.cpp": ["checks/check.h", "extract/extract.h", "config/config.h",
                                "clang/AST/AST.h", "llvm/ADT/StringRef.h"],
    "driver/report/sarif.cpp": ["model/unit.h", "rules/vocabulary.h", "checks/check.h",
                                "extract/extract.h", "link/link.h", "config/config.h",
                                "units/project.h", "clang/AST/AST.h",
                                "clang/Tooling/Core/Replacement.h", "clang-tidy/GlobList.h",
                                "lsp/server.h"],
    "driver/fixes/edited.cpp": ["model/unit.h", "rules/vocabulary.h", "checks/check.h",
                                "config/config.h", "units/project.h", "clang/AST/AST.h",
                                "clang/Tooling/Tooling.h", "clang-tidy/GlobList.h"],
    "driver/lsp/server.cpp": ["model/unit.h", "checks/check.h", "config/config.h", "units/project.h",
                              "cli/options.h", "fixes/fixes.h", "clang/AST/AST.h"],
    "driver/units/workers.cpp": ["checks/check.h", "lsp/server.h", "cli/options.h", "tidy/program.h"],
    "driver/tidy/module.cpp": ["report/results.h", "units/project.h", "results.h",
                               "syntax/bodies.h", "draft/draft.h"],
    "driver/cli/main.cpp": ["tidy/host_version.h", "host_version.h"],
}


def includes(command, folder, include):
    return subprocess.run(command, cwd=folder, input=f'#include "{include}"\n',
                          text=True, capture_output=True).returncode == 0


def edges():
    """Tries an include with the very command of a room's own file."""
    database = json.loads((BUILD / "compile_commands.json").read_text())
    entries = {str(Path(e["directory"], e["file"]).resolve()): e for e in database}
    for file, forbidden in WALLS.items():
        entry = entries[str((ROOT / file).resolve())]
        words = shlex.split(entry["command"])
        words = words[words.index(next(w for w in words if "clang++" in w)):]
        command = words[:words.index("-o")] + ["-E", "-x", "c++", "-", "-o", os.devnull]
        if not includes(command, entry["directory"], DOORS[file]):
            yield f"{file}: cannot include {DOORS[file]}, so this rule proves nothing"
        for include in forbidden:
            if includes(command, entry["directory"], include):
                yield f"{file}: can include {include}"


def fields():
    """A field that is described twice has its places renumbered twice."""
    for file in sorted((ROOT / "checks/model").glob("describe*.h")):
        for struct, body in re.findall(r"void describe\(A &Do, (\w+) &\w+\) \{(.*?)\n?\}",
                                       file.read_text(), re.S):
            keys = re.findall(r'Do(?:\.always)?\("(\w+)"', body)
            for key in sorted({k for k in keys if keys.count(k) > 1}):
                yield f"checks/model/{file.name}: '{key}' of {struct} is described twice"


def pages():
    checks = re.findall(r"^CHECK\(([a-z-]+),", (ROOT / "checks/checks.def").read_text(), re.M)
    table = (ROOT / "README.md").read_text()
    grades = (ROOT / "docs/evidence.md").read_text()
    for check in checks:
        for place in (f"checks/{check}.cpp", f"docs/checks/{check}.md",
                      f"test/checks/{check}.cpp"):
            if not (ROOT / place).exists():
                yield f"{check}: no {place}"
        if f"docs/checks/{check}.md" not in table:
            yield f"{check}: not in the README's table"
        if f"`{check}`" not in grades:
            yield f"{check}: not in docs/evidence.md"
        page = (ROOT / f"docs/checks/{check}.md").read_text()
        for part in ("## Why", "## Bad", "## Good", "## Limits", "## Guide"):
            if part not in page:
                yield f"docs/checks/{check}.md: no {part}"
    for file in sorted((ROOT / "checks").glob("*-*.cpp")):
        if file.stem not in checks:
            yield f"{file}: not in checks.def"


def version():
    """It stands in CMakeLists.txt; what is released, shown and reported says the same."""
    own = re.search(r"^project\(\S+ VERSION ([^\s)]+)", (ROOT / "CMakeLists.txt").read_text(), re.M)[1]
    if not re.fullmatch(r"(0|[1-9]\d*)([.](0|[1-9]\d*)){2}", own):
        yield f"CMakeLists.txt: '{own}' is no semantic version"
    for file, pattern in [
        ("CHANGELOG.md", r"^## \[(\d.*?)\]"),  # the newest is the first
        ("README.md", r"span-tidy (\d+[.]\d+[.]\d+)"),
        ("test/sarif/Inputs/golden.sarif", r'"semanticVersion": "(.*?)"'),
    ]:
        said = re.search(pattern, (ROOT / file).read_text(), re.M)
        if said and said[1] != own:
            yield f"{file}: version {said[1]}, and CMakeLists.txt says {own}"


offences = list(globals()[sys.argv[3]]())
for offence in offences:
    print(offence)
sys.exit(bool(offences))
