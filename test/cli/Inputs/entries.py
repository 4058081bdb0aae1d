"""Lists what is in folders, with the targets of links. usage: entries.py [--modes] FOLDER..."""

import sys
from pathlib import Path

modes = "--modes" in sys.argv
for folder in sys.argv[1 + modes:]:
    for entry in sorted(Path(folder).iterdir()):
        mode = f" {entry.lstat().st_mode & 0o7777:o}" if modes else ""
        link = f" -> {entry.readlink()}" if entry.is_symlink() else ""
        print(f"{entry.parent.name}/{entry.name}{mode}{link}")
