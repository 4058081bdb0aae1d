"""Writes docs/apis.md: the APIs that span-tidy knows, what it knows of them, and which
checks work there. Everything in it follows from rules/*.json; what a check asks for
stands in NEEDS. Refused: a check that neither needs something nor works everywhere, a
function of tracing or of tasks that no test and no fake names, and a line of JSON in
docs/vocabularies.md that is none of the vocabulary it shows.

usage: apis.py ROOT [--write]
"""

import argparse
import json
import re
import sys
from pathlib import Path

# What a library must have for a check to find something there: all of one of the sets.
# A role; a role with one of its keys; or another part of a vocabulary.
RECORDS = ["attribute", "attributes", "event", "status", "link", "baggage", "metric", "log",
           "resource", "records-arguments", "instruments"]
NEEDS = {
    "high-cardinality-span-name": [{"starts-span.spanName"}, {"renames-span"}, {"event.spanName"},
                                   {"creates-instrument"}, {"field name"}],
    "nondescriptive-span-name": [{"starts-span.spanName"}, {"renames-span"}, {"field name"}],
    "sensitive-attribute": [{role} for role in RECORDS + ["logs-parameters"]],
    "large-attribute": [{role} for role in RECORDS],
    "expensive-attribute": [{"attribute"}, {"attributes"}, {"event"}, {"status"}],
    "detached-task": [{"launches-task"}],
    "missing-tenant-id": [{"starts-span", "attribute"}, {"starts-span.attributes"},
                          {"starts-span", "attributes"}],
    "dropped-span": [{"must use"}],
    "scope-across-suspension": [{"activates"}, {"attaches-context"}, {"starts-span.activates"}],
    "scope-escapes": [{"activates"}, {"attaches-context"}],
    "inactive-span": [{"starts-span", "activates"}],
    "confused-span": [{"starts-span", "activates"}, {"starts-span", "ends-span"}],
    "unrecorded-field": [{"starts-span.attributes", "attribute"}],
    "dangling-attribute": [{"attribute-list"}, {"attribute values"}],
    "late-sampling-attribute": [{"starts-span.attributes", "attribute"}],
    "span-in-loop": [{"starts-span"}],
    "span-kind": [{"starts-span", "kinds"}, {"starts-span.kind"}, {"starts-span", "attribute"}],
    "uncorrelated-event": [{"starts-span", "kinds"}, {"starts-span.kind"}],
    "use-after-end": [{"ends-span"}],
    "span-not-ended": [{"starts-span.endsExplicitly"}],
    "end-of-borrowed-span": [{"ends-span"}],
    "status-misuse": [{"statuses"}],
    "missing-injection": [{"sends-request"}, {"stubs"}],
    "missing-extraction": [{"incoming requests"}, {"starts-span", "extracts-context"}],
    "unrecorded-error": [{"starts-span", "status"}, {"starts-span", "errors by tag"}],
    "deprecated-attribute": [{"conventional"}],
    "attribute-type": [{"conventional"}],
    "attribute-key-style": [{"conventional"}],
    "missing-required-attribute": [{"starts-span", "conventional"}],
    "dynamic-attribute-key": [{"attribute.key"}, {"event.key"}, {"log.key"}, {"metric"}],
    "high-cardinality-metric-attribute": [{"metric"}],
    "duplicate-span-name": [{"starts-span.spanName"}],
    "missing-propagator": [{"global-propagator", "installs-propagator"}],
}
# They ask what the program's own functions are, whatever they call.
EVERYWHERE = {"missing-span", "contradicted-annotation", "unused-suppression"}

TABLES = [
    ("Tracing", "starts, names, records and ends spans or events",
     {"starts-span", "renames-span", "event", "log", "metric", "instruments",
      "logs-parameters"}),
    ("Tasks", "runs what it is given somewhere else", {"launches-task"}),
    ("Requests and messages", "sends them, or hands them out",
     {"sends-request", "stubs", "incoming requests", "intercepts-requests"}),
    ("Text, errors and containers", "what a value is made of, and how work ended", set()),
]


def parts_of(data):
    """Roles, and roles with the keys of their entries: "starts-span.spanName"."""
    found = set()
    for entry in data.get("functions", []):
        found.add(entry["role"])
        found |= {f"{entry['role']}.{key}" for key in entry if key not in ("name", "role")}
        if "keyText" in entry:
            found.add(f"{entry['role']}.key")
        if entry.get("mustUse"):
            found.add("must use")
    found |= {f"field {field['is']}" for field in data.get("fields", [])}
    for key, word in (("kinds", "kinds"), ("statuses", "statuses"), ("stubs", "stubs"),
                      ("tagsErrors", "errors by tag"), ("conventional", "conventional")):
        if data.get(key):
            found.add(word)
    types = data.get("types", {})
    if "incoming-request" in types:
        found.add("incoming requests")
    if "attribute-value" in types:
        found.add("attribute values")
    return found


def checks_at(parts):
    return [check for check, ways in NEEDS.items() if any(way <= parts for way in ways)]


def libraries(root):
    for path in sorted((root / "rules").glob("*.json")):
        if path.stem in ("schema", "lexicon"):
            continue
        data = json.loads(path.read_text())
        if data.get("functions") or data.get("types") or data.get("stubs"):
            yield path.stem, data, parts_of(data)


def rows(known, wanted, others):
    for stem, data, parts in known:
        roles = {part for part in parts if "." not in part}
        if not (wanted & parts if wanted else not others & parts):
            continue
        shown = ", ".join(sorted(roles - {"must use"})) or "types"
        checks = ", ".join(f"[{c}](checks/{c}.md)" for c in checks_at(parts)) if wanted else ""
        count = len({entry["name"] for entry in data.get("functions", [])})
        cells = [f"`{stem}`", data["source"], str(count), shown] + ([checks] if wanted else [])
        yield "| " + " | ".join(cells) + " |"


def page(known):
    yield "# The APIs that are known"
    yield ""
    yield "What `rules/*.json` says of each library, and which checks can find something where it"
    yield "is used. Generated by `test/docs/apis.py`. A library that is not here is no loss if the"
    yield "program wraps it, or if its functions are called what they do: wrappers are found out,"
    yield "and `submit` of a pool is taken at its word (`likely`, see [evidence.md](evidence.md))."
    yield "Teach others by a [vocabulary of your own](vocabularies.md)."
    others = set().union(*(wanted for _, _, wanted in TABLES))
    for title, what, wanted in TABLES:
        yield ""
        yield f"## {title}"
        yield ""
        yield f"A library that {what}:" if wanted else f"The rest tells {what}, to all checks:"
        yield ""
        yield "| library | read in | functions | roles | " + ("checks |" if wanted else "")
        yield "|---|---|---|---|" + ("---|" if wanted else "")
        yield from rows(known, wanted, others)


def untested(root, known):
    """Functions of tracing and of tasks that no test and no fake names."""
    text = "\n".join(path.read_text() for folder in ("rules", "checks", "extract", "link")
                     for path in (root / "test" / folder).rglob("*.[ch]pp")) + "\n".join(
        path.read_text() for path in (root / "test/fakes").rglob("*") if path.is_file())
    for stem, data, parts in known:
        if stem == "std" or not parts & {"starts-span", "event", "log", "launches-task"}:
            continue
        for entry in data["functions"]:
            last = re.escape(entry["name"].split("::")[-1].split("operator")[0] or "operator")
            if not re.search(rf"\b{last}", text):
                yield f"{stem}: {entry['name']} stands in no test and no fake"


def misquoted(root):
    shown = re.search(r"^```json\n(.*?)^```", (root / "docs/vocabularies.md").read_text(),
                      re.M | re.S)[1]
    real = (root / "rules/rustok-core.json").read_text().splitlines()
    yield from (f"vocabularies.md: not in rules/rustok-core.json: {line}"
                for line in shown.splitlines() if line not in real)


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1])
    parser.add_argument("root", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    known = list(libraries(options.root))
    complaints = [*untested(options.root, known), *misquoted(options.root)]
    listed = re.findall(r"^CHECK\(([^,]+),", (options.root / "checks/checks.def").read_text(), re.M)
    for check in sorted(set(listed) ^ (set(NEEDS) | EVERYWHERE)):
        complaints.append(f"{check}: NEEDS and checks.def do not agree on it")
    text = "\n".join(page(known)) + "\n"
    target = options.root / "docs/apis.md"
    if options.write:
        target.write_text(text)
    elif not target.exists() or target.read_text() != text:
        complaints.append(f"{target} is not what this writes: run it with --write")
    print("\n".join(complaints) or f"{len(known)} libraries")
    sys.exit(bool(complaints))


if __name__ == "__main__":
    main()
