"""Applies fixes through both roofs until nothing changes, and prints the result.

After each run both roofs must have written the same, and it must compile, with the types
of nostd and with those of std. With --each one half of the files is for both roofs, the other
is compiled with the types of std: what does not compile with those of nostd, the next run tells. A fix that is left at the end is made in vain.

usage: fixed.py --span-tidy P --clang-tidy P --fakes DIR [--plugin P]
                [--precompiled FILE] --to DIR [--checks GLOBS] [--options JSON] [--runs N]
                [--changes] [--safe] [--style STYLE] [--pages DIR] [--each | --program] FILE...
                [-- FLAGS]
The files are copied to a folder below DIR for each roof and treated as one program; with
--program by span-tidy only, with --each every file by itself. Prints "after N runs" and
the text of the first file then, or with --changes the lines of it that went and came; with
--runs those of the Nth run; with --each a summary. All fixes are made, with --safe those
only that nobody needs to look at; with --each, of every fourth file, those come first. With --pages
the page of each check has to say which of the two its fixes are.
"""

import argparse
import difflib
import json
import os
import re
import shutil
import subprocess
import sys
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

MOST_RUNS = 6
MODES = [], ["-DOPENTELEMETRY_STL_VERSION=2020", "-DOPENTELEMETRY_ABI_VERSION_NO=2"]


class Failure(Exception):
    pass


def called(command, folder):
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    if done.returncode != 0:
        raise Failure(f"{' '.join(map(str, command))}: exit {done.returncode}\n"
                      f"{done.stdout}{done.stderr}")
    return done.stdout


def second_half(name, bit=0):
    """Whether it is in that of all files; the parts are mixed, for each bit others."""
    return zlib.crc32(name.encode()) >> bit & 1 == 1


class Roof:
    def __init__(self, options, folder, files):
        self.options, self.folder = options, folder
        folder.mkdir(parents=True)
        for file in files:
            shutil.copyfile(file, folder / file.name)
        (folder / ".span-tidy.json").write_text(json.dumps({"options": options.options}))
        self.units = [file.name for file in files if file.suffix == ".cpp"]

    def text(self):
        return {path.name: path.read_bytes() for path in sorted(self.folder.iterdir())}

    def compile(self, changed, modes):
        for name in self.units if any(name.endswith(".h") for name in changed) else changed:
            for mode in modes:
                called(["clang++-22", "-fsyntax-only", "-w", *self.options.flags, *mode, name],
                       self.folder)


class Program(Roof):
    def fix(self, safe):
        """The findings that have a fix."""
        unsafe = [] if safe else ["--unsafe-fixes"]
        report = called([self.options.span_tidy, "check", *self.units, "--fix", *unsafe,
                         "--fail-on=never", "--format-style=" + self.options.style, "--no-cache",
                         "-j1", "--output=json", self.options.checks, "--",
                         *self.options.flags], self.folder)
        findings = json.loads(report)["findings"]
        self.options.seen.update((finding["check"], fix["applicability"])
                                 for finding in findings for fix in finding.get("fixes", []))
        return [finding for finding in findings
                if not finding.get("suppressed")
                and any(unsafe or fix["applicability"] == "safe" for fix in finding.get("fixes", []))]


class Plugin(Roof):
    def fix(self, safe):
        unsafe = "false" if safe else "true"
        called([self.options.clang_tidy, "--load=" + self.options.plugin, "--fix", "--quiet",
                f"--config={{CheckOptions: {{tracing.UnsafeFixes: {unsafe}}}}}",
                "--format-style=" + self.options.style, self.options.checks, "--header-filter=.*", *self.units, "--",
                *self.options.flags], self.folder)


def fixed(options, files, folder):
    """The number of runs and the texts by name."""
    program = Program(options, folder / "program", files)
    compiled = options.each and second_half(files[0].name)
    alone = options.program or not options.plugin or compiled
    plugin = None if alone else Plugin(options, folder / "plugin", files)
    modes = MODES if not options.each else MODES[1:] if compiled else []
    after, runs = program.text(), 0
    first = options.each and all(second_half(files[0].name, bit) for bit in (1, 2))
    while runs != (options.runs or MOST_RUNS):
        before, runs = after, runs + 1
        safe = options.safe or (first and runs == 1)
        left = program.fix(safe)
        after = program.text()
        changed = [name for name, text in after.items() if before[name] != text]
        program.compile(changed, modes)
        if plugin and left:
            plugin.fix(safe)
            for name, text in plugin.text().items():
                if text != after[name]:
                    difference = subprocess.run(["diff", program.folder / name, plugin.folder / name],
                                                capture_output=True, text=True).stdout
                    raise Failure(f"{name}: the roofs wrote not the same in run {runs}\n{difference}")
        if not changed and left:
            raise Failure(f"{files[0].name}: not made: {left}")
        if not changed and safe == options.safe:
            return runs, after
    if not options.runs:
        raise Failure(f"{files[0].name}: there is more to fix after {runs} runs")
    return runs, after


def attempt(options, file, folder):
    try:
        runs, after = fixed(options, [file], folder)
        return after[file.name] != file.read_bytes(), runs, ""
    except Failure as failure:
        return True, 0, str(failure)


def unsaid(options):
    """Pages that do not say that a fix is safe, or that one is not."""
    for check, word in sorted(options.seen if options.pages else ()):
        page = (options.pages / f"{check.removeprefix('tracing-')}.md").read_text()
        fix = page.partition("\n## Fix\n")[2].partition("\n## ")[0]
        if not re.search(rf"\b{word}\b", fix, re.I):
            yield f"{check}: the page does not say that it has {word} fixes"


def main():
    arguments = sys.argv[1:]
    cut = arguments.index("--") if "--" in arguments else len(arguments)
    parser = argparse.ArgumentParser()
    for name in ("--span-tidy", "--clang-tidy", "--fakes", "--to"):
        parser.add_argument(name, required=True)
    for name in ("--plugin", "--precompiled"):
        parser.add_argument(name, default="")
    # What others' findings tell, clang-tidy does not know.
    parser.add_argument("--checks", default="tracing-*,-tracing-unused-suppression")
    parser.add_argument("--options", default="{}", type=json.loads)
    parser.add_argument("--runs", type=int)
    parser.add_argument("--style", default="none")
    parser.add_argument("--pages", type=Path)
    parser.add_argument("--safe", action="store_true")
    parser.add_argument("--changes", action="store_true")
    parser.add_argument("--each", action="store_true")
    parser.add_argument("--program", action="store_true")
    parser.add_argument("files", nargs="+", type=Path)
    options = parser.parse_args(arguments[:cut])
    options.flags = ["-std=c++20", "-pthread", "-I" + options.fakes, *arguments[cut + 1:]]
    if options.precompiled:
        options.flags += ["-include-pch", options.precompiled]
    options.checks = "--checks=-*," + options.checks
    options.seen = set()

    folder = Path(options.to)
    shutil.rmtree(folder, ignore_errors=True)
    if not options.each:
        try:
            runs, after = fixed(options, options.files, folder)
        except Failure as failure:
            sys.exit(str(failure))
        print(f"after {runs} runs", flush=True)
        first = options.files[0]
        text = after[first.name].decode()
        if options.changes:
            old = first.read_bytes().decode().splitlines(keepends=True)
            lines = difflib.unified_diff(old, text.splitlines(keepends=True), n=0)
            text = "".join([line for line in lines if not line.startswith(("@@", "---", "+++"))])
        sys.stdout.write(text)
        return
    with ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        results = list(pool.map(lambda file: attempt(options, file, folder / file.stem),
                                options.files))
    print(f"{sum(changed for changed, _, _ in results)} of {len(results)} files fixed, "
          f"in at most {max(runs for _, runs, _ in results)} runs")
    print(f"{len({check for check, _ in options.seen})} checks have fixes")
    complaints = [complaint for _, _, complaint in results if complaint] + [*unsaid(options)]
    if complaints:
        sys.exit("\n".join(complaints))


if __name__ == "__main__":
    main()
