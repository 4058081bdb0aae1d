"""Follows the links of the pages to files and their sections.

usage: links.py ROOT
"""

import re
import sys
from pathlib import Path

root = Path(sys.argv[1]).resolve()
LINK = re.compile(r"\]\(([^()\s]+)\)")


def sections(page):
    """As GitHub names them."""
    for heading in re.findall(r"^#+ (.*)$", page.read_text(), re.M):
        yield re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


pages = [*root.glob("*.md"), *(root / "docs").rglob("*.md")]
broken, count = [], 0
for page in pages:
    text = re.sub(r"^(`{3,}).*?^\1", "", page.read_text(), flags=re.M | re.S)
    for link in LINK.findall(text):
        if "://" in link or link.startswith("mailto:"):
            continue
        count += 1
        path, _, section = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if not target.exists():
            broken.append(f"{page}: no {link}")
        elif section and section not in sections(target):
            broken.append(f"{page}: no section {section} of {target}")
print("\n".join(broken))
sys.exit(bool(broken) or not count)
