"""Holds annotated sources against what both roofs report.

A comment `// finds: tracing-<id>` at the end of a line asks for one finding of
that check on that line; a text in double quotes after the id must be part of its
message; several are separated by commas. Everything that is reported and not
asked for is a failure, in each mode: ABI 1 and 2, nostd and std types, the library's
headers found by -I and as a system's. A file of
test/checks is asked about the check that it is named after and those that it names;
any other about all that are on by default, too. A comment
`// options: <id>.<Name>=<value>` sets an option of a check for its file.

usage: expectations.py --span-tidy P --clang-tidy P --plugin P --fakes DIR
                       [--modes all|one] [--checks GLOBS] FILE... [-- FLAGS]
"""

import argparse
import json
import os
import re
import subprocess
import sys
from collections import Counter

MODES = [
    (found, [f"-DOPENTELEMETRY_ABI_VERSION_NO={abi}", *stl])
    for stl, ways in (([], ("-I", "-isystem")),
                      (["-DOPENTELEMETRY_STL_VERSION=2020"], ("-isystem", "-I")))
    for abi, found in zip((1, 2), ways)
]
ITEM = re.compile(r'(tracing-[a-z-]+)(?: "([^"]*)")?')


def expected(path):
    """(line, id): the texts that messages must hold."""
    wanted = {}
    with open(path, encoding="utf-8", errors="replace") as source:
        for number, line in enumerate(source, 1):
            if "// finds:" not in line:
                continue
            for check, text in ITEM.findall(line.split("// finds:")[1]):
                wanted.setdefault((number, check), []).append(text)
    return wanted


def options_of(path):
    """Value by "tracing-<id>.<Name>"."""
    with open(path, encoding="utf-8", errors="replace") as source:
        lines = [line.split("// options:")[1].strip() for line in source if "// options:" in line]
    return {"tracing-" + name: value for name, value in (line.split("=", 1) for line in lines)}


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
    command = [options.span_tidy, "check", path, "--output=json", "--fail-on=never",
               "--checks=-*," + asked(options, path)]
    for name, value in options_of(path).items():
        command.append(f"--option={name}={value}")
    run = subprocess.run(command + ["--", *flags], capture_output=True, text=True)
    if run.returncode != 0:
        said = json.loads(run.stdout)["failures"] if run.stdout else run.stderr
        sys.exit(f"{' '.join(command)}: exit {run.returncode}\n{said}")
    return [
        (os.path.realpath(os.path.join(root_of(path, f), f["at"]["file"])),
         f["at"]["line"], f["at"]["column"], f["check"], f["message"])
        for f in json.loads(run.stdout)["findings"] if "suppressed" not in f
    ]


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


def main():
    arguments = sys.argv[1:]
    flags = []
    if "--" in arguments:
        cut = arguments.index("--")
        arguments, flags = arguments[:cut], arguments[cut + 1:]
    parser = argparse.ArgumentParser()
    for name in ("--span-tidy", "--clang-tidy", "--plugin", "--fakes"):
        parser.add_argument(name, required=True)
    parser.add_argument("--modes", default="all")
    parser.add_argument("--checks", default="")
    parser.add_argument("files", nargs="+")
    options = parser.parse_args(arguments)

    complaints = []
    for path in options.files:
        wanted = expected(path)
        for found, mode in MODES if options.modes == "all" else MODES[:1]:
            all_flags = ["-std=c++20", found + options.fakes, *mode, *flags]
            program = by_program(options, path, all_flags)
            plugin = by_plugin(options, path, all_flags)
            label = " ".join([found, *mode])
            complaints += [f"{c}   ({label})" for c in differences(path, program, wanted)]
            for roof, only in (("program", Counter(program) - Counter(plugin)),
                               ("plugin", Counter(plugin) - Counter(program))):
                complaints += [f"{f}: only by the {roof}   ({label})" for f in only]
    print("\n".join(complaints) or f"{len(options.files)} file(s) as expected")
    sys.exit(bool(complaints))


if __name__ == "__main__":
    main()
