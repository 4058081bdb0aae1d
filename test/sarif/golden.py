"""Compares a SARIF report with a golden file, whole.

A rule's help is its page: that is checked here, and left out of the golden file.

usage: golden.py REPORT GOLDEN ROOT [--write]
"""

import difflib
import json
import sys
from pathlib import Path

report, golden, root = sys.argv[1:4]
log = json.loads(Path(report).read_text(encoding="utf-8"))
for rule in log["runs"][0]["tool"]["driver"]["rules"]:
    page = Path(root, "docs", rule["id"].replace("tracing-", "checks/") + ".md").read_text()
    for form in ("text", "markdown"):
        if rule["help"].pop(form) != page:
            sys.exit(f"{rule['id']}: help.{form} is not its page")
    for text in ("shortDescription", "fullDescription"):
        if not 0 < len(rule[text]["text"]) <= 1024:
            sys.exit(f"{rule['id']}: {text} is empty or too long for GitHub")
for result in log["runs"][0]["results"]:
    rule = log["runs"][0]["tool"]["driver"]["rules"][result["ruleIndex"]]
    text = rule["messageStrings"][result["message"]["id"]]["text"]
    for index, argument in enumerate(result["message"].get("arguments", [])):
        text = text.replace("{%d}" % index, argument)
    if text != result["message"]["text"]:
        sys.exit(f"message and arguments disagree: {text} / {result['message']['text']}")
found = json.dumps(log, indent=1, ensure_ascii=False) + "\n"
if "--write" in sys.argv:
    Path(golden).write_text(found, encoding="utf-8")
wanted = Path(golden).read_text(encoding="utf-8")
lines = list(difflib.unified_diff(wanted.splitlines(), found.splitlines(), "golden", "report",
                                  lineterm=""))
print("\n".join(lines))
sys.exit(bool(lines))
