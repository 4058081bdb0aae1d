"""Runs a command several times at once. usage: at-once.py PROGRAM WANTED COMMAND..."""

import subprocess
import sys
from pathlib import Path

wanted = Path(sys.argv[2]).read_text()
runs = [subprocess.Popen([*sys.argv[3:], "-j2"], cwd=sys.argv[1], text=True,
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)]
said = [run.communicate() for run in runs]
if any(text != (wanted, "") for text in said):
    sys.exit(f"not {wanted}, but {said}")
