"""Runs the program in and around projects, and prints what it says.

usage: roots.py SPAN_TIDY FLAGS CLANG_TIDY...

The projects are folders outside of any other project; "@" stands for the folder above them. Each has
a submodule, a dependency that was fetched into the build, and a generated unit; its database names
these first, and last in a second run, which must say the same.
"""

import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

span_tidy, given, *clang_tidy = sys.argv[1:]
header = Path(__file__).resolve().parent / "header/cart.h"
temporary = tempfile.TemporaryDirectory()
top = Path(temporary.name).resolve()
(top / "home").mkdir()
UNIT = '#include "cart.h"\nvoid one() { process(); }\n'


def flags(name):
    return [*shlex.split(given), f"-I{top / name / 'include'}"]


def write_database(name, build, units):
    commands = [{"directory": str(top / build), "file": str(top / unit),
                 "arguments": ["clang++", *flags(name), "-c", str(top / unit)]} for unit in units]
    (top / build / "compile_commands.json").write_text(json.dumps(commands))


def project(name, build, versioned):
    others = [f"{build}/_deps/json-src/json.cpp", f"{name}/libs/log/log.cpp", f"{build}/made.cpp"]
    units = [*others, f"{name}/src/a.cpp"]
    for unit in units:
        (top / unit).parent.mkdir(parents=True, exist_ok=True)
        (top / unit).write_text("int none;\n" if unit in others else UNIT)
    (top / name / "include").mkdir()
    shutil.copy(header, top / name / "include")
    if versioned:
        (top / name / ".git").mkdir()
        (top / name / "libs/log/.git").write_text("gitdir: ../../.git/modules/log\n")
        (top / build / "_deps/json-src/.git").mkdir()
    return name, build, units


def said(folder, arguments):
    done = subprocess.run([span_tidy, "check", "-v", *map(str, arguments)], cwd=top / folder,
                          capture_output=True, text=True,
                          env={**os.environ, "HOME": str(top / "home"), "PWD": str(top / folder)})
    lines = [line.split(" span name")[0]
             for line in (done.stderr + done.stdout).replace(str(top), "@").splitlines()]
    kept = sorted(str(p.parent.relative_to(top)) for p in top.rglob(".span-tidy"))
    for name in kept:
        shutil.rmtree(top / name / ".span-tidy")
    return [line for line in lines if " | " not in line] + [f"cache in {kept}", f"exit {done.returncode}"]


def run(of, folder, *arguments):
    name, build, units = of
    write_database(name, build, units)
    first = said(folder, arguments)
    write_database(name, build, units[::-1])
    last = said(folder, arguments)
    print(f"== in {folder}:", *arguments[:2])
    print(*first, *(["the other order says:", *last] if last != first else []), sep="\n")


def by_plugin(of, unit):
    done = subprocess.run([*clang_tidy, "--checks=-*,tracing-*", "--header-filter=.*", "--quiet",
                           top / unit, "--", *flags(of[0])], cwd=top / "home", capture_output=True,
                          text=True, env={**os.environ, "HOME": str(top / "home")})
    print(f"== plugin, {unit}:", *[line.split(" span name")[0].replace(str(top), "@")
                                   for line in done.stdout.splitlines() if "warning:" in line])


shop = project("shop", "shop/build", versioned=True)
for folder in ("shop", "shop/libs/log", "shop/build"):
    run(shop, folder)
run(shop, "home", "-p", "../shop/build")
run(shop, "home", "../shop/src/a.cpp")
run(shop, "home", "../shop/src/a.cpp", "--", *flags("shop"))
(top / "shop/libs/log/own.cpp").write_text(UNIT)
by_plugin(shop, "shop/libs/log/own.cpp")

far = project("far", "out", versioned=True)
run(far, "out")
(top / "far/.span-tidy.json").write_text('{"checks": "-tracing-nondescriptive-span-name"}')
run(far, "far", "-p", "../out")
run(far, "out")
(top / "far/.span-tidy.json").unlink()

plain = project("plain", "plain/build", versioned=False)
run(plain, "plain")
run(plain, "plain/build")
run(plain, "home", "-p", "../plain/build")
lone = project("external/lone", "external/lone/build", versioned=False)
run(lone, "external/lone")
print("== in plain, a file of shop's:", *said("plain", ["../shop/src/a.cpp"]), sep="\n")

(top / "shop-log").mkdir()
shutil.copy(header, top / "shop-log")
(top / "shop/src/log.cpp").write_text(UNIT.replace("cart.h", "../../shop-log/cart.h"))
run(shop, "shop", "src/log.cpp", "--", *flags("shop"))

(top / "ci").mkdir()
(top / "ci/.span-tidy.json").write_text('{"checks": "-tracing-nondescriptive-span-name"}')
run(plain, "ci", "-p", "../plain/build")
run(plain, "plain", "--config", "../ci/.span-tidy.json")
run(shop, "ci", "-p", "../shop/build", "--config", ".span-tidy.json")
run(shop, "ci", "-p", "../shop/build", "--root", "../shop")

run(shop, "shop", "--root", "nowhere")
run(shop, "shop", "--root", "include/cart.h")
run(shop, "shop", "--root", "../far")
(top / "link").symlink_to("shop")
run(shop, "home", "-p", "../shop/build", "--root", "../link")
run(shop, "link")
(top / "link/build/compile_commands.json").write_text(json.dumps([
    {"directory": str(top / "link/build"), "file": "../src/a.cpp",
     "arguments": ["clang++", *shlex.split(given), "-I../include", "-c", "../src/a.cpp"]}]))
print("== in link, its own database:", *said("link", []), sep="\n")
print("== in link, a file:", *said("link", ["src/a.cpp"]), sep="\n")
print("== in shop, a file of link's:", *said("shop", ["src/a.cpp"]), sep="\n")
run(shop, "home", "../shop/src/a.cpp", "../far/src/a.cpp", "--", *flags("shop"))
print("folders:", *sorted(p.name for p in top.iterdir()), *sorted(p.name for p in (top / "shop").iterdir()))
