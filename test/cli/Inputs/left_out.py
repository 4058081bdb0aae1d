"""Prints which units of a project each list of globs leaves, and what is said of the globs.

usage: left_out.py FOLDER SPAN_TIDY
"""

import json
import subprocess
import sys
from pathlib import Path

folder, span_tidy = Path(sys.argv[1]), sys.argv[2]
for entry in json.loads((folder / "compile_commands.json").read_text()):
    (folder / entry["file"]).write_text('#include "none.h"\n')
for globs in (["gen"], ["gen/"], ["/gen"], ["gen/**"], ["gen/*"], ["**/gen"], ["src/gen"], ["*.cpp/"],
              ["*_test.cpp"], ["src/*"], ["src/*", "!src/deep"], ["src/", "!src/deep"],
              ["*", "!a.cpp"], ["src/**/e.cpp"], ["**/deep/*.cpp"], ["[ag]*", "!gen"], ["?.cpp"],
              ["\\!a.cpp", "nix/**", "!a.cpp"], ["**"], ["a[.cpp"]):
    (folder / ".span-tidy.json").write_text(json.dumps({"exclude": globs}))
    done = subprocess.run([span_tidy, "check", "--no-cache", "--quiet"], cwd=folder,
                          capture_output=True, text=True)
    print(*globs, ":", *(line.split(":")[0] for line in done.stdout.splitlines()))
    for line in done.stderr.splitlines():
        print("   ", line.split("/exclude: ")[-1])
