"""Validates a SARIF report with the JSON schema and with the SARIF Multitool.

The Multitool's exit status tells nothing; its output is read. Notes are allowed:
they ask for rule ids of another style. Whether URIs answer is not asked for, here or of the network.

usage: validate.py MULTITOOL_FOLDER REPORT [KINDS], KINDS: of rules, "Sarif;Ghas" if not given
"""

import json
import os
import re
import stat
import subprocess
import sys
from pathlib import Path

from jsonschema import Draft202012Validator

folder, report = Path(sys.argv[1]), Path(sys.argv[2])
kinds = sys.argv[3] if len(sys.argv) > 3 else "Sarif;Ghas"
schema = json.loads((folder / "sarif-2.1.0.json").read_text(encoding="utf-8-sig"))
complaints = [f"{list(e.absolute_path)}: {e.message[:200]}" for e in
              Draft202012Validator(schema).iter_errors(json.loads(report.read_text()))]

rules = Path(__file__).with_name("Inputs") / "multitool.xml"
program = folder / "Sarif.Multitool"
program.chmod(program.stat().st_mode | stat.S_IXUSR)
run = subprocess.run(
    [program, "validate", report, "--rule-kind", kinds, "--level", "Error;Warning;Note",
     "--config", rules, "-o", f"{report}.validation", "--log", "ForceOverwrite"],
    capture_output=True, text=True,
    env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"})
complaints += [line for line in run.stdout.splitlines()
               if re.search(r": (error|warning) ", line) and "RuleExplicitlyDisabled" not in line]
if "Analysis completed successfully" not in run.stdout:
    complaints.append(f"the Multitool did not finish: {run.stdout[-500:]}{run.stderr[-500:]}")
print("\n".join(complaints) or "no error, no warning")
sys.exit(bool(complaints))
