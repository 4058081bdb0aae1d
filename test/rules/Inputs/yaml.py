"""Runs a command that has to fail for want of a right registry: yaml/a.yaml of a folder has TEXT, whose
lines are separated by '|'. usage: yaml.py FOLDER TEXT COMMAND..."""
import pathlib
import subprocess
import sys

folder, text, *command = sys.argv[1:]
(pathlib.Path(folder) / "yaml" / "a.yaml").write_text(text.replace("|", "\n") + "\n")
run = subprocess.run(command, cwd=folder, capture_output=True, text=True)
print(run.stdout + run.stderr)
sys.exit(run.returncode != 2)
