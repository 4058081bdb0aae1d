"""Links a build's programs once more, with the checks of a copy of the tree.

usage: relink.py BUILD COPY, where COPY/build has the checks' library
"""

import os
import subprocess
import sys

build, copy = sys.argv[1], os.path.abspath(os.path.join(sys.argv[2], "build"))
library = "checks/libspan-tidy-checks.a"
commands = subprocess.run(["ninja", "-C", build, "-t", "commands", "span-tidy", "SpanTidyTidy"],
                          capture_output=True, text=True, check=True).stdout.splitlines()
links = [c for c in commands if library in c and " -o " in c and " -c " not in c]
if len(links) != 2:
    sys.exit(f"expected the commands that link a program and a plugin, found {len(links)}")
for command in links:
    output = command.split(" -o ")[1].split()[0]
    os.makedirs(os.path.dirname(os.path.join(copy, output)), exist_ok=True)
    command = command.replace(f" -o {output} ", f" -o {os.path.join(copy, output)} ")
    command = command.replace(library, os.path.join(copy, library))
    subprocess.run(command, shell=True, cwd=build, check=True)
