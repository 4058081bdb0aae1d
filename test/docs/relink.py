"""Links a build's programs once more, with those checks of a copy that the build lacks.

usage: relink.py BUILD COPY CHECK, where COPY/build is configured. What sees checks.def or
the pages is compiled there, and the check; all else is the build's.
"""

import os
import shutil
import subprocess
import sys

build, copy, check = sys.argv[1], os.path.abspath(os.path.join(sys.argv[2], "build")), sys.argv[3]
library = "checks/libspan-tidy-checks.a"
objects = [f"checks/CMakeFiles/span-tidy-checks.dir/{name}.cpp.o"
           for name in ("registry", "pages", check)]
subprocess.run(["ninja", "-C", copy, *objects], check=True)
shutil.copy(os.path.join(build, library), os.path.join(copy, library))
subprocess.run(["llvm-ar", "rs", library, *objects], cwd=copy, check=True)
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
