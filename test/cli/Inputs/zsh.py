"""Prints each line as zsh completes it.

usage: zsh.py FOLDER LINE..., with the function in FOLDER
"""

import os
import pty
import re
import select
import sys
import time

folder, lines = os.path.abspath(sys.argv[1]), sys.argv[2:]
END = "<end>"


def until(terminal, text, seconds=30):
    """What the terminal says until it says this."""
    said = ""
    limit = time.monotonic() + seconds
    while text not in said:
        if not select.select([terminal], [], [], limit - time.monotonic())[0]:
            sys.exit(f"expected '{text}', found '{said}'")
        said += os.read(terminal, 65536).decode(errors="replace")
    return said


child, terminal = pty.fork()
if child == 0:
    os.environ.update(TERM="dumb", COLUMNS="500", PS1="", HOME=folder)
    os.execvp("zsh", ["zsh", "-f", "-i"])
# The line is written by a widget behind the completion's, and thrown away.
setup = f"""
unsetopt zle_bracketed_paste prompt_cr prompt_sp beep
fpath=({folder} $fpath); autoload -Uz compinit; compinit -u -D
shown() {{ zle complete-word; print -r -- "<""$BUFFER{END}"; BUFFER= }}
zle -N shown; bindkey '^T' shown; bindkey -r '^I'
print re""ady
"""
os.write(terminal, setup.encode())
until(terminal, "\nready")
for line in lines:
    os.write(terminal, line.encode() + b"\x14")
    said = until(terminal, END)
    print(re.findall(rf"<([^<]*){END}", said)[-1].rstrip(" "))
os.close(terminal)
