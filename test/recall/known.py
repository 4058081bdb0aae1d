"""The figures that have been reached: test/recall/known.json. They may rise; one that
falls needs a reason, which is kept beside them."""

import json
import os

import roof

PATH = os.path.join(roof.HERE, "known.json")


def read():
    if not os.path.exists(PATH):
        return {"sample": {}, "full": {}, "fallen": []}
    with open(PATH, encoding="utf-8") as file:
        return json.load(file)


def write(known):
    with open(PATH, "w", encoding="utf-8") as file:
        json.dump(known, file, indent=1, sort_keys=True)
        file.write("\n")


def figures(outcome):
    missed, false = outcome.missed(), outcome.false()
    return {"recall": [len(outcome.guilty) - len(missed), len(outcome.guilty)],
            "silence": [len(outcome.clean) - len(false), len(outcome.clean)],
            "missed": sorted(case.label for case in missed),
            "false": sorted(case.label for case in false)}


def shown(figure):
    hits, of = figure
    return f"{hits} of {of}" + (f" ({100 * hits / of:.1f} %)" if of else "")


def differences(before, now):
    """(name, before, now, labels that are new among those that fail) of each figure that
    is another, falling ones first."""
    changed = []
    for name, figure in now.items():
        old = before.get(name)
        if not old:
            changed.append((1, name, None, None, []))
            continue
        for kind, failing in (("recall", "missed"), ("silence", "false")):
            if kind not in figure or figure[kind] == old[kind]:
                continue
            (a, n), (b, m) = old[kind], figure[kind]
            news = [f for f in figure.get(failing, []) if f not in old.get(failing, [])]
            changed.append((-1 if b * n < a * m else 1, f"{name}: {kind}", old[kind], figure[kind], news))
    return sorted(changed, key=lambda change: change[:2])


def judge(part, now):
    """Says what changed; whether anything fell."""
    fell = False
    known = read().get(part, {})
    for way, name, old, new, news in differences(known, now):
        if way > 0:
            print(f"better: {name}, {shown(old) if old else 'nothing'} -> {shown(new) if new else 'measured'}"
                  "; ./dev measure --accept keeps it")
            continue
        fell = True
        print(f"FELL: {name}, {shown(old)} -> {shown(new)}")
        print("".join(f"  now {'missed' if 'recall' in name else 'reported'}: {label}\n" for label in news), end="")
    if fell:
        print("Mend it, or say why it has to be: ./dev measure --accept --why '...'")
    return fell


def accept(part, now, why):
    """Refuses a figure that falls without a reason."""
    known = read()
    for way, name, old, new, _ in differences(known[part], now):
        if way < 0:
            if not why:
                return f"{name} fell, {shown(old)} -> {shown(new)}: --why is missing"
            known["fallen"].append({"figure": f"{part}: {name}", "from": shown(old), "to": shown(new), "why": why})
    known[part].update(now)
    write(known)
    return None
