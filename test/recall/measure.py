"""How much is found of what is wrong, and how quiet it is about what is right.

  measure.py --build DIR            everything, into docs/quality.md
  measure.py --build DIR --check    a bounded sample; fails if a figure fell
  measure.py --build DIR --accept [--why TEXT]   keeps the figures of both
  measure.py --build DIR -p DATABASE --root PROJECT   broken code of another project, too
  measure.py --build DIR --show CHECK   each function that is missed, with its place

OTEL_INC names include folders of opentelemetry-cpp that are read in the place of
their fakes. The functions stay in DIR/recall, with their expectations.
"""

import argparse
import os
import sys

import constructed
import known
import mutants
import report
import roof

# Functions of a check that are guilty, half as many are clean; in how many each value is.
FULL, SAMPLE = (300, 4), (30, 2)
# Mutants of each operator.
MANY, SOME = 10, 4
KEPT = ("asked", "recall", "silence")


# They judge a program as a whole, which functions side by side are not: see test/link and
# test/cli.
OF_PROGRAMS = ["missing-propagator", "unused-suppression"]


def all_checks():
    """In the order of checks.def; each has its matrix."""
    with open(os.path.join(roof.ROOT, "checks", "checks.def"), encoding="utf-8") as file:
        checks = [line.split("(")[1].split(",")[0] for line in file if line.startswith("CHECK(")]
    return [check for check in checks if check not in OF_PROGRAMS]


def show(outcomes):
    for outcome in outcomes:
        print(f"{outcome.check}: recall {known.shown(known.figures(outcome)['recall'])}, "
              f"silence {known.shown(known.figures(outcome)['silence'])}")
        for case in outcome.missed():
            print(f"  missed: {outcome.written[case.label]}: {case.label}")
        for case in outcome.false():
            print(f"  FALSE: {outcome.where[case.label]}: {outcome.messages[case.label]}\n    {case.label}")


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--build", required=True)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--accept", action="store_true")
    parser.add_argument("--why", default="")
    parser.add_argument("-p", dest="database")
    parser.add_argument("--root")
    parser.add_argument("--show", action="append", default=[])
    options = parser.parse_args()
    folder = os.path.join(os.path.abspath(options.build), "recall")
    span_tidy = os.path.join(os.path.abspath(options.build), "bin", "span-tidy")
    headers = roof.Headers(folder)

    def outcomes(size, part, checks=None):
        where = os.path.join(folder, part)
        return constructed.all_outcomes(checks or all_checks(), *size, span_tidy, where, headers)

    if options.show:
        show(outcomes(FULL, "shown", options.show))
        return 0
    where, flags = os.path.join(folder, "mutants"), headers.standard()

    def broken(number):
        tests = [*mutants.of_tests(where, flags), *mutants.of_demo(where, flags)]
        return mutants.run(tests, span_tidy, number)

    sample = {o.check: known.figures(o) for o in outcomes(SAMPLE, "sample")}
    clean_tests = broken(SOME if options.check else MANY)
    sample.update(mutants.figures(mutants.by_operator(m for m in clean_tests if m.turn < SOME)))
    if options.check:
        return known.judge("sample", sample)
    everything = outcomes(FULL, "full")
    full = {o.check: {k: known.figures(o)[k] for k in KEPT} for o in everything}
    of_tests, of_others = mutants.by_operator(clean_tests), {}
    full.update((name, {k: figure[k] for k in KEPT if k in figure})
                for name, figure in mutants.figures(of_tests).items())
    if options.database:
        of_others = mutants.by_operator(mutants.run(
            mutants.of_database(options.database, options.root, where), span_tidy))
    report.write(everything, of_tests, of_others)
    if options.accept:
        refused = known.accept("sample", sample, options.why) or known.accept("full", full, options.why)
        print(refused or "kept in test/recall/known.json")
        return bool(refused)
    return known.judge("sample", sample) | known.judge("full", full)


if __name__ == "__main__":
    sys.exit(main())
