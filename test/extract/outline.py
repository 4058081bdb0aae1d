"""Compares a unit's model with the outline that its source gives in comments.

`//= text` lines, in the order of the model's lists, are the whole outline: one
line for each span, naming, attribute, scope, task and discard. A value is
  "text"   literal          #0   parameter        name{..}  variable and content
  .name    member           f(..)  call           a + b     concatenation
  a | b    choice           ?    unknown
followed by what its leaf is known for: [unbounded], [secret by password], ...

usage: outline.py MODEL.json SOURCE
"""

import difflib
import json
import sys


def value(v):
    if not v:
        return "?"
    parts = [value(p) for p in v.get("parts", [])]
    kind = v.get("kind", "unknown")
    text = {
        "unknown": lambda: "?" + v.get("name", ""),
        "literal": lambda: '"' + v.get("text", "") + '"',
        "parameter": lambda: "#" + str(v.get("index", 0)),
        "variable": lambda: v["name"] + ("{" + parts[0] + "}" if parts else ""),
        "member": lambda: "." + v.get("name", ""),
        "call": lambda: f"{v['name']}({', '.join(parts)})",
        "concat": lambda: "(" + " + ".join(parts) + ")",
        "choice": lambda: "(" + " | ".join(parts) + ")",
    }[kind]()
    facts = []
    if v.get("cardinality", "unknown") not in ("unknown", "constant"):
        facts.append(v["cardinality"])
    if v.get("sensitivity"):
        facts.append(f"{v['sensitivity']} by {v.get('word', '')}")
    if v.get("size") == "large":
        facts.append(v.get("sizeReason", "large"))
    if v.get("effect", "none") not in ("none", "passes"):
        facts.append(v["effect"])
    return text + (f" [{', '.join(facts)}]" if facts else "")


def words(item, **fields):
    return "".join(f" {key}={item[key]}" for key in fields.values() if key in item)


def outline(unit):
    functions = [f["name"].split("::")[-1] for f in unit.get("functions", [])]

    def where(item):
        return functions[item.get("function", 0)]

    for s in unit.get("spans", []):
        extra = "".join(f" {k}={s[k]}" for k in ("spanKind", "parent", "heldBy", "wrapper",
                                                "openAttributes", "callersDecide") if k in s)
        tenants = ",".join(t["expression"] for t in s.get("tenants", []))
        yield f"{where(s)}: span {value(s.get('name'))}{extra}" + \
            (f" tenants={tenants}" if tenants else "")
    for n in unit.get("namings", []):
        yield f"{where(n)}: {n['of']} named {value(n.get('name'))}"
    for a in unit.get("attributes", []):
        target = (f"span {a['span']}" if "span" in a else
                  f"parameter {a['parameter']}" if "parameter" in a else
                  "current" if a.get("current") else "own" if a.get("own") else "?")
        all_of = (f"all of #{a['allOfParameter']}" if "allOfParameter" in a else
                  "all of a member" if "allOfMember" in a else None)
        yield f"{where(a)}: {a.get('on', 'span')} of {target}: " + \
            (all_of or f"{value(a.get('key'))} = {value(a.get('value'))}")
    for s in unit.get("scopes", []):
        yield f"{where(s)}: scope of {'span ' + str(s['span']) if 'span' in s else '?'}"
    for t in unit.get("tasks", []):
        uses = t.get("uses", {}).get("what", "nothing traced")
        extra = "".join(f" {k}" for k in ("carries",) if t.get(k))
        yield f"{where(t)}: task by {t['launcher']}: {uses}, " \
              f"{len(t.get('active', []))} active{extra}"
    for d in unit.get("discards", []):
        yield f"{where(d)}: discards {d['what']} of {d['callee']}"


found = list(outline(json.load(open(sys.argv[1], encoding="utf-8"))))
wanted = [line.split("//=", 1)[1].strip()
          for line in open(sys.argv[2], encoding="utf-8") if "//=" in line]
difference = list(difflib.unified_diff(wanted, found, "source", "model", lineterm="", n=0))
for line in difference or ([] if found else ["the model is empty"]):
    print(line)
sys.exit(bool(difference) or not found)
