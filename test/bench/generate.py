"""Writes a program of many units, to measure how linking grows.

A unit is the same however many there are, but for the last module. Each has about 300 lines and 25
functions, most of them business code that builds text and calls other units; two
in five units trace, half of their functions, through the library in lib/. Calls
go to lower layers (twelve, as deep as a call chain gets), but for few that go
back up within a module of twelve units and close a cycle.

With --sparse one module in ten traces, and the others never call it: services on top
of libraries. Its units see nothing but a class of the third layer of wrappers.

usage: generate.py FOLDER UNITS [--sparse]
"""

import json
import random
import sys
from pathlib import Path

sys.dont_write_bytecode = True
from shop import LIBRARY, SPARSE

FAKES = Path(__file__).resolve().parent.parent / "fakes"
LAYERS = 12
FUNCTIONS = 25
EXPORTED = 16  # the others are local to their unit

VERBS = ["reserve", "price", "pack", "ship", "load", "merge", "check", "count", "refund",
         "index", "rank", "confirm", "assign", "split", "move", "archive"]
NOUNS = ["Order", "Cart", "Parcel", "Invoice", "Stock", "Offer", "Payment", "Route", "Label",
         "Basket", "Claim", "Batch", "Shelf", "Coupon"]

# What functions take and return, and which ones have what others take at hand.
SIGNATURES = {
    "number": "int {name}(const Order &order, int amount)",
    "text": "std::string {name}(const Order &order, const std::string &text)",
    "action": "void {name}(const Request &request, Order &order)",
    "test": "bool {name}(const Customer &customer, int limit)",
}
CALLABLE = {
    "number": ("number", "text", "test"),
    "text": ("number", "text", "test"),
    "action": ("number", "text", "action", "test"),
    "test": ("test",),
}


class Function:
    def __init__(self, unit, index, kind, name):
        self.unit, self.index, self.kind, self.name = unit, index, kind, name
        self.traced = unit.traces and index % 2 == 0
        self.local = index >= EXPORTED
        self.signature = SIGNATURES[kind].format(name=name)


class Unit:
    """The declarations of one unit; bodies need those of the units that it calls."""

    sparse = False

    def __init__(self, number):
        self.number = number
        self.module, self.layer = divmod(number, LAYERS)
        self.stem = f"m{self.module:04}/unit{number:05}"
        self.space = f"unit{number:05}"
        choice = random.Random(f"declarations {number}")
        self.traces = self.module % 10 == 9 if Unit.sparse else number % 5 in (1, 3)
        kinds = ["number", "text", "action", "test"]
        self.functions = []
        for index in range(FUNCTIONS):
            name = choice.choice(VERBS) + choice.choice(NOUNS) + (str(index) if index else "")
            self.functions.append(Function(self, index, choice.choice(kinds), name))

    def called_units(self):
        """Lower layers of this module and of earlier ones, and now and then a higher one."""
        choice = random.Random(f"uses {self.number}")
        first = self.module * LAYERS
        near = [first + layer for layer in range(self.layer)]
        used = set(choice.sample(near, min(3, len(near))))
        if self.module and self.layer:
            for _ in range(2):
                module = choice.randrange(max(0, self.module - 50), self.module)
                if Unit.sparse and module % 10 == 9 and not self.traces:
                    module -= 1
                used.add(module * LAYERS + choice.randrange(self.layer))
        return sorted(used), first + self.layer + 1 if choice.random() < 0.1 else None


class Body:
    """Writes one function; the same unit gets the same text each time."""

    def __init__(self, function, callees, choice):
        self.function, self.callees, self.choice = function, callees, choice
        self.lines = []

    def call(self, kind):
        """A call of that kind, or None where nothing of that kind is in reach."""
        callees = [f for f in self.callees if f.kind == kind]
        if not callees or kind not in CALLABLE[self.function.kind]:
            return None
        callee = self.choice.choice(callees)
        name = callee.name if callee.unit is self.function.unit else \
            f"{callee.unit.space}::{callee.name}"
        amount = {"number": "amount", "test": "limit"}.get(self.function.kind, "order.items")
        customer = "customer" if self.function.kind == "test" else "order.buyer"
        text = self.choice.choice(
            {"text": ["text", 'joined(text, "part")'], "action": ["request.route"]}
            .get(self.function.kind, ['"plain"']) + ["order.status", "quoted(order.status)"])
        return {"number": f"{name}(order, {amount} - {self.choice.randrange(1, 5)})",
                "text": f"{name}(order, {text})",
                "action": f"{name}(request, order)",
                "test": f"{name}({customer}, {amount} / 2)"}[kind]

    def trace(self):
        """Sometimes wrongly: an id in a name, an address recorded, a context lost."""
        kind, pick = self.function.kind, self.choice
        guard = "Operation" if Unit.sparse else "Guard"
        note = "noteTenantOf" if Unit.sparse else "noteTenant"
        subject = "customer.customer_id" if kind == "test" else "order.order_id"
        if pick.random() < 0.05:
            self.lines.append(f'{guard} guard("{self.function.name} " + {subject});')
        elif kind != "test" and pick.random() < 0.1:
            self.lines.append(f"{guard} guard(operationOf(order));")
        else:
            component = pick.choice(NOUNS).lower()
            self.lines.append(f'{guard} guard("{component}", "{self.function.name}");')
        if pick.random() < 0.5:
            self.lines.append(f'guard.tag("subject.id", {subject});')
        if pick.random() < 0.05:
            self.lines.append('guard.tag("buyer.contact", '
                              + ("customer.email);" if kind == "test" else "order.buyer.email);"))
        if kind == "action":
            if pick.random() < 0.9:
                self.lines.append(pick.choice(["guard.forTenant(request.tenant_id);",
                                               f"{note}(request.tenant_id);"]))
            posted = self.call("number")
            if posted and pick.random() < 0.3:
                post = "post" if pick.random() < 0.3 else "postInContext"
                self.lines += [f"{post}([order] {{", f"  (void){posted};", "});"]

    def number(self):
        self.lines.append("int sum = amount + order.items;")
        self.statements(2)
        self.lines += ["if (sum < 0)", "  return 0;", "return sum;"]

    def text(self):
        noun = self.choice.choice(NOUNS).lower()
        self.lines.append(f'std::string out = "{noun} " + order.status;')
        if self.choice.random() < 0.3:
            self.lines.append('out += " of " + order.order_id;')
        self.lines += ["if (!text.empty())", '  out += ": " + shortened(text);',
                       "int sum = order.items;"]
        self.statements(1)
        if called := self.call("text"):
            self.lines.append(f"out = joined(out, {called});")
        self.lines += ['out += "/" + std::to_string(sum);', "return out;"]

    def action(self):
        pick = self.choice.choice(["Cart", "Payment"])
        self.lines.append("int sum = request.attempt;")
        self.statements(2)
        if called := self.call("action"):
            self.lines += ["if (sum > 3)", f"  {called};"]
        self.lines += ["order.total += sum;",
                       "if (order.status.empty())",
                       f"  order.status = nameOf(Stage::{pick});"]

    def test(self):
        self.lines.append("int sum = customer.level * 2;")
        self.statements(1)
        self.lines.append("return sum > limit;")

    def statements(self, count):
        pick = self.choice
        for _ in range(count):
            number, test, text = self.call("number"), self.call("test"), self.call("text")
            forms = [[f"sum += {pick.randrange(1, 9)};"],
                     [f"for (int step = 0; step < {pick.randrange(2, 9)}; ++step) {{",
                      f"  sum += step * {pick.randrange(2, 5)};",
                      f"  if (sum > {pick.randrange(100, 999)})", "    break;", "}"]]
            if number:
                forms += [[f"if (sum > {pick.randrange(5, 50)})", f"  sum -= {number};"]] * 2
            if test:
                forms += [[f"if ({test})", f"  sum += {pick.randrange(1, 9)};",
                           "else", "  --sum;"]] * 2
            if text:
                forms += [[f"const std::string label{len(self.lines)} = {text};",
                           f"sum += static_cast<int>(label{len(self.lines)}.size());"]] * 2
            self.lines += pick.choice(forms)

    def written(self):
        if self.function.traced:
            self.trace()
        getattr(self, self.function.kind)()
        head = "static " * self.function.local + self.function.signature
        return "\n".join([head + " {", *("  " + line for line in self.lines), "}", ""])


def header(unit):
    declared = "".join(f"{f.signature};\n" for f in unit.functions if not f.local)
    return (f'#pragma once\n\n#include "lib/types.h"\n\nnamespace shop::{unit.space} {{\n\n'
            f"{declared}\n}} // namespace shop::{unit.space}\n")


def source(unit, units):
    choice = random.Random(f"bodies {unit.number}")
    used, back = unit.called_units()
    if back is not None and back < len(units) and units[back].module == unit.module:
        used.append(back)
    reach = [f for number in used for f in units[number].functions if not f.local]
    bodies = []
    # A local function is written before those that call it.
    for function in sorted(unit.functions, key=lambda f: (not f.local, f.index)):
        own = [f for f in unit.functions
               if (f.local and not function.local) or (f.local == function.local
                                                      and f.index < function.index)]
        called = own + choice.sample(reach, min(12, len(reach)))
        bodies.append(Body(function, called, choice).written())
    text = "\n".join(bodies)
    includes = [f'"{unit.stem}.h"']
    if unit.traces:
        includes.append('"lib/operation.h"' if Unit.sparse else '"lib/tracing.h"')
    if "post" in text and not Unit.sparse:
        includes.append('"lib/pool.h"')
    includes += [f'"{units[number].stem}.h"' for number in used]
    lines = "".join(f"#include {name}\n" for name in includes)
    return (f"{lines}\nnamespace shop::{unit.space} {{\n\n{text}\n"
            f"}} // namespace shop::{unit.space}\n")


def main():
    words = [word for word in sys.argv[1:] if word != "--sparse"]
    Unit.sparse = len(words) < len(sys.argv) - 1
    if len(words) != 2 or not words[1].isdigit():
        sys.exit(__doc__.split("\n\n")[-1].strip())
    folder, count = Path(words[0]).resolve(), int(words[1])
    texts = dict(LIBRARY, **SPARSE) if Unit.sparse else dict(LIBRARY)
    library = sum(name.endswith(".cpp") for name in texts)
    units = [Unit(number) for number in range(max(0, count - library))]
    for unit in units:
        texts[unit.stem + ".h"] = header(unit)
        texts[unit.stem + ".cpp"] = source(unit, units)
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    flags = ["-std=c++20", "-I" + str(FAKES), "-I" + str(folder)]
    entries = [{"directory": str(folder), "file": name,
                "arguments": ["clang++", *flags, "-c", name]}
               for name in texts if name.endswith(".cpp")]
    (folder / ".span-tidy.json").write_text("{}\n")
    (folder / "compile_commands.json").write_text(json.dumps(entries, indent=1))
    lines = sum(text.count("\n") for name, text in texts.items() if name.endswith(".cpp"))
    print(f"{len(entries)} units, {len(units) * FUNCTIONS} functions, {lines} lines in sources")


if __name__ == "__main__":
    main()
