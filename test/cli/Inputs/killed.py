"""Ends a command by each signal once it has a process below it, and holds that this one ends, too.

usage: killed.py COMMAND..., a command that would run for many minutes
"""

import signal
import subprocess
import sys
import time
from pathlib import Path


def children(process):
    return Path(f"/proc/{process}/task/{process}/children").read_text().split()


def runs(process):
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(") ", 1)[1][0] not in "ZX"
    except (FileNotFoundError, ProcessLookupError):
        return False


def ended_by(one, command):
    # Shells have what they start in the background ignore some.
    default = None if one == signal.SIGKILL else lambda: signal.signal(one, signal.SIG_DFL)
    driver = subprocess.Popen(command, stdout=subprocess.DEVNULL, preexec_fn=default)
    while not (workers := children(driver.pid)):
        if driver.poll() is not None:
            sys.exit("it has ended, with no process below it")
        time.sleep(0.05)
    driver.send_signal(one)
    status = driver.wait()
    if status != -one:
        sys.exit(f"{one.name}: status {status}")
    for _ in range(1200):
        if not any(map(runs, workers)):
            return
        time.sleep(0.05)
    for worker in workers:
        subprocess.run(["kill", "-9", worker])
    sys.exit(f"{one.name}: a minute later its worker goes on")


for each in (signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
    ended_by(each, sys.argv[1:])
