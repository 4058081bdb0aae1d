"""Runs a command with a cache that holds too much, and more than a cache's own files.

usage: evicted.py PROGRAM COMMAND...
"""

import os
import subprocess
import sys
import time
from pathlib import Path

program, cache = Path(sys.argv[1]), Path(sys.argv[1], ".span-tidy/cache")
DAY = 86400
names = {}


def put(label, name, content=b"", days=0):
    names[name] = label
    (cache / name).write_bytes(content)
    os.utime(cache / name, (time.time() - days * DAY,) * 2)


subprocess.run(sys.argv[2:], cwd=program, stdout=subprocess.DEVNULL)
own = {entry.name for entry in cache.glob("*.unit")}
for days, (label, digit) in enumerate([("new", "1"), ("old", "2"), ("older", "3")], 1):
    put(label, digit * 32 + ".unit", bytes(600_000), days)
put("draft-new", "4" * 32 + ".unit.123456")
put("draft-old", "5" * 32 + ".unit.a1B2c3", days=2)

# Old and large, and of names that are nearly a cache's own.
for name in ["orders.unittest.cpp", "orders.unit", "a.unit.123456", "6" * 31 + ".unit",
             "7" * 33 + ".unit", "A" * 32 + ".unit", "8" * 32 + ".unit.1234567",
             "8" * 32 + ".unit.12345", "x" + "9" * 32 + ".unit", "9" * 32 + ".unit~"]:
    put("foreign", name, bytes(600_000), 30)
outside = program / "outside"
outside.write_bytes(bytes(600_000))
for name in ["b" * 32 + ".unit", "b" * 32 + ".unit.abcdef"]:
    names[name] = "link"
    (cache / name).symlink_to(outside)
    os.utime(cache / name, (0, 0), follow_symlinks=False)
names["c" * 32 + ".unit"] = "folder"
(cache / ("c" * 32 + ".unit")).mkdir()

(program / "src/plain.cpp").write_text("int changed;\n")
subprocess.run(sys.argv[2:], cwd=program, stdout=subprocess.DEVNULL)
left = {entry.name for entry in cache.iterdir()}
labels = [names[name] for name in left - own if name in names]
print("left:", ", ".join(f"{labels.count(label)} {label}" for label in sorted(set(labels))))
print("of the units' own:", len(left & own), "and new:", len(left - own - set(names)))
print("behind the links:", outside.stat().st_size, "bytes")
