"""Kills a command once it has a process below it, and holds that this one ends, too.

usage: killed.py COMMAND..., a command that would run for many minutes
"""

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


driver = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
while not (workers := children(driver.pid)):
    if driver.poll() is not None:
        sys.exit("it has ended, with no process below it")
    time.sleep(0.05)
driver.kill()
driver.wait()
for _ in range(1200):
    if not any(map(runs, workers)):
        sys.exit()
    time.sleep(0.05)
for worker in workers:
    subprocess.run(["kill", "-9", worker])
sys.exit("a minute later its worker goes on")
