"""Where fixes are written to, and what happens if that is not possible.

usage: written.py FOLDER FLAGS SPAN_TIDY
"""

import fcntl
import os
import re
import resource
import shlex
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

base, flags, span_tidy = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
NOBODY = 65534
HEAD = """#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
namespace trace = opentelemetry::trace;
"""
SOURCE = """inline void pay() {
  auto span = trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan("order.pay");
  trace::Scope{span};
}
"""


def project(name):
    folder = base / name
    folder.mkdir()
    (folder / ".span-tidy.json").write_text("{}")
    return folder


def put(path, text=HEAD + SOURCE, mode=0o644):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(mode)
    return path


def start(folder, *files, more=(), **how):
    return subprocess.Popen(
        [span_tidy, "check", *files, "--fix", "--no-cache", "--checks=-*,tracing-dropped-span",
         "--quiet", *more, "--", *shlex.split(flags)],
        cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **how)


def said(run):
    _, errors = run.communicate()
    return run.returncode, re.sub(re.escape(str(base)) + "/[^/ ]*/", "", errors)


def report(label, run, *paths):
    status, errors = said(run)
    print(f"{label}: exit {status}")
    print(errors, end="")
    for path in paths:
        text = path.read_text()
        what = "fixed" if "auto scope = trace::Scope{span}" in text else "as it was"
        print(f"  {path.name}: {what}, {path.lstat().st_mode & 0o7777:o}"
              f"{', a link' if path.is_symlink() else ''}")
    strays = [entry for path in paths for entry in path.parent.iterdir() if re.search(r"\.\w{6}$", entry.name)
              and entry.suffix != ".cpp" and not entry.name.startswith(".span")]
    if strays:
        print("  left:", *strays)


def as_nobody():
    if os.geteuid() == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def links():
    folder = project("links")
    real = put(folder / "real/order.cpp", mode=0o640)
    link = folder / "order.cpp"
    link.symlink_to("real/order.cpp")
    report("a link", start(folder, "order.cpp"), link, real)
    put(real, mode=0o755)
    report("two names", start(folder, "order.cpp", "real/order.cpp", umask=0o077), link, real)
    put(real)
    os.link(real, folder / "other.cpp")
    report("hard links", start(folder, "real/order.cpp"), real, folder / "other.cpp")
    outside = put(base / "outside/order.cpp")
    link.unlink()
    link.symlink_to(outside)
    report("a link out of the project", start(folder, "order.cpp"), outside)


def whose():
    folder = project("whose")
    library = put(folder / "third_party/order.cpp")
    report("a library", start(folder, "third_party/order.cpp"), library)
    outside = put(base / "elsewhere/order.cpp")
    report("outside", start(folder, str(outside), more=["--root", "."]), outside)


def rights():
    folder = project("rights")
    locked = put(folder / "order.cpp", mode=0o444)
    report("read-only", start(folder, "order.cpp"), locked)
    shut = put(folder / "shut/order.cpp")
    if os.geteuid() == 0:
        os.chown(shut, NOBODY, NOBODY)
    shut.parent.chmod(0o555)
    report("a read-only folder", start(folder, "shut/order.cpp", preexec_fn=as_nobody), shut)
    shut.parent.chmod(0o755)


def without_room():
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))


def room():
    folder = project("room")
    big = put(folder / "big.cpp", HEAD + SOURCE + "// more\n" * 500)
    small = put(folder / "small.cpp")
    run = start(folder, "big.cpp", "small.cpp", preexec_fn=without_room)
    report("no room for one", run, big, small)


def changed():
    folder = project("changed")
    source = put(folder / "order.cpp")
    with open(source) as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        run = start(folder, "order.cpp", more=["--verbose"])
        while " parsed" not in run.stderr.readline():
            pass
        time.sleep(2)  # it waits for the lock by now
        source.write_text(HEAD + "// new\n" + SOURCE)
    report("changed after the analysis", run, source)


def at_once():
    folder = project("once")
    header = put(folder / "order.h", "#pragma once\n" + HEAD + SOURCE * 1)
    for name in "ab":
        put(folder / f"{name}.cpp", '#include "order.h"\n')
    runs = [start(folder, "a.cpp", "b.cpp") for _ in range(6)]
    print("at once:", *sorted({said(run)[0] for run in runs} - {0, 2}))
    text = header.read_text()
    print("  order.h:", text.count("auto scope"), "of 1 times fixed")


def units():
    folder = project("units")
    header = put(folder / "order.h", "#pragma once\n" + HEAD + SOURCE)
    put(folder / "a.cpp", '#include "order.h"\n')
    put(folder / "b.cpp", '#define scope other\n#include "order.h"\n')
    report("units that need other fixes", start(folder, "a.cpp", "b.cpp"), header)
    broken = put(folder / "broken.cpp", HEAD + SOURCE + "int x = nothing;\n")
    report("a unit with an error", start(folder, "broken.cpp"), broken)


shutil.rmtree(base, ignore_errors=True)
base.mkdir(parents=True)
for scenario in links, whose, rights, room, changed, at_once, units:
    scenario()
