"""Runs the steps of a composite action of GitHub as a runner does; those of other people are named.

usage: action.py ACTION_FOLDER TEMPORARY_FOLDER PROGRAM_FOLDERS [INPUT=VALUE...]
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import yaml

action, temporary = (os.path.abspath(one) for one in sys.argv[1:3])
programs = os.pathsep.join(map(os.path.abspath, sys.argv[3].split(os.pathsep)))
described = yaml.safe_load(Path(action, "action.yml").read_text())
values = {f"inputs.{name}": one.get("default", "") for name, one in described["inputs"].items()}
for given in sys.argv[4:]:
    name, value = given.split("=", 1)
    if f"inputs.{name}" not in values:
        sys.exit(f"no input is called '{name}'")
    values[f"inputs.{name}"] = value


def filled(text):
    return re.sub(r"\$\{\{ ([\w.-]+) \}\}", lambda m: values[m[1]], text)


def wanted(condition):
    name, sign, value = re.fullmatch(r"(\S+) (==|!=) '(.*)'", condition).groups()
    return (values[name] == value) == (sign == "==")


output = Path(temporary, "output")
status = 0
for step in described["runs"]["steps"]:
    if "if" in step and not wanted(step["if"]):
        continue
    if "uses" in step:
        print("uses", step["uses"], *(filled(v) for v in step["with"].values()), flush=True)
        continue
    output.write_text("")
    environment = {**os.environ, "PATH": programs + os.pathsep + os.environ["PATH"],
                   "RUNNER_TEMP": temporary, "GITHUB_ACTION_PATH": action,
                   "GITHUB_OUTPUT": str(output),
                   **{name: filled(value) for name, value in step.get("env", {}).items()}}
    status = subprocess.run([step["shell"], "-e", "-c", step["run"]], env=environment).returncode
    for line in output.read_text().splitlines():
        name, value = line.split("=", 1)
        values[f"steps.{step['id']}.outputs.{name}"] = value
    if status:
        break
for name, one in described["outputs"].items():
    print(f"{name} is", filled(one["value"]))
sys.exit(status)
