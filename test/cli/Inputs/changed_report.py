"""Writes a report with something changed. usage: changed_report.py REPORT NEW STATEMENT"""

import json
import sys

report = json.load(open(sys.argv[1]))
exec(sys.argv[3])
json.dump(report, open(sys.argv[2], "w"))
