"""Shows how time and memory of one unit grow with the size of one function.

usage: growth.py --build BUILD [--sizes N,N,...] [--only PART] [--clang-tidy]
       growth.py --write FILE N [--only PART]    one unit of all shapes, for the suite

Each shape is a kind of function that some generator, or some very long day, has
written: N clauses that append to a text, N spans, N handlers and so on. A line per
shape and size says what `span-tidy check` took: CPU seconds, the most memory of a
process in MiB, and how many findings there were. What grows with the square of N
takes four times as long for twice as much.
"""

import argparse
import os
import subprocess
import tempfile
from pathlib import Path

FAKES = Path(__file__).resolve().parent.parent / "fakes"
HEAD = """\
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <cstdio>
#include <exception>
#include <sstream>
#include <string>
#include <thread>

namespace trace = opentelemetry::trace;

opentelemetry::nostd::shared_ptr<trace::Tracer> tracer();
bool asked(int which);
std::string textOf(int which);
int priceOf(int which);
void done(const std::string &what);
"""
FOUND = "  // finds: tracing-high-cardinality-span-name"
NAMED = 'auto span = tracer()->StartSpan(text);\n  trace::Scope scope(span);\n'
STATEMENT = ('auto span = tracer()->StartSpan("orders.find");\n  trace::Scope scope(span);\n'
             '  span->SetAttribute("db.query.text", text);\n')


def lines(count, line):
    """The line, once per number, with the number in the place of '#'."""
    return "".join("  " + line.replace("#", str(number)) + "\n" for number in range(count))


def named(body, start='"load"'):
    return f"void run(const std::string &order_id) {{\n  std::string text = {start};\n{body}" \
           f"  text += order_id;{FOUND}\n  {NAMED}}}\n"


def nested(count):
    return named(lines(count, "if (asked(#)) { text += textOf(#);") + "  " + "}" * count + "\n")


def ladder(count):
    return named("  " + "else ".join(f"if (asked({n})) text += textOf({n});\n" for n in range(count)))


def cases(count):
    return named("  switch (priceOf(0)) {\n" + lines(count, "case #: text += textOf(#); break;") +
                 "  }\n")


def ternaries(count):
    chain = "".join(f"asked({n}) ? textOf({n}) : " for n in range(count))
    return f"void run(const std::string &order_id) {{\n  std::string text = {chain}order_id;{FOUND}\n" \
           f"  {NAMED}}}\n"


def printed(count):
    return "void run(const char *order_id) {\n  char text[512] = \"\";\n" + \
        lines(count, 'if (asked(#)) snprintf(text, sizeof text, "%s.%s", text, textOf(#).c_str());') + \
        '  snprintf(text, sizeof text, "%s.%s", text, order_id);' + f"{FOUND}\n  {NAMED}}}\n"


def streamed(count):
    return "void run(const std::string &order_id) {\n  std::ostringstream out;\n" + \
        lines(count, "if (asked(#)) out << textOf(#) << '.';") + \
        f"  out << order_id;{FOUND}\n  std::string text = out.str();\n  {NAMED}}}\n"


def members(count):
    return "struct Job {\n  std::string text;\n  void run(const std::string &order_id);\n};\n" \
        "void Job::run(const std::string &order_id) {\n" + \
        lines(count, "if (asked(#)) text += textOf(#);") + "  text += order_id;\n  " + NAMED + "}\n"


def statement(count):
    return "void run(const std::string &order_id) {\n  std::string text = \"SELECT * FROM orders\";\n" + \
        lines(count, 'if (asked(#)) text += " AND field# = " + textOf(#);') + \
        "  text += order_id;\n  " + STATEMENT + "}\n"


def sums(count):
    return "void run(int order_id) {\n  int n = 0;\n  n += order_id;" + FOUND + "\n" + \
        lines(count - 1, "n += order_id;") + \
        "  std::string text = std::to_string(n);\n  " + NAMED + "}\n"


def chain(count):
    return "void run(const std::string &order_id) {\n  std::string text = order_id" + \
        " + textOf(1)" * count + f";{FOUND}\n  {NAMED}}}\n"


def doubled(count):
    return "void run(const std::string &order_id) {\n  std::string text0 = order_id;" + \
        FOUND + "\n" + \
        "".join(f"  std::string text{n + 1} = text{n} + text{n};\n" for n in range(count)) + \
        f"  const std::string &text = text{count};\n  {NAMED}}}\n"


def loops(count):
    return named("  for (int turn = 0; turn < priceOf(0); ++turn) {\n" +
                 lines(count, "if (asked(#)) text += textOf(#);") + "  }\n")


def spans(count):
    one = ('{ auto span = tracer()->StartSpan("orders.pack#"); trace::Scope scope(span); '
           "sum += priceOf(sum); span->End(); }")
    return "int run(int sum) {\n" + lines(count, one) + "  return sum;\n}\n"


def attributes(count):
    return 'void run(int price) {\n  auto span = tracer()->StartSpan("orders.pack");\n' \
        "  trace::Scope scope(span);\n" + lines(count, 'span->SetAttribute("field.#", price);') + "}\n"


def handlers(count):
    types = lines(count, "struct Failure# : std::exception {};")
    body = "  try {\n    done(textOf(1));\n  }" + \
        "".join(f" catch (const Failure{n} &) {{\n    done(textOf({n}));\n  }}" for n in range(count))
    return types + 'void run() {\n  auto span = tracer()->StartSpan("orders.pack");\n' \
        "  trace::Scope scope(span);\n" + body + "\n}\n"


def tries(count):
    one = "try { done(textOf(#)); } catch (const std::exception &e) { " \
        "span->SetStatus(trace::StatusCode::kError, e.what()); span->End(); throw; }"
    return 'void run() {\n  auto span = tracer()->StartSpan("orders.pack");\n' \
        "  trace::Scope scope(span);\n" + lines(count, one) + "}\n"


def returns(count):
    return 'int run() {\n  auto span = tracer()->StartSpan("orders.pack");\n' \
        "  trace::Scope scope(span);\n" + \
        lines(count, "if (asked(#)) { span->End(); return priceOf(#); }") + "  return 0;\n}\n"


def fields(count):
    return "struct Request {\n" + lines(count, "std::string field#;") + "};\n" \
        'void run(const Request &request) {\n  auto span = tracer()->StartSpan("orders.pack");\n' \
        "  trace::Scope scope(span);\n" + \
        lines(count, 'span->SetAttribute("field.#", request.field#);') + "}\n"


def calls(count):
    return "void note(const std::string &text, int price) { done(text); }\n" + \
        named(lines(count, "note(text, priceOf(#));"))


def tasks(count):
    return 'void run() {\n  auto span = tracer()->StartSpan("orders.pack");\n' \
        "  trace::Scope scope(span);\n" + \
        lines(count, "std::thread([] { done(textOf(#)); }).detach();") + "}\n"


def callers(count):
    return "void traced(const std::string &text) {\n  " + NAMED + "}\n" + \
        lines(count, "void call#(int order_id) { traced(std::to_string(order_id)); }" + FOUND)


def helpers(count):
    return "std::string text0(const std::string &text) { return text + textOf(0); }\n" + \
        "".join(f"std::string text{n + 1}(const std::string &text) "
                f"{{ return text{n}(text) + text{n}(text); }}\n" for n in range(count)) + \
        "void run(const std::string &order_id) {\n" \
        f"  std::string text = text{count}(order_id);{FOUND}\n  {NAMED}}}\n"


def wrappers(count):
    """Layers of four wrappers, each of which calls all four of the layer below."""
    text = "".join(f"void layer0_{w}(const std::string &text) {{\n  {NAMED}}}\n" for w in range(4))
    for layer in range(1, count + 1):
        for w in range(4):
            text += f"void layer{layer}_{w}(const std::string &text) {{\n" + \
                "".join(f"  layer{layer - 1}_{below}(text);\n" for below in range(4)) + "}\n"
    return text + f"void run(int order_id) {{ layer{count}_0(std::to_string(order_id)); }}{FOUND}\n"


# Each with the sizes that are worth a look; the deep ones end where Clang ends.
LONG, SHORT = [8, 16, 20, 40, 100, 200], [4, 8, 16, 32]
SHAPES = {
    "if (c) text += x": (lambda n: named(lines(n, "if (asked(#)) text += textOf(#);")), LONG),
    "db.statement made so": (statement, LONG),
    "nested ifs": (nested, LONG),
    "else-if ladder": (ladder, LONG),
    "cases of a switch": (cases, LONG),
    "switches": (lambda n: named(lines(n, "switch (priceOf(#)) { case 1: text += textOf(#); break; "
                                          "case 2: text += textOf(1); break; }")), LONG),
    "loops": (lambda n: named(lines(n, "while (asked(#)) text += textOf(#);")), LONG),
    "loops that break": (lambda n: named(lines(n, "while (asked(#) && asked(0)) { if (asked(1)) "
                                                  "text += textOf(#); else break; }")), LONG),
    "clauses in a loop": (loops, LONG),
    "assignments": (lambda n: named(lines(n, "if (asked(#)) text = textOf(#);")), LONG),
    "text = text + x": (lambda n: named(lines(n, "if (asked(#)) text = text + textOf(#);")), LONG),
    "text = x + text": (lambda n: named(lines(n, "if (asked(#)) text = textOf(#) + text;")), LONG),
    "text = (text)": (lambda n: named(lines(n, 'if (asked(#)) text = "(" + text + ")";')), LONG),
    "text += c ? x : y": (lambda n: named(lines(n, "text += asked(#) ? textOf(#) : textOf(0);")), LONG),
    "ternaries": (ternaries, LONG),
    "snprintf": (printed, LONG),
    "streams": (streamed, LONG),
    "members": (members, LONG),
    "n += id": (sums, [100, 1000, 10000]),
    "a + b + c": (chain, [100, 1000]),
    "b = a + a": (doubled, LONG),
    "spans": (spans, [50, 100, 200, 400]),
    "attributes": (attributes, [500, 1000, 2000, 4000]),
    "attributes of fields": (fields, [100, 200, 400, 800]),
    "catch handlers": (handlers, [50, 100, 200, 400]),
    "try blocks": (tries, [50, 100, 200, 400]),
    "returns": (returns, [50, 100, 200, 400]),
    "calls": (calls, [100, 200, 400, 800]),
    "tasks": (tasks, [50, 100, 200, 400]),
    "callers of a wrapper": (callers, [250, 500, 1000, 2000]),
    "helpers of helpers": (helpers, SHORT),
    "layers of wrappers": (wrappers, SHORT),
}


def measured(command, folder):
    """CPU seconds, MiB of the largest process, output and status."""
    before = os.times()
    script = ("import os, resource, subprocess, sys\n"
              "run = subprocess.run(sys.argv[1:], stderr=subprocess.DEVNULL)\n"
              "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
              "print('\\n', run.returncode, used.ru_maxrss, file=sys.stdout)\n")
    run = subprocess.run(["/usr/bin/python3", "-c", script, *map(str, command)], cwd=folder,
                         text=True, stdout=subprocess.PIPE)
    after = os.times()
    *output, last = run.stdout.rstrip().splitlines()
    status, kib = map(int, last.split())
    seconds = after.children_user + after.children_system - before.children_user - before.children_system
    return seconds, kib / 1024, "\n".join(output), status


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--build")
    parser.add_argument("--write", nargs=2, metavar=("FILE", "N"))
    parser.add_argument("--sizes")
    parser.add_argument("--only", default="", help="a part of a shape's name")
    parser.add_argument("--clang-tidy", action="store_true", help="by the plugin instead")
    options = parser.parse_args()
    if options.write:
        Path(options.write[0]).write_text(HEAD + "".join(
            f"\nnamespace shape{index} {{ // {shape}\n\n{write(int(options.write[1]))}\n}}\n"
            for index, (shape, (write, _)) in enumerate(SHAPES.items())
            if options.only in shape))
        return
    build = Path(options.build).resolve()
    flags = ["--", "-std=c++20", f"-I{FAKES}"]
    command = ["clang-tidy-22", f"--load={build}/lib/SpanTidyTidy.so", "--quiet",
               "--checks=-*,tracing-*"] if options.clang_tidy else \
        [build / "bin/span-tidy", "check", "--no-cache", "-j1", "--quiet"]
    print(f"{'shape':22} {'N':>6} {'CPU, s':>8} {'MiB':>6} findings")
    for shape, (write, sizes) in SHAPES.items():
        if options.only not in shape:
            continue
        for size in map(int, options.sizes.split(",")) if options.sizes else sizes:
            with tempfile.TemporaryDirectory() as folder:
                Path(folder, "unit.cpp").write_text(HEAD + "\n" + write(size))
                seconds, memory, output, status = measured([*command, "unit.cpp", *flags], folder)
            found = str(output.count(": warning: ")) + \
                ("" if status in (0, 1) else f" (status {status}) {output[:200]}")
            print(f"{shape:22} {size:6} {seconds:8.2f} {memory:6.0f} {found}", flush=True)


if __name__ == "__main__":
    main()
