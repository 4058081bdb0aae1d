"""Holds the reports of all shards against a whole one. usage: shards.py WHOLE COMMAND..."""

import json
import subprocess
import sys

whole = json.load(open(sys.argv[1]))
for count in (1, 2, 5):
    parts = [json.loads(subprocess.run([*sys.argv[2:], f"--shard={i}/{count}"],
                                       capture_output=True).stdout)
             for i in range(1, count + 1)]
    findings = sorted((f for part in parts for f in part["findings"]),
                      key=lambda f: (f["at"]["file"], f["at"]["offset"], f["check"], f["message"]))
    units = sum(part["units"] for part in parts)
    if findings != whole["findings"] or units != whole["units"]:
        sys.exit(f"{count} shards: {units} units, {findings}")
