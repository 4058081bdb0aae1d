"""Holds what two builds of span-tidy report against each other, all checks on.

  compare.py OLD NEW [-p DIR]... [--root DIR] [--only REGEX]

OLD, NEW: build folders. Without -p: every source of test/checks, guide, rules and
extract by itself, every program of test/link, and the demo. With -p: the units of
these compile databases; paths are reported relative to --root (default: what
span-tidy takes for it). --only: those whose label the expression fits.

Prints each finding that only one of them has, or that differs in its notes or
fixes. Exit status: 0 the same, 1 differences, 2 one of them could not run.
"""

import argparse
import concurrent.futures
import glob
import json
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FLAGS = ["-std=c++20", "-I" + os.path.join(ROOT, "test", "fakes")]


def findings(build, arguments):
    """Canonical JSON of each finding and failure: how often."""
    with tempfile.TemporaryDirectory() as folder:
        report = os.path.join(folder, "report.json")
        command = [os.path.join(os.path.abspath(build), "bin", "span-tidy"), "check",
                   "--no-cache", "--reproducible", "--quiet", "--fail-on=never",
                   "--checks=*", "--output=json:" + report, *arguments]
        run = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
        if not os.path.exists(report):
            sys.exit(f"{' '.join(command)}: exit {run.returncode}\n{run.stderr}")
        with open(report, encoding="utf-8") as written:
            said = json.load(written)
    lines = [json.dumps(one, sort_keys=True) for one in said["findings"] + said["failures"]]
    return sorted(lines)


def shown(line):
    one = json.loads(line)
    if "at" not in one:
        return f"{one.get('unit')}: {one.get('reason')}: {one.get('detail')}"
    at = one["at"]
    return f"{at['file']}:{at['line']}:{at['column']}: {one['message']} [{one['check']}]"


def without(lines, others):
    """Those of lines that others lack, counted."""
    left = list(others)
    more = []
    for line in lines:
        if line in left:
            left.remove(line)
        else:
            more.append(line)
    return more


def of_tests():
    for folder in ("checks", "guide", "rules", "extract"):
        for source in sorted(glob.glob(os.path.join(ROOT, "test", folder, "*.cpp"))):
            yield os.path.relpath(source, ROOT), [source, "--", *FLAGS]
    programs = sorted(glob.glob(os.path.join(ROOT, "test", "link", "*", "")))
    for folder in programs + [os.path.join(ROOT, "docs", "demo", "")]:
        sources = sorted(glob.glob(os.path.join(folder, "*.cpp")))
        if sources:
            yield os.path.relpath(folder, ROOT), [*sources, "--", *FLAGS, "-I" + folder]


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("old")
    parser.add_argument("new")
    parser.add_argument("-p", dest="databases", action="append", default=[])
    parser.add_argument("--root")
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    root = ["--root", os.path.abspath(options.root)] if options.root else []
    jobs = [(folder, ["-p", os.path.abspath(folder), *root]) for folder in options.databases]
    jobs = [job for job in jobs or of_tests() if re.search(options.only, job[0])]

    def compare(job):
        label, arguments = job
        old, new = findings(options.old, arguments), findings(options.new, arguments)
        return label, len(old), without(old, new), without(new, old)

    differ = total = 0
    workers = 1 if options.databases else os.cpu_count()
    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        for label, count, gone, come in pool.map(compare, jobs):
            total += count
            differ += len(gone) + len(come)
            if gone or come:
                print(f"== {label}", flush=True)
            for sign, lines in (("-", gone), ("+", come)):
                for line in lines:
                    print(sign, shown(line))
    print(f"{total} findings of the old build in {len(jobs)} runs, {differ} differences")
    sys.exit(bool(differ))


if __name__ == "__main__":
    main()
