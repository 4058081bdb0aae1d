"""Are this many lines ones that a problem matcher of GitHub knows?

usage: matched.py MATCHER OUTPUT COUNT
"""

import json
import re
import sys
from pathlib import Path

[matcher] = json.loads(Path(sys.argv[1]).read_text())["problemMatcher"]
[pattern] = matcher["pattern"]
found = [m for m in map(re.compile(pattern["regexp"]).match, Path(sys.argv[2]).read_text().splitlines())
         if m]
for match in found:
    print({key: match[pattern[key]]
           for key in ("file", "line", "column", "severity", "message", "code")})
sys.exit(len(found) != int(sys.argv[3]))
