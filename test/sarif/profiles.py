"""Holds a report against what its profile promises.

usage: profiles.py PROFILE REPORT TOP, or levels REPORT TOP, which prints each result's file and
level; TOP: of the repository
"""

import json
import subprocess
import sys

profile, report, top = sys.argv[1:4]
run = json.load(sys.stdin if report == "-" else open(report, encoding="utf-8"))["runs"][0]
rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
results = run["results"]


def uri(result):
    return result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]


def level(check):
    return rules["tracing-" + check]["defaultConfiguration"]["level"]


if profile == "levels":
    for result in sorted(results, key=lambda r: r["ruleId"]):
        print(uri(result), result["ruleId"], result["level"])
    sys.exit()

version = run["tool"]["driver"]["semanticVersion"]
for name, rule in rules.items():
    page = f"/blob/v{version}/docs/checks/{name.removeprefix('tracing-')}.md"
    assert rule["helpUri"].endswith(page) or name == "clang-tidy-nolint", rule["helpUri"]
    if profile == "gitlab":
        for key in ("shortDescription", "fullDescription", "help"):
            assert all(len(text) <= 1024 for text in rule[key].values()), (name, key)

below = "" if profile == "none" else "shop/"
assert {uri(r) for r in results} == {below + "shop.cpp", below + "levels.cpp"}
assert any(r.get("suppressions") for r in results) == (profile in ("none", "azure"))
weights = [level(c) for c in ("sensitive-attribute", "dangling-attribute", "dropped-span",
                              "nondescriptive-span-name", "attribute-key-style")]
plain = profile == "none"
assert weights == (["warning"] * 5 if plain else ["error", "error", "warning", "note", "note"])
for result in results:
    assert result["level"] == rules[result["ruleId"]]["defaultConfiguration"]["level"], result
    properties = rules[result["ruleId"]]["properties"]
    assert properties["problem.severity"] == result["level"]

# On a way through a function, what is done first comes first.
late = next(r for r in results if r["ruleId"] == "tracing-use-after-end")
steps = late["codeFlows"][0]["threadFlows"][0]["locations"]
lines = [s["location"]["physicalLocation"]["region"]["startLine"] for s in steps]
assert lines == [12, 13] and [s["importance"] for s in steps] == ["important", "essential"], steps
assert [s["executionOrder"] for s in steps] == [1, 2]

automation = run["automationDetails"]
if profile == "azure":
    assert automation["id"] == "azuredevops/pipeline/build/span-tidy/"
    said = {k.removeprefix("azuredevops/pipeline/build/"): v
            for k, v in automation["properties"].items()}
    assert said == {"buildDefinitionId": "7", "buildDefinitionName": "nightly",
                    "phaseId": "00000000-0000-0000-0000-000000000001", "phaseName": "none"}, said
else:
    assert automation == {"id": "span-tidy/"}
if plain:
    assert "versionControlProvenance" not in run
else:
    head = subprocess.run(["git", "-C", top, "rev-parse", "HEAD"], capture_output=True,
                          text=True).stdout.strip()
    assert run["versionControlProvenance"] == [
        {"repositoryUri": "https://example.org/acme/shop", "revisionId": head, "branch": "main",
         "mappedTo": {"uriBaseId": "SRCROOT"}}], run["versionControlProvenance"]
