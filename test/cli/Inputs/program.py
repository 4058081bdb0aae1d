"""Makes a folder that holds src/*.cpp a project with a compile database.

usage: program.py FOLDER FAKES [DIRECTORY], DIRECTORY: where the commands run, below FOLDER
"""

import json
import sys
from pathlib import Path

folder, fakes = Path(sys.argv[1]), sys.argv[2]
directory = folder / (sys.argv[3] if len(sys.argv) > 3 else "")
project = folder / ".span-tidy.json"
if not project.exists():
    project.write_text("{}")
flags = ["-std=c++20", "-pthread", f"-I{folder}/first", f"-I{folder}/include", f"-I{fakes}"]
commands = [{"directory": str(directory), "file": str(unit),
             "arguments": ["clang++", *flags, "-c", str(unit)]}
            for unit in sorted(folder.glob("src/*.cpp"))]
(folder / "compile_commands.json").write_text(json.dumps(commands, indent=1))
