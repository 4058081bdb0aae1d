"""Asks span-tidy about C++ sources, and the compiler whether they are C++ at all."""

import json
import os
import re
import subprocess
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
HERE = os.path.dirname(os.path.abspath(__file__))
CLANGXX = "clang++-22"


class Headers:
    """The fakes, or what OTEL_INC names with the fakes of all other libraries; the prelude
    is read once."""

    def __init__(self, folder):
        os.makedirs(folder, exist_ok=True)
        fakes = os.path.join(ROOT, "test", "fakes")
        real = [f for f in os.environ.get("OTEL_INC", "").split(os.pathsep) if f]
        self.includes = ["-I" + f for f in [*real, fakes]]
        self.plain = ["-std=c++20", "-pthread", *self.includes]
        prelude = os.path.join(HERE, "prelude.h")
        made = os.path.join(folder, "prelude.pch")
        subprocess.run([CLANGXX, *self.plain, "-fpch-instantiate-templates", "-x", "c++-header",
                        prelude, "-o", made], check=True)
        self.flags = [*self.plain, "-include-pch", made]
        self.folder = folder

    def standard(self):
        """Flags with the standard library that the suite's sources include, read once."""
        made = os.path.join(self.folder, "standard.pch")
        subprocess.run([CLANGXX, *self.plain, "-fpch-instantiate-templates", "-x", "c++-header",
                        os.path.join(ROOT, "test", "standard.h"), "-o", made], check=True)
        return [*self.plain, "-include-pch", made]


def findings(span_tidy, files, checks, flags, options=(), root=None):
    """(file, line, check, message) of each finding."""
    with tempfile.TemporaryDirectory() as folder:
        report = os.path.join(folder, "report.json")
        command = [span_tidy, "check", *files, "-j1", "--no-cache", "--reproducible", "--quiet",
                   "--no-progress", "--fail-on=never", "--root=" + (root or os.path.dirname(files[0])),
                   "--checks=-*," + ",".join("tracing-" + check for check in checks),
                   *("--option=tracing-" + option for option in options),
                   "--output=json:" + report, "--", *flags]
        run = subprocess.run(command, capture_output=True, text=True)
        if not os.path.exists(report):
            raise RuntimeError(f"{' '.join(command)}: exit {run.returncode}\n{run.stderr}")
        with open(report, encoding="utf-8") as written:
            said = json.load(written)
    if said["failures"]:
        raise NotCompiled(errors(files, flags) or json.dumps(said["failures"], indent=1))
    return [(os.path.basename(f["at"]["file"]), f["at"]["line"], f["check"].removeprefix("tracing-"),
             f["message"]) for f in said["findings"] if "suppressed" not in f]


class NotCompiled(RuntimeError):
    pass


def errors(files, flags):
    """What the compiler objects to, with the lines; nothing if it does not."""
    said = []
    for file in files:
        run = subprocess.run([CLANGXX, "-fsyntax-only", "-w", "-ferror-limit=0", *flags, file],
                             capture_output=True, text=True)
        if run.returncode:
            said += re.findall(r"^\S+?:\d+:\d+: error: .*\n.*", run.stdout + run.stderr, re.M)[:4]
    return "\n".join(said)
