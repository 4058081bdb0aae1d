"""Runs a job of GitLab that extends the template, in the current folder.

usage: gitlab.py TEMPLATE PROGRAM_FOLDER [VARIABLE=VALUE...]
"""

import os
import subprocess
import sys
from pathlib import Path

import yaml

job = yaml.safe_load(Path(sys.argv[1]).read_text())[".span-tidy"]
variables = {**job["variables"], **dict(one.split("=", 1) for one in sys.argv[3:])}
environment = {**os.environ, **variables,
               "PATH": sys.argv[2] + os.pathsep + os.environ["PATH"]}
status = subprocess.run(["sh", "-e", "-c", "\n".join(job["script"])], env=environment).returncode
kept = [*job["artifacts"]["paths"], *job["artifacts"]["reports"].values()]
print("kept:", *(one for one in kept if os.path.getsize(one)))
sys.exit(status)
