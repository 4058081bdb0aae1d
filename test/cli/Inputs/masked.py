"""Runs a command with a mask for the modes of new files. usage: masked.py MASK COMMAND..."""

import os
import sys

os.umask(int(sys.argv[1], 8))
os.execvp(sys.argv[2], sys.argv[2:])
