"""Runs a command with a cache that holds too much. usage: evicted.py PROGRAM COMMAND..."""

import os
import subprocess
import sys
import time
from pathlib import Path

program, cache = Path(sys.argv[1]), Path(sys.argv[1], ".span-tidy/cache")
subprocess.run(sys.argv[2:], cwd=program, stdout=subprocess.DEVNULL)
own = {entry.name for entry in cache.glob("*.unit")}
for days, name in enumerate(["new", "old", "older"], 1):
    (cache / f"{name}.unit").write_bytes(bytes(600_000))
    os.utime(cache / f"{name}.unit", (time.time() - days * 86400,) * 2)
(cache / "draft-new.unit.123456").write_text("")
(cache / "draft-old.unit.123456").write_text("")
os.utime(cache / "draft-old.unit.123456", (0, 0))
(program / "src/plain.cpp").write_text("int changed;\n")
subprocess.run(sys.argv[2:], cwd=program, stdout=subprocess.DEVNULL)
left = {entry.name for entry in cache.iterdir()}
print("left:", ", ".join([*sorted(name.split(".")[0] for name in left - own),
                          f"{len(left & own)} units"]))
