"""Damages each entry of a cache in each way, and runs a command after each.

usage: damage.py CACHE COMMAND...
All runs must print the same to standard output, which is printed once.
"""

import re
import subprocess
import sys
from pathlib import Path

cache, command = Path(sys.argv[1]), sys.argv[2:]


def run(label):
    done = subprocess.run(command, capture_output=True)
    sys.stderr.write(f"{label}: {done.stderr.decode()}")
    return done.returncode, done.stdout


def replaced(change):
    entries = sorted(cache.glob("*.unit"))
    texts = [entry.read_bytes() for entry in entries]
    for entry, text in zip(entries, change(texts)):
        if text is None:
            entry.unlink()
            entry.mkdir()
        else:
            entry.write_bytes(text)


def flipped(text):
    middle = len(text) // 2
    return text[:middle] + bytes([text[middle] ^ 1]) + text[middle + 1:]


first = run("as it is")
for label, change in [
    ("truncated", lambda texts: [t[:len(t) // 2] for t in texts]),
    ("empty", lambda texts: [b"" for t in texts]),
    ("one byte changed", lambda texts: map(flipped, texts)),
    ("another version", lambda texts: [re.sub(rb"\d", b"0", t, count=1) for t in texts]),
    ("another unit's", lambda texts: texts[1:] + texts[:1]),
]:
    replaced(change)
    if run(label) != first:
        sys.exit(f"{label}: other results")
if run("repaired") != first:
    sys.exit("repaired: other results")
sys.stdout.write(first[1].decode())
sys.exit(first[0])
