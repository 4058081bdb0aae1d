"""Makes a folder a project whose database has the given commands, in their order.

usage: configurations.py FOLDER FAKES COMMAND..., COMMAND: "FILE FLAGS"
"""

import json
import sys
from pathlib import Path

folder, fakes, *commands = sys.argv[1:]
entries = []
for file, *flags in map(str.split, commands):
    entries.append({"directory": folder, "file": file,
                    "arguments": ["clang++", "-std=c++20", "-I.", f"-I{fakes}", *flags, "-c", file]})
(Path(folder) / ".span-tidy.json").write_text("{}")
(Path(folder) / "compile_commands.json").write_text(json.dumps(entries, indent=1))
