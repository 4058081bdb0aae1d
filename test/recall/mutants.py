"""Breaks clean code and asks whether that is noticed.

Clean are the functions of test/checks that end in Ok, those of the demo without an
expectation, and of a compile database those without a finding. Functions of a file are
broken together, each in one way at a time: they are leaves, so none hides another.
"""

import glob
import json
import os
import re
import shlex
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import roof
from known import asked
from matrix import rank
from operators import OPERATORS, Function
from source import body, code_of

CHECKS = sorted({check for _, checks in OPERATORS.values() for check in checks})


@dataclass
class Source:
    path: str  # a copy, which is broken and mended again
    name: str  # as it is reported
    flags: list
    root: str  # of the copy
    others: list = field(default_factory=list)  # the program's other units
    options: list = field(default_factory=list)
    clean: object = None  # of a function, beside having no finding


@dataclass
class Mutant:
    operator: str
    source: Source
    function: Function
    alternatives: list
    found: bool = False
    turn: int = 0  # among those of its operator

    @property
    def line(self):
        return self.function.text.count("\n", 0, self.function.head) + 1

    @property
    def label(self):
        return f"{self.source.name}: {self.function.name}: {self.operator}"


def copied(origin, root):
    """With the header of what broken code needs beside it: the project's code, too."""
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(origin, root, ignore=shutil.ignore_patterns(".git", "third_party", "Inputs"), symlinks=True)
    shutil.copy(os.path.join(roof.HERE, "mutant.h"), root)


def of_tests(folder, flags):
    root = os.path.join(folder, "checks")
    copied(os.path.join(roof.ROOT, "test", "checks"), root)
    for path in sorted(glob.glob(os.path.join(root, "*.cpp"))):
        with open(path, encoding="utf-8", errors="replace") as file:
            text = file.read()
        own = (re.search(r"RUN: %expectations %s(?: -- (.*))?", text) or [None, ""])[1] or ""
        yield Source(path, "test/checks/" + os.path.basename(path), [*flags, *shlex.split(own)], root, [],
                     re.findall(r"// options: (\S+=.*)", text), lambda function: function.name.endswith("Ok"))


def of_demo(folder, flags):
    """Each unit is broken in a program of its own."""
    for unit in sorted(glob.glob(os.path.join(roof.ROOT, "docs", "demo", "*.cpp"))):
        name = os.path.basename(unit)
        root = os.path.join(folder, "demo-" + name[:-4])
        copied(os.path.dirname(unit), root)
        path = os.path.join(root, name)
        yield Source(path, "docs/demo/" + name, [*flags, "-I" + root], root,
                     [other for other in sorted(glob.glob(os.path.join(root, "*.cpp"))) if other != path], [],
                     lambda function: "finds:" not in function.text[function.begin:function.end])


def of_database(directory, origin, folder):
    root = os.path.join(folder, "real")
    copied(origin, root)
    with open(os.path.join(directory, "compile_commands.json"), encoding="utf-8") as file:
        commands = json.load(file)
    for command in commands:
        path = os.path.normpath(os.path.join(command["directory"], command["file"]))
        with open(path, encoding="utf-8", errors="replace") as file:
            if not path.startswith(origin) or "StartSpan" not in file.read():
                continue
        words = command.get("arguments") or shlex.split(command["command"])
        kept = [word for before, word in zip(words, words[1:])
                if word not in ("-c", "-o", command["file"], path) and before != "-o"]
        yield Source(path.replace(origin, root), os.path.relpath(path, origin),
                     [word.replace(origin, root) for word in kept], root)


def functions(source, text):
    code = code_of(text)
    for named in re.finditer(r"\b([A-Za-z_]\w*)(?=\s*\()", code):
        place = body(code, named.end())
        before = code[:named.start()].rstrip()
        if place and named[1] not in ("if", "for", "while", "switch", "catch") and not before.endswith(("=", "(", ",", "return", ".", "->")):
            function = Function(text, code, named[1], *place, named.start())
            if not source.clean or source.clean(function):
                yield function


def lines_of(function):
    return range(function.text.count("\n", 0, function.head) + 1, function.text.count("\n", 0, function.end) + 2)


def broken(text, mutants):
    """All of them in one text, on the lines on which they stood."""
    edits = sorted((edit for mutant in mutants for edit in mutant.alternatives[0]), reverse=True)
    for begin, end, new in edits:
        text = text[:begin] + new + "\n" * text.count("\n", begin, end) + text[end:]
    return text


def wrong_lines(path, flags):
    run = subprocess.run([roof.CLANGXX, "-fsyntax-only", "-w", "-ferror-limit=0", *flags, path],
                         capture_output=True, text=True)
    if not run.returncode:
        return None
    return {int(line) for line in re.findall(rf"^{re.escape(path)}:(\d+):\d+: (?:error|note)", run.stderr, re.M)}


def read(source, text, span_tidy, flags):
    """(line, check) of the findings in a version of the file; or the lines that are no C++."""
    with open(source.path, "w", encoding="utf-8", errors="surrogateescape") as file:
        file.write(text)
    wrong = wrong_lines(source.path, flags)
    if wrong is not None:
        return None, wrong
    reported = roof.findings(span_tidy, [source.path, *source.others], CHECKS, flags, source.options, source.root)
    return {(line, check) for file, line, check, _ in reported if file == os.path.basename(source.path)}, None


def mutants_of(source):
    with open(source.path, encoding="utf-8", errors="surrogateescape") as file:
        text = file.read()
    for function in functions(source, text):
        for name, (operator, _) in OPERATORS.items():
            mutant = Mutant(name, source, function, list(operator(function)))
            if mutant.alternatives:
                yield mutant


def run_file(source, span_tidy, chosen):
    """Breaks the functions of one file in all ways that are chosen."""
    if not chosen:
        return []
    text, pending = chosen[0].function.text, {}
    for mutant in chosen:
        pending.setdefault(mutant.function.head, []).append(mutant)
    flags = [*source.flags, "-include", os.path.join(source.root, "mutant.h")]
    before, wrong = read(source, text, span_tidy, flags)
    if wrong is not None:
        return []
    if source.clean is None:
        pending = {head: queue for head, queue in pending.items()
                   if not any(line in lines_of(queue[0].function) for line, _ in before)}
    done = list(rounds(source, text, span_tidy, flags, before, pending))
    with open(source.path, "w", encoding="utf-8", errors="surrogateescape") as file:
        file.write(text)
    return done


def rounds(source, text, span_tidy, flags, before, pending):
    """Of each function one mutant at a time."""
    while any(pending.values()):
        together = [queue[0] for queue in pending.values() if queue]
        after, wrong = read(source, broken(text, together), span_tidy, flags)
        if after is None:
            guilty = [m for m in together if any(line in wrong for line in lines_of(m.function))] or together
            for mutant in guilty:
                mutant.alternatives.pop(0)
                if not mutant.alternatives:
                    pending[mutant.function.head].pop(0)
            continue
        for mutant in together:
            wanted, lines = OPERATORS[mutant.operator][1], lines_of(mutant.function)
            mutant.found = any(line in lines and check in wanted for line, check in after - before)
            yield pending[mutant.function.head].pop(0)


def some_of(mutants, number):
    """Of each operator as many, from as few files as will do."""
    taken = {}
    for mutant in sorted(mutants, key=lambda m: (rank(m.source.name, 1), rank(m.label, 1))):
        of_it = taken.setdefault(mutant.operator, [])
        mutant.turn = len(of_it)
        if mutant.turn < number:
            of_it.append(mutant)
    return [mutant for of_it in taken.values() for mutant in of_it]


def run(sources, span_tidy, number=None):
    """All mutants, or a number of each operator."""
    sources = list(sources)
    chosen = [mutant for source in sources for mutant in mutants_of(source)]
    if number is not None:
        chosen = some_of(chosen, number)
    by_file = [[mutant for mutant in chosen if mutant.source is source] for source in sources]
    with ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        results = pool.map(run_file, sources, [span_tidy] * len(sources), by_file)
        return [mutant for mutants in results for mutant in mutants]


def by_operator(all_mutants):
    made = {name: [] for name in OPERATORS}
    for mutant in all_mutants:
        made[mutant.operator].append(mutant)
    return {name: of_it for name, of_it in made.items() if of_it}


def figures(made):
    return {f"mutants {name}": {
        "recall": [sum(mutant.found for mutant in of_it), len(of_it)],
        "asked": asked(mutant.label for mutant in of_it),
        "found": sorted(mutant.label for mutant in of_it if mutant.found),
        "missed": sorted(mutant.label for mutant in of_it if not mutant.found)} for name, of_it in made.items()}
