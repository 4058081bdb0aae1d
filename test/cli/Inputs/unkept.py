"""Runs a command in a program's folder with caches that cannot keep anything.

usage: unkept.py PROGRAM FOLDER WANTED COMMAND...
Each run must print what WANTED holds and exit with status 1.
"""

import os
import resource
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

program, folder, command = sys.argv[1], Path(sys.argv[2]), sys.argv[4:]
wanted = Path(sys.argv[3]).read_text()
NOBODY = 65534


def run(label, cache, prepare=None, aside=None):
    done = subprocess.Popen([*command, "-j1", "--cache-dir", cache], cwd=program, text=True,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=prepare)
    if aside:
        aside(done)
    out, said = done.communicate()
    if done.returncode != 1 or out != wanted:
        print(f"{label}: exit {done.returncode}, {out}")
    print(f"{label}: {said}", end="")


def without_rights():
    if os.geteuid() == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def without_room():
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))


def delete(process):
    while process.poll() is None: # once is not enough while files come to it
        shutil.rmtree(folder / "deleted", ignore_errors=True)


folder.mkdir()
(folder / "read-only").mkdir()
(folder / "read-only").chmod(0o555)
run("not a folder", "/dev/null/cache")
run("read-only", folder / "read-only", without_rights)
run("full", folder / "full", without_room)
run("deleted", folder / "deleted", aside=delete)
