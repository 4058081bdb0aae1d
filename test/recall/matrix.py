"""The matrix of a check: functions whose findings are known before any tool looks at them.

A *value* is a piece of C++ in named slots: where a datum comes from, how it gets into a
name, who starts the span. A *dimension* is a list of values that stand for one
another. A function is one value of each dimension, put together: it is guilty (`Bad`)
if all its values are, and clean (`Ok`) if one of them is harmless.

A slot's text may name other slots (`$datum`); `outside`, `other` and `params`
gather what several values give. Everything is text until the compiler sees it.
"""

import hashlib
import importlib
import re
from dataclasses import dataclass, field

GATHERED = {"outside": "\n", "other": "\n", "params": ", ", "before": "\n", "prepare": "\n"}


@dataclass(frozen=True)
class Value:
    name: str
    slots: dict
    harmless: bool = False
    fits: object = None  # asked with the other values' names, by dimension
    often: int = 1  # as many times as its neighbours

    def __hash__(self):
        return hash(self.name)


def bad(name, /, fits=None, often=1, **slots):
    return Value(name, slots, False, fits, often)


def ok(name, /, fits=None, often=1, **slots):
    return Value(name, slots, True, fits, often)


def only(**wanted):
    """Fits where the dimensions have one of these values: only(frame="function lambda")."""
    return lambda chosen: all(chosen.get(d) in v.split(" | ") for d, v in wanted.items())


def never(**unwanted):
    return lambda chosen: not any(chosen.get(d) in v.split(" | ") for d, v in unwanted.items())


@dataclass
class Matrix:
    check: str
    dimensions: dict  # name: values
    slots: dict = field(default_factory=dict)  # that no value fills
    fits: object = None
    alone: bool = False  # each function is a program of its own
    options: tuple = ()


@dataclass
class Case:
    matrix: Matrix
    chosen: dict  # dimension: Value

    @property
    def harmless(self):
        return any(value.harmless for value in self.chosen.values())

    @property
    def label(self):
        return " | ".join(value.name for value in self.chosen.values())

    def names(self):
        return {d: value.name for d, value in self.chosen.items()}

    def possible(self):
        names = self.names()
        rules = [value.fits for value in self.chosen.values()] + [self.matrix.fits]
        return all(rule(names) for rule in rules if rule)

    @property
    def alone(self):
        return self.matrix.alone or any(v.slots.get("alone") for v in self.chosen.values())

    def text(self, number):
        """Of the unit and, where a value asks for one, of the other unit."""
        slots = gather(self.matrix.slots, *(v.slots for v in self.chosen.values()))
        slots["number"] = str(number)
        slots["function"] = slots.get("function", "$verb$Noun")
        for name, text in {"leave": "return", "around": "", "result": "void", "members": "",
                           "fallthrough": ""}.items():
            slots.setdefault(name, text)
        slots["params_and"] = slots["params"] + ", " if slots["params"] else ""
        slots["and_params"] = ", " + slots["params"] if slots["params"] else ""
        space = f"{slots['nouns']}_{number}"
        texts = []
        for text in ("$outside\n$around\n$frame", slots["other"]):
            text = expand(text, slots).strip()
            texts.append(f"namespace {space} {{\n{tidy(text)}\n}}\n" if text else "")
        return texts


def gather(*groups):
    slots = {name: "" for name in GATHERED}
    for group in groups:
        for name, text in group.items():
            if name in GATHERED and slots[name] and text:
                text = slots[name] + GATHERED[name] + text
            if text or name not in slots:
                slots[name] = text
    return slots


def expand(text, slots):
    def put(found):
        name = found[1] or found[2]
        if name not in slots:
            raise KeyError(f"no slot '{name}' in: {text}")
        return str(slots[name])
    for _ in range(20):
        grown = re.sub(r"\$(?:\{(\w+)\}|([A-Za-z_]+))", put, text)
        if grown == text:
            return text
        text = grown
    raise RecursionError(f"slots name one another: {text}")


def tidy(text):
    return re.sub(r"\n\s*\n+", "\n", text)


def rank(turn, often, *words):
    return max(hashlib.sha256("\0".join((turn, *words, str(ticket))).encode()).digest()
               for ticket in range(often))


def cases(matrix, limit, share):
    """`limit` guilty functions of the product and half as many clean ones, in an order that
    has no meaning; each value in `share` of them at least, where it can be."""
    guilty = Draw(matrix, [], limit).sample(share)
    harmless = [(d, v) for d, values in matrix.dimensions.items() for v in values if v.harmless]
    clean = Draw(matrix, harmless, limit // 2).sample(share) if harmless else []
    return guilty + clean


class Draw:
    def __init__(self, matrix, harmless, limit):
        self.matrix, self.limit = matrix, limit
        self.harmless = harmless
        self.drawn, self.uses, self.turn = {}, {}, 0

    def sample(self, share):
        for _ in range(20 * self.limit):
            if len(self.drawn) == self.limit:
                break
            self.take({})
        for dimension, values in self.matrix.dimensions.items():
            for value in values:
                if value.harmless != bool(self.harmless):
                    continue
                for _ in range(40 * share):
                    if self.uses.get((dimension, value.name), 0) >= share:
                        break
                    self.take({dimension: value})
        return list(self.drawn.values())

    def take(self, fixed):
        """One function. The choice among a dimension's values does not depend on the others,
        and a new value takes few draws from the old ones: figures stay comparable."""
        self.turn += 1
        turn = f"{self.matrix.check} {self.turn}"
        if self.harmless and not fixed:
            dimension, value = max(self.harmless, key=lambda one: rank(turn, one[1].often, "clean", one[0], one[1].name))
            fixed = {dimension: value}
        chosen = {d: fixed.get(d) or max((v for v in values if not v.harmless),
                                         key=lambda v: rank(turn, v.often, d, v.name))
                  for d, values in self.matrix.dimensions.items()}
        case = Case(self.matrix, chosen)
        if case.label in self.drawn or not case.possible():
            return
        self.drawn[case.label] = case
        for dimension, value in chosen.items():
            key = (dimension, value.name)
            self.uses[key] = self.uses.get(key, 0) + 1


def load(check):
    return importlib.import_module("matrices." + check.replace("-", "_")).MATRIX
