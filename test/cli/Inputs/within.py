"""Runs a command with a limit of the system's. usage: within.py LIMIT N COMMAND..., with
a limit of Python's module resource, without "RLIMIT_": NOFILE, FSIZE."""

import os
import resource
import sys

limit = getattr(resource, "RLIMIT_" + sys.argv[1])
resource.setrlimit(limit, (int(sys.argv[2]), int(sys.argv[2])))
os.execvp(sys.argv[3], sys.argv[3:])
