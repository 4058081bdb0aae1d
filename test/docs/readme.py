"""Holds each line of the README's excerpt against the output of a run.

usage: readme.py README OUTPUT. Trailing `// finds:` comments of the demo are left out.
"""

import re
import sys
from pathlib import Path

excerpt = re.search(r"^```\n(.*?)^```", Path(sys.argv[1]).read_text(), re.M | re.S)[1]
said = {re.sub(r"\s*// finds:.*", "", line) for line in Path(sys.argv[2]).read_text().splitlines()}
missing = [line for line in excerpt.splitlines() if line not in said]
print("\n".join(missing))
sys.exit(bool(missing) or not excerpt)
