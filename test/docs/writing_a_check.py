"""Follows docs/writing-a-check.md: writes its files into a copy of the tree.

usage: writing_a_check.py ROOT COPY
"""

import re
import shutil
import sys
from pathlib import Path

root, copy = Path(sys.argv[1]), Path(sys.argv[2])
for folder in ("rules", "checks", "driver", "docs", "cmake", "test"):
    shutil.copytree(root / folder, copy / folder, ignore=shutil.ignore_patterns("build", "Output"))
shutil.copy(root / "CMakeLists.txt", copy)

page = (root / "docs/writing-a-check.md").read_text()
block = re.compile(r"^`([\w/.-]+\.(?:cpp|md))`[^`]*?\n(`{3,4})\w+\n(.*?)^\2$", re.M | re.S)
written = []
for path, _, text in block.findall(page):
    (copy / path).write_text(text)
    written.append(path)
for line in re.findall(r"^```def\n(.*?)^```", page, re.M | re.S):
    with open(copy / "checks/checks.def", "a") as listing:
        listing.write(line)
print("\n".join(written))
if len(written) != 3:
    sys.exit("expected a test, a check and a page")
