"""Holds each file of a folder against the one of its name in another. usage: same.py FOLDER OTHER"""

import difflib
import sys
from pathlib import Path

for file in sorted(Path(sys.argv[1]).iterdir()):
    other = Path(sys.argv[2], file.name)
    lines = list(difflib.unified_diff(file.read_text().splitlines(),
                                      other.read_text().splitlines(), str(file), str(other),
                                      lineterm="", n=1))
    if lines:
        sys.exit("\n".join(lines[:60]))
