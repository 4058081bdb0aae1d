"""Holds whole programs of several units against what is reported for them.

Each case is a folder: a small program, with expectations in its sources and
headers as in expectations.py. A case is about the checks that it names, after
`// finds:` or `// about:`; a case that names none is about all that are on by
default. Everything that is reported in any of its files and not asked for is a
failure. Where there is an untraced.cpp, it is not read on demand, and nothing is missed. With --plugin the order of units, the number of workers and the cache must not
matter either; nor, in every fourth case, separate extraction and the plugin; in every
eighth case the units are read once more, in another order, by other workers, without a
precompiled standard library.

usage: link.py --span-tidy P --clang-tidy P --fakes DIR [--plugin P] [--precompiled FILE]
               CASE_FOLDER...
"""

import argparse
import difflib
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from expectations import ITEM, LINE, default_checks, differences, expected


class Failed(Exception):
    """A command that did not do its work; the text says which and why."""


class Program:
    """A temporary copy of a case, with its compile database."""

    def __init__(self, options, case, folder):
        self.options = options
        self.case = Path(case)
        self.folder = Path(folder).resolve() / self.case.name
        shutil.copytree(self.case, self.folder)
        project = self.folder / ".span-tidy.json" # paths are relative to its folder
        if not project.exists():
            project.write_text("{}")
        self.units = sorted(str(p.relative_to(self.folder))
                            for p in self.folder.rglob("*.cpp"))
        docs = str(Path(__file__).resolve().parents[2] / "docs")
        self.flags = ["-std=c++20", "-pthread", "-I" + options.fakes, "-I" + docs,
                      "-I" + str(self.folder)]
        self.precompiled = ["-include-pch", options.precompiled] if options.precompiled else []
        self.write_database(self.units)
        named = {check for source in self.folder.rglob("*") if source.suffix in (".cpp", ".h")
                 for line in source.read_text().splitlines()
                 if "// finds:" in line or "// about:" in line
                 for check, *_ in ITEM.findall(line)}
        self.checks = "-*," + ",".join(sorted(named) or default_checks(options.span_tidy))

    def arguments(self, unit):
        """Of the compiler; `// target: shop` in a source says what its object is for."""
        target = re.search(r"^// target: (\S+)$", (self.folder / unit).read_text(), re.M)
        output = ["-o", f"CMakeFiles/{target[1]}.dir/{unit}.o"] if target else []
        return ["clang++", *self.flags, *self.precompiled, *output, "-c", unit]

    def write_database(self, units):
        entries = [{"directory": str(self.folder), "file": unit,
                    "arguments": self.arguments(unit)} for unit in units]
        (self.folder / "compile_commands.json").write_text(json.dumps(entries, indent=1))

    def run(self, command):
        done = subprocess.run([str(word) for word in command], cwd=self.folder,
                              capture_output=True, text=True, timeout=300)
        if done.returncode != 0:
            said = (done.stdout + done.stderr).strip()
            raise Failed(f"{' '.join(map(str, command))}: exit {done.returncode}\n{said}")
        return done.stdout

    def span_tidy(self, subcommand, *arguments):
        return self.run([self.options.span_tidy, subcommand, *arguments])

    def check(self, *arguments):
        return self.span_tidy("check", "-p", self.folder, "--output=json",
                              "--fail-on=never", "--checks=" + self.checks, *arguments)

    def cache(self):
        return "--cache-dir", self.folder.parent / "cache"

    def findings(self, report):
        return [(os.path.realpath(self.folder / f["at"]["file"]), f["at"]["line"],
                 f["at"]["column"], f["check"], f["message"])
                for f in json.loads(report)["findings"] if "suppressed" not in f]

    def extract(self, to):
        models = []
        for unit in self.units:
            models.append(to / (unit.replace("/", "-") + ".model"))
            self.span_tidy("extract", unit, "-p", self.folder, "-o", models[-1])
        return models

    def by_plugin(self, summaries):
        found = set()
        for unit in self.units:
            config = json.dumps({"CheckOptions": {"tracing.Summaries": str(summaries)}})
            said = self.run([self.options.clang_tidy, "--load=" + self.options.plugin, "--quiet",
                             "--checks=" + self.checks, "--config=" + config, "--header-filter=.*",
                             self.folder / unit, "--", *self.flags, *self.precompiled])
            for m in filter(None, map(LINE.match, said.splitlines())):
                found.add((os.path.realpath(m[1]), int(m[2]), int(m[3]), m[5], m[4]))
        return found


def shown(program, complaint):
    """Places in the case that the reader can open, not in the copy."""
    return complaint.replace(str(program.folder), str(program.case))


def expectations(program, report):
    found = program.findings(report)
    sources = [p for p in sorted(program.folder.rglob("*")) if p.suffix in (".cpp", ".h")]
    complaints = []
    for source in sources:
        here = [f for f in found if f[0] == os.path.realpath(source)]
        complaints += differences(str(source), here, expected(source))
    known = {os.path.realpath(source) for source in sources}
    return complaints + [f"{f[0]}:{f[1]}:{f[2]}: unexpected outside the case: {f[4]} [{f[3]}]"
                         for f in found if f[0] not in known]


def same_bytes(label, wanted, found):
    if wanted == found:
        return []
    lines = difflib.unified_diff(wanted.splitlines(), found.splitlines(),
                                 "wanted", label, lineterm="", n=1)
    return [f"{label}: other bytes", *list(lines)[:40]]


def properties(program, wanted, steps):
    with tempfile.TemporaryDirectory() as temporary:
        aside = Path(temporary)
        complaints = []
        shuffled = list(program.units)
        random.Random(len(shuffled)).shuffle(shuffled)
        for label, units in [("reversed, warm cache, -j8", program.units[::-1]),
                             ("shuffled, warm cache, -j8", shuffled)]:
            program.write_database(units)
            complaints += same_bytes(label, wanted, program.check(*program.cache(), "-j8"))
        program.write_database(program.units)
        return complaints + (in_steps(program, aside, wanted) if steps else [])


def in_steps(program, aside, wanted):
    """Extraction per unit, linking and judging as three commands, and the plugin."""
    models = program.extract(aside)
    summaries = [aside / "program.summaries", aside / "again.summaries"]
    program.span_tidy("link", *models, "-o", summaries[0])
    program.span_tidy("link", *models[::-1], "-o", summaries[1])
    complaints = same_bytes("link of reversed models", summaries[0].read_text(errors="replace"),
                            summaries[1].read_text(errors="replace"))
    if str(program.folder).encode() in b"".join(p.read_bytes() for p in [*models, summaries[0]]):
        complaints.append(f"a model or the summaries hold the path {program.folder}")
    for label, given in (("check --models", models), ("reversed models", models[::-1])):
        judged = program.span_tidy("check", "--output=json", "--fail-on=never",
                                   "--checks=" + program.checks, "--models", *given)
        complaints += same_bytes(label, wanted, judged)
    roofs = set(program.findings(wanted)), program.by_plugin(summaries[0])
    for roof, only in (("program", roofs[0] - roofs[1]), ("plugin", roofs[1] - roofs[0])):
        complaints += [f"{f[0]}:{f[1]}:{f[2]}: only by the {roof}: {f[4]} [{f[3]}]"
                       for f in sorted(only)]
    return complaints


def on_demand(program, wanted):
    """The same from those units alone that can matter: another one need not even compile."""
    precompiled, program.precompiled = program.precompiled, []
    program.write_database(program.units)
    complaints = same_bytes("on demand", wanted, program.check("--no-cache", "--demand"))
    untraced = program.folder / "untraced.cpp"
    text = untraced.read_text()
    untraced.write_text(text + "#error read\n")
    complaints += same_bytes("without what is untraced", wanted,
                             program.check("--no-cache", "--demand"))
    untraced.write_text(text)
    program.precompiled = precompiled
    program.write_database(program.units)
    return complaints


def without_precompiled(program, wanted):
    precompiled, program.precompiled = program.precompiled, []
    program.write_database(program.units[::-1])
    complaints = same_bytes("reversed, cold, -j8, nothing precompiled", wanted,
                            program.check("--no-cache", "-j8"))
    program.precompiled = precompiled
    return complaints


def judge(options, number, case):
    with tempfile.TemporaryDirectory() as folder:
        program = Program(options, case, folder)
        complaints = []
        try:
            report = program.check(*program.cache(), "-j1")
            complaints += expectations(program, report)
            if "untraced.cpp" in program.units:
                complaints += on_demand(program, report)
            if options.plugin:
                complaints += properties(program, report, steps=number % 4 == 1)
                if number % 8 == 0:
                    complaints += without_precompiled(program, report)
        except (Failed, subprocess.TimeoutExpired, OSError) as error:
            complaints.append(str(error))
        return [shown(program, c) for c in complaints]


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1])
    for name in ("--span-tidy", "--clang-tidy", "--fakes"):
        parser.add_argument(name, required=True)
    for name in ("--plugin", "--precompiled"):
        parser.add_argument(name, default="")
    parser.add_argument("cases", nargs="+")
    options = parser.parse_args()
    cases = sorted(case.rstrip("/") for case in options.cases)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda case: judge(options, *case), enumerate(cases)))
    for case, complaints in zip(cases, results):
        if complaints:
            print(f"{os.path.basename(case)}:", *complaints, sep="\n  ")
    failed = sum(map(bool, results))
    print(f"{len(cases)} case(s), {failed} not as expected")
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
