"""Compares a unit's model with the outline that its source gives in comments.

`//= text` lines, in the order of the model's lists, are the whole outline: one
line for each span, naming, attribute, scope, task and discard. A value is
  "text"   literal          #0   parameter        name{..}  variable and content
  .name    member           f(..)  call           a + b     concatenation
  a | b    choice           ?    unknown
followed by what its leaf is known for: [unbounded], [secret by password], ...

With --handed the outline is that of what functions hand to each other instead: a
line for each fact of a function that callers need, and for each call. With --paths
it is that of the ways through functions: for each start, deed and scope what may
come after it, and always does. With --propagation it is that of requests and of
what carries a context. With --outcomes it is that of the errors that leave.

With --lending it is that of who may make a span active, or a parent.

usage: outline.py [--handed | --paths | --ends | --propagation | --outcomes |
                   --lending] MODEL.json SOURCE
"""

import difflib
import json
import sys

ENDINGS = ("replaces", "setsStatus")  # deeds that --ends is about


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
        facts.append(f"large by {v.get('sizeWord', v['sizeReason'])}")
    if v.get("effect", "none") not in ("none", "passes"):
        facts.append(v["effect"])
    return text + (f" [{', '.join(facts)}]" if facts else "")


def words(item, **fields):
    return "".join(f" {key}={item[key]}" for key in fields.values() if key in item)


def used(uses):
    if not uses:
        return "nothing traced"
    if not uses.get("starts"):
        return "the active span is used here"
    return f"span '{uses['name']}' is started here" if "name" in uses else "a span is started here"


def outline(unit):
    functions = [f["name"].split("::")[-1] for f in unit.get("functions", [])]

    def where(item):
        return functions[item.get("function", 0)]

    for s in unit.get("spans", []):
        extra = "".join(f" {k}={s[k]}" for k in ("spanKind", "parent", "heldBy", "wrapper",
                                                "openAttributes", "callersDecide",
                                                "kindVaries", "linked")
                        if k in s and (k != "spanKind" or s[k] != "internal" or "kindAt" in s))
        tenants = ",".join(t["expression"] for t in s.get("tenants", []))
        yield f"{where(s)}: span {value(s.get('name'))}{extra}" + \
            (f" tenants={tenants}" if tenants else "") + \
            ("" if "events" not in s else
             " events=" + ",".join(e["expression"] for e in s["events"])) + \
            (f" sent={s['sent']['expression']}" if "sent" in s else "") + \
            (" extracted" if "extracted" in s else "")
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
        uses = used(t.get("uses"))
        extra = "".join(f" {k}" for k in ("carries",) if t.get(k))
        yield f"{where(t)}: task by {t['launcher']}: {uses}, " \
              f"{len(t.get('active', []))} active{extra}"
    for d in unit.get("discards", []):
        yield f"{where(d)}: discards {d['what']} of {d['callee']}"


def subject(item):
    return (f"span {item['span']}" if "span" in item else
            f"parameter {item['parameter']}" if "parameter" in item else
            "the active span" if item.get("current") else
            "its own span" if item.get("own") else None)


def given(argument):
    if "pairs" in argument:
        return "{" + ", ".join(f"{value(p['key'])}: {value(p['value'])}"
                               for p in argument["pairs"]) + "}"
    callable_ = ("lambda" if "runs" in argument else "function" if "runsUsr" in argument
                 else f"callable #{argument['forwards']}" if "forwards" in argument
                 else "made callable" if "made" in argument else "a callable")
    return (subject(argument) or (callable_ if argument.get("runnable") else None) or
            (f"list #{argument['listParameter']}" if "listParameter" in argument else None) or
            value(argument.get("value")))


def handed(unit):
    names = [f["name"].split("::")[-1] for f in unit["functions"]]
    for f, name in zip(unit["functions"], names):
        if "returns" in f:
            yield f"{name}: returns {value(f['returns'])}"
        for word in ("returnsSelf", "carries", "suspends"):
            if f.get(word):
                yield f"{name}: {word}"
        for index, p in enumerate(f.get("parameters", [])):
            if "heldBy" in p:
                yield f"{name}: span #{index} is {p['heldBy']}"
            if "callable" in p:
                fate = [k for k in ("launched", "wrapped", "carries") if p["callable"].get(k)]
                member = p["callable"].get("member", "").rsplit(".", 1)[1:]
                yield f"{name}: callable #{index} {' '.join(fate + ['in ' + m for m in member])}"
        for word in ("runs", "launches"):
            for member in f.get(word, []):
                yield f"{name}: {word} {member.rsplit('.', 1)[-1]}"
        for s in f.get("settings", []):
            what = value(s.get("value"))
            member = s["member"].rsplit(".", 1)[-1]
            yield f"{name}: sets {member} " + \
                (f"[{value(s['key'])}] = {what}" if s.get("adds") else f"= {what}")
    for d in unit.get("deeds", []):
        if d["what"] not in ENDINGS:
            yield f"{names[d.get('function', 0)]}: {d['what']} {subject(d) or ''}".rstrip()
    for c in unit.get("calls", []):
        on = subject(c.get("object", {}))
        words = [w for w in ("virtual", "activates", "onSelf") if c.get(w)]
        yield f"{names[c.get('function', 0)]}: calls {c['name'].split('::')[-1]}" \
              f"({', '.join(given(a) for a in c.get('arguments', []))})" + \
            (f" on {on}" if on else "") + "".join(" " + w for w in words) + \
            (f", {len(c['active'])} active" if "active" in c else "")


def leads(flow, start, to, without=()):
    """Is there a way from one point to another that meets none of these?"""
    stops = {(p["block"], p.get("step", 0)) for p in [*without, start]}
    work, seen = [(start["block"], start.get("step", 0) + 1)], set()
    while work:
        block, first = work.pop()
        stop = min((s for b, s in stops if b == block and s >= first), default=None)
        there = to.get("step", 0)
        if to["block"] == block and there >= first and (stop is None or there <= stop):
            return True
        if stop is None:
            following = set(flow["blocks"][block].get("next", [])) - seen
            seen |= following
            work += [(b, 0) for b in following]
    return False


def paths(unit):
    for index, f in enumerate(unit["functions"]):
        name = f["name"].split("::")[-1]
        mine = {key: [x for x in unit.get(key, []) if x.get("function", 0) == index]
                for key in ("spans", "deeds", "scopes", "exits", "suspensions")}
        mine["deeds"] = [d for d in mine["deeds"] if d["what"] not in ENDINGS]
        exits = sorted(mine["exits"], key=lambda x: x["at"]["begin"])
        left = [x for x in exits if x["by"] != "throws"]

        def after(item, kinds=("deeds", "suspensions", "exits")):
            start = item["when"]
            for deed in mine["deeds"] if "deeds" in kinds else []:
                if deed["when"] != start and leads(f["flow"], start, deed["when"]):
                    always = not any(leads(f["flow"], start, x["when"], [deed["when"]])
                                     for x in left)
                    yield deed["what"] + (" always" if always else " sometimes")
            for s in mine["suspensions"] if "suspensions" in kinds else []:
                if leads(f["flow"], start, s["when"], item.get("ends", [])):
                    yield f"{s['word']} on {s['on']}"
            for x in exits if "exits" in kinds else []:
                if leads(f["flow"], start, x["when"]):
                    yield "exit " + {"returns": "by return", "throws": "by throw",
                                     "ends": "at the brace"}[x["by"]]

        for s in mine["spans"]:
            yield f"{name}: start '{s['name'].get('text', '')}' -> {', '.join(after(s))}"
        for d in mine["deeds"]:
            yield f"{name}: {d['what']} -> {', '.join(after(d))}"
        for s in mine["scopes"]:
            if "when" in s:
                closed = ["closed"] * len(s.get("ends", []))
                yield f"{name}: scope -> {', '.join([*after(s, ('suspensions',)), *closed])}"


def ends(unit):
    names = [f["name"].split("::")[-1] for f in unit["functions"]]
    for f, name in zip(unit["functions"], names):
        for index, p in enumerate(f.get("parameters", [])):
            if p.get("borrowed") or p.get("object"):
                yield f"{name}: #{index} is {'borrowed' if p.get('borrowed') else 'an object'}"
        if f.get("saysEnd"):
            yield f"{name}: says that it ends"
    for s in unit.get("spans", []):
        words = [w for w in ("endsExplicitly", "givenAway") if s.get(w)]
        if words:
            yield f"{names[s.get('function', 0)]}: span " + " ".join(words)
    for d in unit.get("deeds", []):
        whose = subject(d) or "?"
        if d["what"] == "ends":
            words = [w for w in ("sometimes", "ofContext", "swap") if d.get(w)]
            yield " ".join([f"{names[d.get('function', 0)]}: ends {whose}", *words])
        elif d["what"] == "setsStatus":
            yield f"{names[d.get('function', 0)]}: status {d.get('status', '?')} of {whose}" + \
                (", described" if d.get("described") else "")
        elif d["what"] == "replaces":
            yield f"{names[d.get('function', 0)]}: replaces {whose}"




def propagation(unit):
    names = [f["name"].split("::")[-1] for f in unit["functions"]]
    for s in unit.get("spans", []):
        extra = "".join(f" {w}" for w in ("linked", "attached") if s.get(w))
        incoming = "".join(
            f" from {c['expression']} of {c['library']}" + (" shared" if c.get("shared") else "") +
            (f" given {len(c['given'])}" if "given" in c else "") for c in s.get("incoming", []))
        yield f"{names[s.get('function', 0)]}: span{extra}{incoming}"
    for d in unit.get("deeds", []):
        if d["what"] in ("injects", "extracts"):
            yield f"{names[d.get('function', 0)]}: {d['what']}" + (" by hand" if d.get("byHand") else "")
    for r in unit.get("requests", []):
        yield f"{names[r.get('function', 0)]}: {r['kind']} {r['callee']} of {r['library']}, " \
              f"under {len(r.get('under', []))}" + \
            (f", given {len(r['given'])}" if "given" in r else "") + \
            (f", {r['excuse']}" if "excuse" in r else "")
    for f, name in zip(unit["functions"], names):
        for index, p in enumerate(f.get("parameters", [])):
            if p.get("carries"):
                yield f"{name}: carrier #{index}" + (" shared" if p.get("shared") else "")
    for one in unit.get("intercepted", []):
        yield f"intercepted: {one}"


def outcomes(unit):
    names = [f["name"].split("::")[-1] for f in unit["functions"]]
    for item, what in [(x, "exit") for x in unit.get("exits", [])] + \
                      [(x, "handler") for x in unit.get("handlers", [])]:
        if "error" not in item:
            continue
        words = [w for w in ("expected", "callers", "negative", "doubtful", "empty")
                 if item.get(w)]
        of = f" '{item['of']}'" if "of" in item else ""
        words += ["beside"] if "beside" in item else []
        words += ["as " + item["text"]] if "text" in item else []
        yield f"{names[item.get('function', 0)]}: {what}: {item['error']}{of}, " \
              f"{len(item.get('open', []))} open" + "".join(" " + w for w in words)



def lending(unit):
    names = [f["name"].split("::")[-1] for f in unit["functions"]]
    for s in unit.get("spans", []):
        words = [w for w in ("byScope", "lent", "offered", "ownParent") if s.get(w)]
        parent = subject(s.get("parentIs", {}))
        yield f"{names[s.get('function', 0)]}: span {value(s.get('name'))}: " + \
            ", ".join(words + ([f"below {parent}"] if parent else []) +
                      [f"dies at {len(s.get('dies', []))}"])
    for f, name in zip(unit["functions"], names):
        lent = [f"#{i}" for i, p in enumerate(f.get("parameters", [])) if p.get("lent")]
        lent += ["its own"] if f.get("lendsOwn") else []
        if lent:
            yield f"{name}: lends {', '.join(lent)}"
    for c in unit.get("calls", []):
        if "starts" in c:
            yield f"{names[c.get('function', 0)]}: {c['name'].split('::')[-1]} starts " \
                  f"'{c['starts'].get('name', '')}'"


kind = {"--handed": handed, "--paths": paths, "--ends": ends,
        "--propagation": propagation, "--outcomes": outcomes,
        "--lending": lending}.get(sys.argv[1], outline)
found = list(kind(json.load(open(sys.argv[-2], encoding="utf-8"))))
wanted = [line.split("//=", 1)[1].strip()
          for line in open(sys.argv[-1], encoding="utf-8") if "//=" in line]
difference = list(difflib.unified_diff(wanted, found, "source", "model", lineterm="", n=0))
for line in difference or ([] if found else ["the model is empty"]):
    print(line)
sys.exit(bool(difference) or not found)
