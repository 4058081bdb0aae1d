"""Writes into the page of each check, behind its first sentence, whether it is on, how it is
silenced, and which part of OpenTelemetry's documentation is about the same.

The program says what it does by default and at which level, docs/specification.json where
OpenTelemetry speaks of it (null: nowhere). Refused: a check that stands not there, a row of
the README's table that says otherwise.

usage: status.py --span-tidy PROGRAM ROOT [--write]
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

DOCS = "https://opentelemetry.io/docs/"
STATUS = re.compile(r"\n\n(?:On by default|Opt-in)\b[^\n]* silences (?:it|one)\b[^\n]*(?=\n\n)")


def levels(span_tidy):
    """Of each check, as a report has it."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "empty.cpp").touch()
        report = subprocess.run([span_tidy, "check", "--checks=*", "--output=sarif", "empty.cpp", "--"],
                                cwd=folder, capture_output=True, text=True, check=True).stdout
    [run] = json.loads(report)["runs"]
    return {rule["id"]: rule["defaultConfiguration"]["level"] for rule in run["tool"]["driver"]["rules"]}


def defaults(span_tidy):
    listed = subprocess.run([span_tidy, "list-checks"], capture_output=True, text=True, check=True)
    return {line.split()[0]: line.split()[1] for line in listed.stdout.splitlines()}


def status(check, default, level, about):
    level = {"error": "an error", "warning": "a warning", "note": "a note"}[level]
    how = f"On by default, {level}" if default == "on" else f"Opt-in (`--checks={check}`), {level}"
    text = f"{how}; `// NOLINT({check})` silences one"
    text += f", `\"checks\": \"-{check}\"` all." if default == "on" else "."
    return text + (f" OpenTelemetry: [{about[0]}]({DOCS}{about[1]})." if about else "")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--span-tidy", type=os.path.abspath, required=True)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("root", type=Path)
    options = parser.parse_args()
    about = json.loads((options.root / "docs/specification.json").read_text())
    readme = (options.root / "README.md").read_text()
    level = levels(options.span_tidy)
    complaints = []
    for check, default in defaults(options.span_tidy).items():
        name = check.removeprefix("tracing-")
        if name not in about:
            complaints.append(f"{name}: not in docs/specification.json")
            continue
        path = options.root / f"docs/checks/{name}.md"
        title, first, rest = STATUS.sub("", path.read_text(), 1).split("\n\n", 2)
        text = "\n\n".join([title, first, status(check, default, level[check], about.pop(name)), rest])
        if options.write:
            path.write_text(text)
        elif path.read_text() != text:
            complaints.append(f"{path} is not what this writes: run it with --write")
        row = re.search(rf"^\| \[`{check}`\].*$", readme, re.M)
        if not row or ("(opt-in)" in row[0]) != (default != "on"):
            complaints.append(f"README.md: {check} is {default}")
    complaints += [f"docs/specification.json: no check is called '{name}'" for name in about]
    print("\n".join(complaints))
    sys.exit(bool(complaints))


if __name__ == "__main__":
    main()
