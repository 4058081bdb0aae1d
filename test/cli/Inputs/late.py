"""Runs a command while a pipe gives its content only after some seconds.

usage: late.py PIPE SECONDS COMMAND...
Exits as the command does.
"""

import os
import subprocess
import sys
import time

pipe, seconds, *command = sys.argv[1:]
os.mkfifo(pipe)
run = subprocess.Popen(command)
with open(pipe, "w") as content:  # somebody has opened it
    time.sleep(float(seconds))
    content.write("// late\n")
sys.exit(run.wait())
