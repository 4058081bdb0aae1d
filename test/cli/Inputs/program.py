"""Makes a folder that holds src/*.cpp a project with a compile database.

usage: program.py FOLDER FAKES
"""

import json
import sys
from pathlib import Path

folder, fakes = Path(sys.argv[1]), sys.argv[2]
project = folder / ".span-tidy.json"
if not project.exists():
    project.write_text("{}")
flags = ["-std=c++20", "-pthread", f"-I{folder}/first", f"-I{folder}/include", f"-I{fakes}"]
(folder / "compile_commands.json").write_text(json.dumps(
    [{"directory": str(folder), "file": str(unit), "arguments": ["clang++", *flags, "-c", str(unit)]}
     for unit in sorted(folder.glob("src/*.cpp"))], indent=1))
