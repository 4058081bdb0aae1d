"""Removes a folder with what Bazel has made read-only in it. usage: removed.py FOLDER"""

import os
import shutil
import sys

for at, _, _ in os.walk(sys.argv[1]):
    os.chmod(at, 0o755)
shutil.rmtree(sys.argv[1], ignore_errors=True)
