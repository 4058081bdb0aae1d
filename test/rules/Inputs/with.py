"""Writes TEXT to FOLDER/own.json and runs a command there. usage: with.py FOLDER TEXT COMMAND..."""

import pathlib
import subprocess
import sys

pathlib.Path(sys.argv[1], "own.json").write_text(sys.argv[2])
sys.exit(subprocess.run(sys.argv[3:], cwd=sys.argv[1]).returncode)
