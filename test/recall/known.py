"""The figures that have been reached: test/recall/known.json. They may rise; one that
falls needs a reason, which is kept beside them. Figures of other functions than those
that are known (a matrix has grown) are no better and no worse."""

import hashlib
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


def asked(labels):
    """The same for the same functions."""
    return hashlib.sha256("\n".join(sorted(labels)).encode()).hexdigest()[:12]


def figures(outcome):
    missed, false = outcome.missed(), outcome.false()
    return {"recall": [len(outcome.guilty) - len(missed), len(outcome.guilty)],
            "silence": [len(outcome.clean) - len(false), len(outcome.clean)],
            "asked": asked(case.label for case in outcome.guilty + outcome.clean),
            "missed": sorted(case.label for case in missed),
            "false": sorted(case.label for case in false)}


def shown(figure):
    hits, of = figure
    return f"{hits} of {of}" + (f" ({100 * hits / of:.1f} %)" if of else "")


FELL, NEW, BETTER = "FELL", "new", "better"


def differences(before, now):
    """(way, name, before, now, labels that are new among those that fail) of each figure
    that is another, falling ones first."""
    changed = []
    for name, figure in now.items():
        old = before.get(name)
        if old and "found" in old and old["asked"] != figure["asked"]:
            # The suite's own code grows: what was found of it is found again.
            lost = [label for label in figure["missed"] if label in old["found"]]
            if lost:
                changed.append((FELL, f"{name}: recall", old["recall"], figure["recall"], lost))
            continue
        if not old or old["asked"] != figure["asked"]:
            changed.append((NEW, name, None, None, []))
            continue
        for kind, failing in (("recall", "missed"), ("silence", "false")):
            if kind not in figure or figure[kind] == old[kind]:
                continue
            news = [f for f in figure.get(failing, []) if f not in old.get(failing, [])]
            way = FELL if figure[kind][0] < old[kind][0] else BETTER
            changed.append((way, f"{name}: {kind}", old[kind], figure[kind], news))
    return sorted(changed, key=lambda change: (change[0] != FELL, change[1]))


def judge(part, now):
    """Says what changed; whether anything fell, or is not held by a figure."""
    held = True
    for way, name, old, new, news in differences(read().get(part, {}), now):
        held = held and (way == BETTER or way == NEW and name.startswith("mutants"))
        print(f"{way}: {name}" + (f", {shown(old)} -> {shown(new)}" if old else ", other functions than those that are known"))
        if way == FELL:
            print("".join(f"  now {'missed' if 'recall' in name else 'reported'}: {label}\n" for label in news), end="")
    if not held:
        print("Mend what fell, or say why it has to be: ./dev measure --accept --why '...'; of new functions --accept is enough")
    elif differences(read().get(part, {}), now):
        print("./dev measure --accept keeps what is better")
    return not held


def accept(part, now, why):
    """Refuses a figure that falls without a reason."""
    known = read()
    for way, name, old, new, _ in differences(known[part], now):
        if way == FELL:
            if not why:
                return f"{name} fell, {shown(old)} -> {shown(new)}: --why is missing"
            known["fallen"].append({"figure": f"{part}: {name}", "from": shown(old), "to": shown(new), "why": why})
    known[part].update(now)
    write(known)
    return None
