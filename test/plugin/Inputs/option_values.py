"""Prints what both roofs say of values of options, in .clang-tidy and in .span-tidy.json.

usage: option_values.py FOLDER CLANG_TIDY SPAN_TIDY FLAGS
"""

import json
import shlex
import subprocess
import sys
from pathlib import Path

folder, clang_tidy, span_tidy, given = sys.argv[1:]
flags = ["--", *shlex.split(given)]


def said(command):
    done = subprocess.run([*command, "good.cpp", *flags], cwd=folder, capture_output=True, text=True)
    return done.returncode, [
        line[line.index("invalid configuration"):].removesuffix(" [clang-tidy-config]")
        for line in (done.stdout + done.stderr).splitlines() if "invalid configuration" in line]


for option, value in [
    ("missing-span.MinStatements", "3"), ("missing-span.MinStatements", "few"),
    ("missing-span.MinStatements", "-1"), ("missing-span.MinStatements", ""),
    ("missing-span.Nested", "maybe"), ("missing-span.Nested", "On"), ("missing-span.Nested", "0"),
    ("missing-span.Nested", "7"), ("attribute-key-style.Style", "kebab"),
    ("attribute-key-style.Style", "kebap"), ("attribute-key-style.Style", ""),
    ("nondescriptive-span-name.Pattern", "[a-z"), ("nondescriptive-span-name.Pattern", "[a-z]+"),
    ("missing-tenant-id.Keys", "any;thing"),
]:
    key, check = f"tracing-{option}", option.split(".")[0]
    plugin = [*shlex.split(clang_tidy), f"--checks=-*,tracing-{check}"]
    program = [span_tidy, "check", f"--checks=-*,tracing-{check}"]
    print(f"{option}={value}")
    heard = []
    for file, text in [(".clang-tidy", json.dumps({"CheckOptions": {key: value}})),
                       (".span-tidy.json", json.dumps({"options": {option: value}}))]:
        (Path(folder) / file).write_text(text)
        heard += [said(plugin), said(program)]
        (Path(folder) / file).unlink()
    heard.append(said([*program, "--option", f"{option}={value}"]))
    for status, lines in dict.fromkeys((s, tuple(l)) for s, l in heard if l):
        print("   ", status, *lines)
    if any(lines for _, lines in heard) and not all(lines for _, lines in heard):
        print("    they differ:", *heard)
