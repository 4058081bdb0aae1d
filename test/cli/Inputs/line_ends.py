"""Writes a source with other line ends, and one with what is none.

usage: line_ends.py SOURCE FOLDER
"""

import sys
from pathlib import Path

source, folder = Path(sys.argv[1]), Path(sys.argv[2])
text = source.read_bytes()
lines = text.splitlines()
ends = [b"\r", b"\r\n", b"\n", b"\r", b"\r"]
written = {
    "returns/user.cpp": text.replace(b"\n", b"\r"),
    "both/user.cpp": text.replace(b"\n", b"\r\n"),
    # "\n\r" are two.
    "mixed/user.cpp": b"".join(
        line + ends[i % len(ends)] for i, line in enumerate(lines)).replace(b"\r\r", b"\n\r"),
    "other.cpp": text.replace(b"// One.", "// \f \v \u2028 \u2029 \u0085 One.".encode())
                     .replace(b"user.cpp", b"other.cpp"),
}
for name, content in written.items():
    (folder / name).write_bytes(content)
