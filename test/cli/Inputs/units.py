"""Writes units that are wrong, each in its way, and their compile database.

usage: units.py FOLDER FAKES, where FOLDER has good.cpp
"""

import json
import sys
from pathlib import Path

folder, fakes = Path(sys.argv[1]), sys.argv[2]
good = (folder / "good.cpp").read_text()
units = {
    "good.cpp": good,
    "gcc.cpp": good,
    "response.cpp": good,
    "no-response.cpp": good,
    "no-header.cpp": '#include "missing/header.h"\n' + good,
    "empty.cpp": "",
    "nested.cpp": "int x = " + "(" * 100000 + "1" + ")" * 100000 + ";\n",
    "chain.cpp": "int f(int a) { return " + "a+" * 100000 + "a; }\n",
    "crash.cpp": good + "#pragma clang __debug crash\n",
    "hang.cpp": "constexpr unsigned spin() {\n  unsigned n = 0;\n"
                "  for (unsigned i = 0; i < 4000000000u; ++i) n ^= i;\n  return n;\n}\n"
                "static_assert(spin() == 0);\n",
}
for name, text in units.items():
    (folder / name).write_text(text)
latin = good.replace("cart.load", "cart.\udcff\udcfe load").replace("void", "/* caf\udce9 */void")
(folder / "invalid-utf8.cpp").write_bytes(latin.encode("utf-8", "surrogateescape"))
(folder / "flags.rsp").write_text(f"-std=c++20 -I{fakes}")

flags = {
    "gcc.cpp": "-fno-canonical-system-headers -fconserve-stack -Wlogical-op -Werror -fanalyzer",
    "response.cpp": "@flags.rsp",
    "no-response.cpp": "@none.rsp",
    "hang.cpp": "-fconstexpr-steps=2147483647",
}
names = [*units, "invalid-utf8.cpp", "gone.cpp"]
commands = []
for name in names:
    compiler = "g++" if name == "gcc.cpp" else "clang++-22"
    own = "" if name == "response.cpp" else f"-std=c++20 -I{fakes}"
    commands.append({"directory": str(folder), "file": name,
                     "command": f"{compiler} {own} {flags.get(name, '')} -c {name} -o x.o"})
(folder / "compile_commands.json").write_text(json.dumps(commands))
