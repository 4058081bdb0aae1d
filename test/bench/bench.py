"""Compares what a check costs with what a compilation's front end costs.

For each unit of a compile database, in turn and in pairs, in one process each:
`clang++-22 -fsyntax-only`, span-tidy's check and, if asked for, clang-tidy with
the plugin. The figures are ratios of CPU time (user and system, children
included): medians over the rounds of the sums over all units. Machines are
noisy, ratios of one run much less.

usage: bench.py --build BUILD [-p DIR] [--rounds N] [--clang-tidy] [FILES...]
Without -p the demo's database in BUILD/demo is taken.
"""

import argparse
import json
import os
import shlex
import shutil
import statistics
import subprocess
import tempfile
from pathlib import Path


def cpu_time(command, folder):
    before = os.times()
    run = subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL,
                         stderr=subprocess.DEVNULL)
    after = os.times()
    return (after.children_user + after.children_system
            - before.children_user - before.children_system), run.returncode


def syntax_only(entry):
    words = entry.get("arguments") or shlex.split(entry["command"])
    kept, skip = [], False
    for word in words[1:]:
        if skip or word in ("-c",):
            skip = False
        elif word == "-o":
            skip = True
        else:
            kept.append(word)
    return ["clang++-22", *kept, "-fsyntax-only", "-w"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", required=True)
    parser.add_argument("-p", dest="database")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--clang-tidy", action="store_true")
    parser.add_argument("files", nargs="*", help="parts of paths; default: all units")
    options = parser.parse_args()

    build = Path(options.build).resolve()
    database = Path(options.database or build / "demo").resolve()
    entries = json.loads((database / "compile_commands.json").read_text())
    if options.files:
        entries = [e for e in entries if any(f in e["file"] for f in options.files)]
    print(f"{len(entries)} units of {database}, {options.rounds} rounds")

    with tempfile.TemporaryDirectory() as scratch:
        shutil.copy(database / "compile_commands.json", scratch)
        files = [str(Path(e["directory"], e["file"])) for e in entries]
        kinds = {
            "span-tidy check": [[build / "bin/span-tidy", "check", "-j1", "--no-cache", "-p",
                                 scratch, "--fail-on=never", "--quiet", *files]],
        }
        if options.clang_tidy:
            kinds["clang-tidy-22 with the plugin"] = [
                ["clang-tidy-22", f"--load={build}/lib/SpanTidyTidy.so", "--quiet",
                 "--checks=-*,tracing-*", "-p", scratch, file] for file in files]
        ratios = {kind: [] for kind in kinds}
        floors = []
        for _ in range(options.rounds):
            floor = 0
            for entry in entries:
                spent, status = cpu_time(syntax_only(entry), entry["directory"])
                if status != 0:
                    raise SystemExit(f"{entry['file']} does not compile")
                floor += spent
            floors.append(floor)
            for kind, commands in kinds.items():
                spent = 0
                for command in commands:
                    time, status = cpu_time(command, scratch)
                    if status != 0:
                        raise SystemExit(f"{kind} failed: {shlex.join(map(str, command))}")
                    spent += time
                ratios[kind].append(spent / floor)

    print(f"clang++-22 -fsyntax-only         1.00  ({statistics.median(floors):.2f} s of CPU)")
    for kind, values in ratios.items():
        print(f"{kind:31}  {statistics.median(values):.2f}  "
              f"({min(values):.2f} to {max(values):.2f})")


if __name__ == "__main__":
    main()
