"""Writes docs/quality.md."""

import json
import os
import re

import constructed
import known
import roof
from operators import OPERATORS

INTRODUCTION = """# How good is it?

A tool that is silent says nothing about itself. So this page is measured, by `./dev measure`, and
a test keeps it from getting worse (`test/recall/ratchet.test`). Four things are counted:

- **Recall by construction**: functions that are put together from pieces, so that it is known before
  any tool looks at them whether they are guilty. Where the datum or the failure comes from, how it gets
  on, who records it, how the span is started and held, what the code stands in: each is a dimension
  with many values, and a function is one value of each (`test/recall/matrices/`).
- **Silence**: the same with one value that makes the function harmless.
- **Mutants**: clean code that is broken on purpose, in one way at a time.
- **Precision on real code**: what was reported on code bases of others, judged by people.

The values are what real services do, *not* what is found today: a low figure is the list of what comes
next. Values of one dimension are equally frequent, except for the plain ones; so a figure is no forecast
for a code base, in which the plain ones are nearly all.
"""

ADDING = """## Adding a value, a dimension, a check

A value is a line in `test/recall/matrices/<check>.py`: its name, and pieces of C++ in named slots.

```python
bad("element of a map", params="const std::map<std::string, std::string> &args", datum='args.at("$id")'),
ok("kind", outside=RECORD, params="const $Noun &$noun", datum="$noun.kind"),
```

`$slot` stands for a piece of another value (`$datum`, `$name`), of the domain (`$noun`, `$id`), or of the
frame. `params`, `before`, `prepare`, `outside` (the namespace around the function) and `other` (another unit of
the program) gather what several values give. A function is guilty if all its values are `bad`, clean if one
of them is `ok`; so an `ok` value must be harmless with every other one. What cannot stand together
says so: `fits=never(frame="coroutine")`, `only(..)`, or a function of the chosen names. `often=3` draws it three
times as often. A dimension is a list of values and a name in `MATRIX`; a check is a file. Frames (`frames.py`) and
the ways of a text to a span (`flows.py`) are shared.

    ./dev measure --show missing-tenant-id      each function that is missed, and where it stands
    ./dev measure --check                       the sample that the suite runs
    ./dev measure --accept                      keeps better figures; worse ones need --why '...'

Ask of each new `ok` and `bad` whether a reviewer who sees only this function would agree. What is debatable
belongs in neither.

A mutant is a function in `test/recall/operators.py` that yields edits, and a line in `OPERATORS` with the checks
that must report it. Another project's clean functions are broken in a copy of it:
`./dev measure -p DATABASE --root PROJECT`.
"""


def percent(hits, of):
    return f"{100 * hits / of:.0f} %" if of else "-"


def construction(outcomes):
    yield "## Recall and silence by construction\n"
    yield "| check | guilty | found | recall | clean | silent | silence |"
    yield "|---|--:|--:|--:|--:|--:|--:|"
    total = [0, 0, 0, 0]
    for outcome in outcomes:
        figures = known.figures(outcome)
        row = [*figures["recall"], *figures["silence"]]
        total = [a + b for a, b in zip(total, row)]
        yield line(f"[`{outcome.check}`](checks/{outcome.check}.md)", row)
    yield line("**all**", total)
    yield ""


def line(name, row):
    found, guilty, silent, clean = row
    return f"| {name} | {guilty} | {found} | {percent(found, guilty)} | {clean} | {silent} | {percent(silent, clean)} |"


def missed(outcomes):
    yield "## What is missed\n"
    yield "The values that explain it, the worst first; each is counted in the functions that have none of"
    yield "those before it.\n"
    for outcome in outcomes:
        values = list(constructed.explained(outcome.guilty, lambda case: case.label in outcome.found))
        false = list(constructed.explained(outcome.clean, lambda case: case.label not in outcome.found))
        if not values and not false:
            continue
        yield f"**{outcome.check}**: " + ("" if values else "nothing.") + "; ".join(
            f"{dimension} *{value}* ({hits} of {of})" for (dimension, value), (hits, of) in values)
        if false:
            yield "  Reported though clean: " + "; ".join(
                f"{dimension} *{value}* ({of - hits} of {of})" for (dimension, value), (hits, of) in false)
        yield ""


def mutated(of_tests, of_others):
    yield "## Mutants\n"
    yield "Clean functions of `test/checks` and of the demo, each broken in one way (`test/recall/operators.py`):"
    yield "the broken function compiles, and what is reported of it is compared with what was reported before."
    if of_others:
        yield "*Elsewhere* are functions of real code without a finding."
    yield ""
    yield "| operator | found by | mutants | found | recall |" + (" elsewhere | found |" if of_others else "")
    yield "|---|---|--:|--:|--:|" + ("--:|--:|" if of_others else "")
    for name in sorted({*of_tests, *of_others}):
        here, there = of_tests.get(name, []), of_others.get(name, [])
        found = sum(mutant.found for mutant in here)
        row = f"| {name} | {', '.join(f'`{check}`' for check in OPERATORS[name][1])} | {len(here)} | {found} | {percent(found, len(here))} |"
        yield row + (f" {len(there)} | {sum(mutant.found for mutant in there)} |" if of_others else "")
    yield ""
    yield "Not found:\n"
    for name in sorted({*of_tests, *of_others}):
        places = [f"`{mutant.source.name}:{mutant.line}` {mutant.function.name}"
                  for mutant in [*of_tests.get(name, []), *of_others.get(name, [])] if not mutant.found]
        if places:
            yield f"- {name}: {', '.join(places[:40])}" + (f" and {len(places) - 40} more" if len(places) > 40 else "")
    yield ""


def real():
    with open(os.path.join(roof.HERE, "real.json"), encoding="utf-8") as file:
        bases = json.load(file)
    yield "## Precision on real code\n"
    yield "Each finding read by a person (`test/recall/real.json`). Debatable ones count as half.\n"
    yield "| code base | commit | date | findings | right | debatable | wrong | precision |"
    yield "|---|---|---|--:|--:|--:|--:|--:|"
    for base in bases:
        counts = [base[name] for name in ("findings", "right", "debatable", "wrong")]
        judged = None not in counts and sum(counts[1:])
        shown = " | ".join("-" if count is None else str(count) for count in counts)
        precision = percent(counts[1] + counts[2] / 2, judged) if judged else "-"
        yield f"| {base['name']} | `{base['commit']}` | {base['date']} | {shown} | {precision} |"
    yield ""


def fallen():
    falls = known.read()["fallen"]
    if falls:
        yield "## What fell, and why\n"
        for fall in falls:
            yield f"- {fall['figure']}: {fall['from']} to {fall['to']}: {fall['why']}"
        yield ""


def write(outcomes, of_tests, of_others):
    parts = [INTRODUCTION, *construction(outcomes), *missed(outcomes), *mutated(of_tests, of_others), *real(), *fallen(), ADDING]
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(parts))
    with open(os.path.join(roof.ROOT, "docs", "quality.md"), "w", encoding="utf-8") as file:
        file.write(text.rstrip() + "\n")
