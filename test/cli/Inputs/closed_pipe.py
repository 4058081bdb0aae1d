"""Runs a command whose reader has gone away, and holds its status and that it says nothing.

usage: closed_pipe.py STATUS COMMAND...
"""

import os
import subprocess
import sys

reading, writing = os.pipe()
os.close(reading)
done = subprocess.run(sys.argv[2:], stdout=writing, stderr=subprocess.PIPE, text=True)
if done.returncode != int(sys.argv[1]) or done.stderr:
    sys.exit(f"exit status {done.returncode}: {done.stderr}")
