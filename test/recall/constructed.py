"""Writes the functions of a matrix, has them read, and counts."""

import os
import shutil
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import roof
from matrix import cases, load

BATCH = 40


@dataclass
class Outcome:
    """What became of the functions of a check."""
    check: str
    guilty: list = field(default_factory=list)
    clean: list = field(default_factory=list)
    found: set = field(default_factory=set)  # labels, of both kinds
    messages: dict = field(default_factory=dict)
    where: dict = field(default_factory=dict)
    written: dict = field(default_factory=dict)

    def missed(self):
        return [case for case in self.guilty if case.label not in self.found]

    def false(self):
        return [case for case in self.clean if case.label in self.found]


def batches(drawn):
    shared = [case for case in drawn if not case.alone]
    yield from (shared[i:i + BATCH] for i in range(0, len(shared), BATCH))
    yield from ([case] for case in drawn if case.alone)


def write(folder, name, batch, first):
    """The files, and of each line of theirs the function that it belongs to."""
    units = [['#include "prelude.h"'], ['#include "prelude.h"']]
    owners = [[None], [None]]
    for number, case in enumerate(batch, first):
        kind = "Ok" if case.harmless else "Bad"
        for unit, owner, text in zip(units, owners, case.text(number)):
            if text:
                lines = [f"// {kind}: {case.label}", *text.rstrip().split("\n")]
                unit += lines
                owner += [case] * len(lines)
    files, places = [], {}
    for unit, owner, suffix in zip(units, owners, (".cpp", ".other.cpp")):
        if len(unit) == 1:
            continue
        file = os.path.join(folder, name + suffix)
        with open(file, "w", encoding="utf-8") as out:
            out.write("\n".join(unit) + "\n")
        files.append(file)
        places[os.path.basename(file)] = owner
    return files, places


def measure(check, limit, share, span_tidy, folder, headers, pool):
    """Starts the reading; call the result for the outcome."""
    matrix = load(check)
    folder = os.path.join(folder, check)
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    outcome = Outcome(check)
    running = []
    first = 0
    for index, batch in enumerate(batches(cases(matrix, limit, share))):
        for case in batch:
            (outcome.clean if case.harmless else outcome.guilty).append(case)
        files, places = write(folder, f"{index:03}", batch, first)
        first += len(batch)
        for line, case in reversed(list(enumerate(places[f"{index:03}.cpp"], 1))):
            if case:
                outcome.written[case.label] = f"{files[0]}:{line}"
        flags = [*headers.flags, "-I" + roof.HERE]
        running.append((pool.submit(roof.findings, span_tidy, files, [check], flags, matrix.options),
                        places))

    def result():
        errors = []
        for future, places in running:
            try:
                reported = future.result()
            except roof.NotCompiled as error:
                errors.append(str(error))
                continue
            for file, line, _, message in reported:
                case = places[file][line - 1]
                outcome.found.add(case.label)
                outcome.messages.setdefault(case.label, message)
                outcome.where.setdefault(case.label, os.path.join(folder, f"{file}:{line}"))
        if errors:
            raise roof.NotCompiled("\n".join(errors))
        return outcome
    return result


def rates(outcome_cases, hit):
    """Of each dimension's value: (hits, functions)."""
    counts = defaultdict(lambda: [0, 0])
    for case in outcome_cases:
        for dimension, value in case.chosen.items():
            count = counts[dimension, value.name]
            count[0] += hit(case)
            count[1] += 1
    return counts


def explained(all_cases, hit):
    """The values that explain what fails, from the worst on: each is counted among the
    functions that have none of those before it."""
    left = list(all_cases)
    while any(not hit(case) for case in left):
        counts = rates(left, hit)
        worst = min(counts, key=lambda key: (counts[key][0] / counts[key][1], -counts[key][1], key))
        yield worst, tuple(counts[worst])
        left = [case for case in left if case.chosen[worst[0]].name != worst[1]]


def all_outcomes(checks, limit, share, span_tidy, folder, headers):
    outcomes, errors = [], []
    with ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        for result in [measure(check, limit, share, span_tidy, folder, headers, pool) for check in checks]:
            try:
                outcomes.append(result())
            except roof.NotCompiled as error:
                errors.append(str(error))
    if errors:
        raise roof.NotCompiled("\n".join(errors))
    return outcomes
