#!/usr/bin/env python3
"""Writes semconv.json from a table of OpenTelemetry's attribute registry.

usage: refresh.py TABLE [OUT]

TABLE is JSON: {"source": {"repository", "tag", "commit", "schema_url", "license"},
"attributes": {KEY: {"type", "enum"?, "enum_deprecated"?,
"deprecated"?: {"renamed_to"? | "replaced_by"? | "moved_to"?}}}}. Types are those of
the registry: "string", "int", "double", "boolean", "any", their lists ("string[]")
and families of keys ("template[string]"). What else stands there is passed over. A
table with a fault is refused as a whole: OUT is left as it was.
"""
import json
import pathlib
import sys

SCALARS = {"string", "int", "double", "boolean", "any"}
SOURCE = ("repository", "tag", "commit", "schema_url", "license")

# Plain words, which programs say of their own states, pools, messages and events.
EVERYONES = {"state", "pool.name", "message.id", "message.type", "event.name"}


class Fault(Exception):
    pass


def expect(holds, place, wanted, found):
    if not holds:
        raise Fault(f"{place}: expected {wanted}, found {json.dumps(found)}")


def scalar(kind):
    if kind.startswith("template[") and kind.endswith("]"):
        kind = kind[len("template["):-1]
    return kind.removesuffix("[]")


def is_texts(value):
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def fate_of(gone, place, known):
    """What has become of a deprecated key, as the file says it."""
    expect(isinstance(gone, dict), place, "an object", gone)
    if "moved_to" in gone:
        return {"gone": "moved"}
    if "renamed_to" in gone:
        new = gone["renamed_to"]
        expect(new in known if isinstance(new, str) else False, f"{place}/renamed_to",
               "a key of the table", new)
        return {"gone": "renamed", "instead": [new]}
    if gone.get("replaced_by"):
        news = gone["replaced_by"]
        expect(is_texts(news), f"{place}/replaced_by", "an array of keys", news)
        return {"gone": "replaced", "instead": news}
    return {"gone": "obsolete"}


def entry_of(key, facts, known):
    place = f"/attributes/{key}"
    expect(isinstance(facts, dict), place, "an object", facts)
    kind = facts.get("type")
    expect(isinstance(kind, str) and scalar(kind) in SCALARS, f"{place}/type",
           "a type of the registry", kind)
    entry = {"type": kind}
    for name, out in (("enum", "members"), ("enum_deprecated", "oldMembers")):
        if members := facts.get(name):
            expect(isinstance(members, list), f"{place}/{name}", "an array", members)
            entry[out] = [str(member) for member in members]
    if key in EVERYONES:
        entry["everyones"] = True
    if facts.get("deprecated") is not None:
        entry.update(fate_of(facts["deprecated"], f"{place}/deprecated", known))
    return entry


def text_of(table):
    expect(isinstance(table, dict), "/", "an object", table)
    for part in ("source", "attributes"):
        expect(isinstance(table.get(part), dict) and table[part], f"/{part}", "an object",
               table.get(part))
    source = {}
    for name in SOURCE:
        source[name] = table["source"].get(name)
        expect(isinstance(source[name], str) and source[name], f"/source/{name}", "a text",
               source[name])
    known = table["attributes"]
    lines = [f"{json.dumps(key)}: {json.dumps(entry_of(key, facts, known))}"
             for key, facts in sorted(known.items())]
    return ('{"source": ' + json.dumps(source) + ',\n"keys": {\n' + ",\n".join(lines) + "\n}}\n",
            f"{len(lines)} keys of {source['repository']} {source['tag']}")


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit("usage: refresh.py TABLE [OUT]")
    table = pathlib.Path(sys.argv[1])
    own = pathlib.Path(__file__).with_name("semconv.json")
    out = pathlib.Path(sys.argv[2]) if len(sys.argv) == 3 else own
    try:
        text, said = text_of(json.loads(table.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as problem:
        sys.exit(f"{table}: {problem}")
    except Fault as fault:
        sys.exit(f"{table}: {fault}")
    out.write_text(text, encoding="utf-8")
    print(f"{out.name}: {said}")


main()
