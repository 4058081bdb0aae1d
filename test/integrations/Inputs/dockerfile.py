"""Holds a Dockerfile against the name of the package, and runs its shell through a parser.

usage: dockerfile.py DOCKERFILE PACKAGE
"""

import fnmatch
import re
import subprocess
import sys
from pathlib import Path

text = re.sub(r"^#.*\n", "", Path(sys.argv[1]).read_text(), flags=re.M)
lines = text.replace("\\\n", "").splitlines()
complaints = [f"unknown instruction: {line}" for line in lines if line and not
              re.match(r"(FROM|COPY|RUN|USER|WORKDIR|ENTRYPOINT) ", line)]
[copied] = [line.split()[1] for line in lines if line.startswith("COPY ")]
if not fnmatch.fnmatchcase(sys.argv[2], copied):
    complaints.append(f"{copied} is not {sys.argv[2]}")
for line in lines:
    if line.startswith("RUN "):
        done = subprocess.run(["sh", "-n", "-c", line[4:]], capture_output=True, text=True)
        complaints += [done.stderr] * bool(done.returncode)
print("\n".join(complaints))
sys.exit(bool(complaints))
