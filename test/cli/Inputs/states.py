"""Prints how each finding stands to the baseline, in SARIF and in JSON alike.

usage: states.py SARIF JSON
"""

import json
import sys

sarif, own = (json.load(open(name)) for name in sys.argv[1:3])
lines = []
for result in sarif["runs"][0]["results"]:
    place = result["locations"][0]["physicalLocation"]
    line = [str(place["region"]["startLine"])] if "region" in place else []
    lines.append([place["artifactLocation"]["uri"], *line, result["baselineState"]])
alike = [[f["at"]["file"], str(f["at"]["line"]), f["baselineState"]] for f in own["findings"]]
alike += [[g["file"], "absent"] for g in own.get("gone", [])]
print("\n".join(map(" ".join, lines)))
sys.exit(lines != alike and f"JSON says {alike}")
