"""Every option that the help of some command knows stands in what another command prints.

usage: told.py SPAN_TIDY COMMAND...
"""

import re
import subprocess
import sys


def printed(*words):
    return subprocess.run([sys.argv[1], *words], capture_output=True, text=True).stdout


def below(*words):
    """Commands and options of a help text."""
    text = printed(*words, "--help")
    commands = text.split("Subcommands:\n")[1] if "Subcommands:\n" in text else ""
    for name in re.findall(r"^  ([a-z-]+) ", commands.split("\n\n")[0], re.M):
        yield name
        yield from below(*words, name)
    yield from re.findall(r"^  (?:-\w,)?--([a-z-]+)", text, re.M)


told = printed(*sys.argv[2:]).replace("\\-", "-")
known = set(below())
missing = [name for name in sorted(known) if not re.search(rf"\b{name}\b", told)]
print("\n".join(missing))
sys.exit(bool(missing) or len(known) < 30)
