"""Holds annotated sources against what both roofs report.

A comment `// finds: tracing-<id>` at the end of a line asks for one finding of
that check on that line; a word in parentheses after the id, `(likely)`, must be the
evidence that it stands on, and a text in double quotes a part of its message; several
are separated by commas. Everything that is reported and not
asked for is a failure, in each mode: ABI 1 and 2, nostd and std types, the library's
headers found by -I and as a system's. --modes tells which ones: "some" are the first and
another, which the file's name chooses, so that each mode is met by many files; "one" is
the first, "all" are the eight. The plugin reads what the program reads, but for the first
of two. A file of
test/checks is asked about the check that it is named after and those that it names;
any other about all that are on by default, too. A comment
`// options: <id>.<Name>=<value>` sets an option of a check for its file.

The parse is what a run costs, and most of it is the standard library. With --precompiled
that is read from a file, but not by the program in the first mode: what both roofs
report must be the same, so whether it is precompiled cannot matter.

usage: expectations.py --span-tidy P --clang-tidy P --fakes DIR [--plugin P]
                       [--precompiled FILE] [--modes one|some|all] [--checks GLOBS]
                       FILE... [-- FLAGS]
Without --plugin the program is alone.
"""

import argparse
import functools
import itertools
import json
import os
import re
import subprocess
import sys
import zlib
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

FIRST, *OTHERS = ALL = list(itertools.product(("-I", "-isystem"), (1, 2), ("nostd", "std")))
MODES = "one", "some", "all"
ITEM = re.compile(r'(tracing-[a-z-]+)(?: \(([a-z]+)\))?(?: "([^"]*)")?')


def items_of(path):
    """All (line, id, evidence or "", text or "") that are asked for."""
    with open(path, encoding="utf-8", errors="replace") as source:
        return [(number, *item) for number, line in enumerate(source, 1) if "// finds:" in line
                for item in ITEM.findall(line.split("// finds:")[1])]


def expected(path):
    """(line, id): the texts that messages must hold."""
    wanted = {}
    for number, check, _, text in items_of(path):
        wanted.setdefault((number, check), []).append(text)
    return wanted


def misgraded(path, evidence):
    """Sentences about evidence, by (line, id), that is another than asked for."""
    return [f"{path}:{number}: {check} stands on {found}, not on {grade}"
            for number, check, grade, _ in items_of(path) if grade
            for found in evidence.get((number, check), []) if found != grade]


def options_of(path):
    """Value by "tracing-<id>.<Name>"."""
    with open(path, encoding="utf-8", errors="replace") as source:
        lines = [line.split("// options:")[1].strip() for line in source if "// options:" in line]
    return {"tracing-" + name: value for name, value in (line.split("=", 1) for line in lines)}


@functools.cache
def list_checks(span_tidy):
    """Level by id."""
    listed = subprocess.run([span_tidy, "list-checks"], capture_output=True, text=True,
                            check=True).stdout
    return dict(line.split()[:2] for line in listed.splitlines())


def default_checks(span_tidy):
    return [check for check, level in list_checks(span_tidy).items() if level == "on"]


def asked(options, path):
    """The checks that the file is asked about."""
    levels = list_checks(options.span_tidy)
    named = {check for _, check in expected(path)}
    folder, name = os.path.split(os.path.realpath(path))
    if os.path.basename(folder) == "checks":
        own = [check for check in levels
               if name.startswith(check.removeprefix("tracing-"))]
        if own:
            return ",".join(named | {max(own, key=len)})
    chosen = [check for check, level in levels.items() if level == "on" or check in named]
    return ",".join(chosen + ([options.checks] if options.checks else []))


def by_program(options, path, flags):
    """The findings, and what they stand on, by (line, id)."""
    command = [options.span_tidy, "check", path, "--output=json", "--fail-on=never",
               "--checks=-*," + asked(options, path)]
    for name, value in options_of(path).items():
        command.append(f"--option={name}={value}")
    run = subprocess.run(command + ["--", *flags], capture_output=True, text=True)
    if run.returncode != 0:
        said = json.loads(run.stdout)["failures"] if run.stdout else run.stderr
        sys.exit(f"{' '.join(command)}: exit {run.returncode}\n{said}")
    reported = [f for f in json.loads(run.stdout)["findings"] if "suppressed" not in f]
    evidence = {}
    for f in reported:
        evidence.setdefault((f["at"]["line"], f["check"]), []).append(f["evidence"])
    return [
        (os.path.realpath(os.path.join(root_of(path, f), f["at"]["file"])),
         f["at"]["line"], f["at"]["column"], f["check"], f["message"])
        for f in reported
    ], evidence


def root_of(path, finding):
    """Reported paths are relative to a folder above the source."""
    folder = os.path.dirname(os.path.realpath(path))
    while not os.path.exists(os.path.join(folder, finding["at"]["file"])):
        if folder == os.path.dirname(folder):
            sys.exit(f"no file {finding['at']['file']} above {path}")
        folder = os.path.dirname(folder)
    return folder


LINE = re.compile(r"^(.*?):(\d+):(\d+): (?:warning|error|remark): (.*) \[([a-z.-]+)[^\]]*\]$")


def by_plugin(options, path, flags):
    command = [options.clang_tidy, "--load=" + options.plugin, "--quiet",
               "--checks=-*," + asked(options, path),
               "--header-filter=.*", path]
    if options_of(path):
        command.append("--config=" + json.dumps({"CheckOptions": options_of(path)}))
    command += ["--", *flags]
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"{' '.join(command)}: exit {run.returncode}\n{run.stdout}{run.stderr}")
    found = filter(None, map(LINE.match, run.stdout.splitlines()))
    return [(os.path.realpath(m[1]), int(m[2]), int(m[3]), m[5], m[4]) for m in found]


def differences(path, findings, wanted):
    """Sentences about what is missing and what is too much."""
    here = [f for f in findings if f[0] == os.path.realpath(path)]
    complaints = [f"{f[0]}:{f[1]}: unexpected in another file: {f[3]}"
                  for f in findings if f not in here]
    left = {key: list(texts) for key, texts in wanted.items()}
    for _, line, column, check, message in here:
        texts = left.get((line, check), [])
        fitting = [t for t in texts if t in message]
        if fitting:
            texts.remove(fitting[0])
        else:
            complaints.append(f"{path}:{line}:{column}: unexpected: {message} [{check}]")
    for (line, check), texts in left.items():
        complaints += [f"{path}:{line}: missing: {check} {text}" for text in texts]
    return complaints


def modes_of(options, path):
    """Those of the program and, of these, those of the plugin."""
    if options.modes != "some":
        chosen = [FIRST] if options.modes == "one" else ALL
        return chosen, chosen
    other = OTHERS[zlib.crc32(os.path.basename(path).encode()) % len(OTHERS)]
    return [FIRST, other], [other]


def flags_of(options, mode, precompiled):
    found, abi, types = mode
    flags = ["-std=c++20", "-pthread", found + options.fakes,
             f"-DOPENTELEMETRY_ABI_VERSION_NO={abi}"]
    if types == "std":
        flags.append("-DOPENTELEMETRY_STL_VERSION=2020")
    if precompiled and options.precompiled:
        flags += ["-include-pch", options.precompiled]
    return flags + options.flags


def judge(options, path):
    complaints = []
    wanted = expected(path)
    by_the_program, by_both = modes_of(options, path)
    for mode in by_the_program:
        program, evidence = by_program(options, path, flags_of(options, mode, mode != FIRST))
        found = differences(path, program, wanted) + misgraded(path, evidence)
        if options.plugin and mode in by_both:
            plugin = by_plugin(options, path, flags_of(options, mode, True))
            for roof, only in (("program", Counter(program) - Counter(plugin)),
                               ("plugin", Counter(plugin) - Counter(program))):
                found += [f"{f}: only by the {roof}" for f in only]
        complaints += [f"{c}   ({' '.join(map(str, mode))})" for c in found]
    return complaints


def main():
    arguments = sys.argv[1:]
    cut = arguments.index("--") if "--" in arguments else len(arguments)
    parser = argparse.ArgumentParser()
    for name in ("--span-tidy", "--clang-tidy", "--fakes"):
        parser.add_argument(name, required=True)
    for name in ("--plugin", "--precompiled", "--checks"):
        parser.add_argument(name, default="")
    parser.add_argument("--modes", default="some", choices=MODES)
    parser.add_argument("files", nargs="+")
    options = parser.parse_args(arguments[:cut])
    options.flags = arguments[cut + 1:]

    with ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        complaints = sum(pool.map(lambda path: judge(options, path), options.files), [])
    print("\n".join(complaints) or f"{len(options.files)} file(s) as expected")
    sys.exit(bool(complaints))


if __name__ == "__main__":
    main()
