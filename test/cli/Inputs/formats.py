"""Holds a report for a CI service against what the service demands of it.

usage: formats.py FORMAT REPORT COUNT [FOLDER], FOLDER: of the sources
"""

import json
import sys
import xml.etree.ElementTree as xml
from pathlib import Path

name, report, count = sys.argv[1], Path(sys.argv[2]).read_text(encoding="utf-8"), int(sys.argv[3])


def gitlab():
    entries = json.loads(report)
    prints = {entry["fingerprint"] for entry in entries}
    assert len(prints) == len(entries), "a fingerprint twice"
    for entry in entries:
        assert entry["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert not entry["location"]["path"].startswith(("/", "./"))
        assert entry["location"]["lines"]["begin"] >= 1
    return len(entries)


def junit():
    root = xml.fromstring(report)
    found = sum(len(root.findall(f"testsuite/testcase/{kind}")) for kind in ("failure", "error"))
    for part in [root, *root]:
        cases = list(part.iter("testcase"))
        assert int(part.get("tests")) == len(cases) > 0
        assert int(part.get("failures")) == len(list(part.iter("failure")))
        assert int(part.get("errors")) == len(list(part.iter("error")))
    return found


def checkstyle():
    root = xml.fromstring(report)
    assert root.tag == "checkstyle"
    for error in root.iter("error"):
        assert error.get("severity") in ("info", "warning", "error")
        assert int(error.get("line")) >= 1 and int(error.get("column")) >= 1
    return len(list(root.iter("error")))


def sonar():
    """A range that is empty or not in the file is refused with the whole report."""
    data = json.loads(report)
    rules = {rule["id"]: rule for rule in data["rules"]}
    assert len(rules) == len(data["rules"])
    for rule in rules.values():
        assert rule["engineId"] == "span-tidy" and rule["name"] and rule["cleanCodeAttribute"]
        for impact in rule["impacts"]:
            assert impact["softwareQuality"] in ("MAINTAINABILITY", "RELIABILITY", "SECURITY")
            assert impact["severity"] in ("LOW", "MEDIUM", "HIGH")
    for issue in data["issues"]:
        assert issue["ruleId"] in rules
        for place in [issue["primaryLocation"], *issue.get("secondaryLocations", [])]:
            lines = Path(sys.argv[4], place["filePath"]).read_text().splitlines()
            at = place.get("textRange")
            assert at or issue["ruleId"] == "unit-failed"
            if at and "startColumn" in at:
                begin, end = ((at[f"{side}Line"], at[f"{side}Column"]) for side in ("start", "end"))
                assert (1, 0) <= begin < end and end[1] <= len(lines[end[0] - 1])
    return len(data["issues"])


found = globals()[name]()
sys.exit(found != count and f"{found} entries, expected {count}")
