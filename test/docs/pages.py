"""Writes each C++ block of a check's page as a file of its own, without the prelude.

usage: pages.py DOCS_FOLDER OUT_FOLDER. A page without a finding of its own check in
its Bad section, or with one in its Good section, is refused.
"""

import re
import sys
from pathlib import Path

docs, out = Path(sys.argv[1]), Path(sys.argv[2])
complaints = []
for page in sorted((docs / "checks").glob("*.md")):
    found = {}
    parts = re.split(r"^## (.*)$", page.read_text(), flags=re.M)
    for title, text in zip(parts[1::2], parts[2::2]):
        blocks = re.findall(r"^```cpp\n(.*?)^```", text, flags=re.M | re.S)
        for number, block in enumerate(blocks, 1):
            name = f"{page.stem}-{title.lower().replace(' ', '-')}-{number}.cpp"
            (out / name).write_text(block)
        found[title] = len(re.findall(rf"// finds(?: in a program)?: tracing-{page.stem}",
                                      "".join(blocks)))
    if not found.get("Bad"):
        complaints.append(f"{page.name}: no finding under Bad")
    if found.get("Good"):
        complaints.append(f"{page.name}: a finding under Good")
print("\n".join(complaints))
sys.exit(bool(complaints))
