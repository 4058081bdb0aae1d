"""The suite: lit-22 test --param build=<build folder>, or lit-22 <build folder>/test.

--param modes=all: each source of the checks is read in all eight ways by both roofs, with
nothing precompiled (test/expectations.py); some of them otherwise.
--param roofs=program: without the plugin.
OTEL_INC names include folders of opentelemetry-cpp itself, separated by ':': the
tests then see its headers in the place of their fakes.
"""

import importlib.util
import os
import re
import shutil
import subprocess

import lit.formats

config.name = "span-tidy"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".cpp", ".test", ".json"]
config.excludes = ["Inputs", "fakes"]

root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
build = os.path.abspath(lit_config.params.get(
    "build", getattr(config, "build", os.path.join(root, "build"))))
config.test_source_root = os.path.join(root, "test")
config.test_exec_root = os.path.join(build, "test")

span_tidy = os.path.join(build, "bin", "span-tidy")
plugin = os.path.join(build, "lib", "SpanTidyTidy.so")
fakes = os.path.join(root, "test", "fakes")
python = "/usr/bin/python3"


def with_real_headers(folders):
    """Headers of opentelemetry-cpp, and fakes of all others."""
    merged = os.path.join(build, "test", "headers")
    shutil.rmtree(merged, ignore_errors=True)
    for folder in [*folders, fakes]:
        if folder != fakes and not os.path.isdir(os.path.join(folder, "opentelemetry")):
            lit_config.fatal(f"OTEL_INC: no headers of opentelemetry-cpp in '{folder}'")
        for at, below, files in os.walk(folder):
            if at == fakes:
                below.remove("opentelemetry")
            to = os.path.join(merged, os.path.relpath(at, folder))
            os.makedirs(to, exist_ok=True)
            for name in files:
                if not os.path.exists(os.path.join(to, name)):
                    os.symlink(os.path.join(os.path.abspath(at), name), os.path.join(to, name))
    return merged


if os.environ.get("OTEL_INC"):
    fakes = with_real_headers(os.environ["OTEL_INC"].split(os.pathsep))
    config.available_features.add("real-opentelemetry")
else:
    lit_config.note("OTEL_INC names no headers of opentelemetry-cpp: its fakes only")

clang_tidy = "clang-tidy-22"
llvm = "/usr/lib/llvm-22/bin"
config.environment["PATH"] = os.pathsep.join([llvm, os.environ["PATH"]])

multitool = os.path.join(build, "multitool/node_modules/@microsoft/sarif-multitool-linux")
if os.path.isdir(multitool):
    config.available_features.add("multitool")

for tool in ("clang-tidy-19", "clang-format-22", "groff", "zsh", "fish",
             "dpkg-shlibdeps", "pre-commit", "git", "nvim"):
    if shutil.which(tool):
        config.available_features.add(tool)

if any(map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))):
    config.available_features.add("chromium")

if importlib.util.find_spec("yaml"):
    config.available_features.add("python-yaml")

if shutil.which("bazel"):
    config.available_features.add("bazel")

def precompiled():
    """Made anew for each run, by less than what a look at its age would cost in trust."""
    if modes == "all":
        return ""
    os.makedirs(config.test_exec_root, exist_ok=True)
    path = os.path.join(config.test_exec_root, "standard.pch")
    subprocess.run([clangxx, "-std=c++20", "-pthread", "-fpch-instantiate-templates", "-x", "c++-header",
                    os.path.join(root, "test", "standard.h"), "-o", path], check=True)
    return path


clangxx = "clang++-22"
with open(os.path.join(root, "CMakeLists.txt"), encoding="utf-8") as listing:
    version = re.search(r"^project\(\S+ VERSION ([^\s)]+)", listing.read(), re.M)[1]
modes = lit_config.params.get("modes", "some")
runner = f"--span-tidy {span_tidy} --clang-tidy {clang_tidy} --fakes {fakes}"
if lit_config.params.get("roofs", "both") == "both":
    config.available_features.add("plugin")
    runner += f" --plugin {plugin}"
standard = precompiled()
runner += f" --precompiled={standard}"
flags = f"-std=c++20 -pthread -I{fakes}" + (f" -include-pch {standard}" if standard else "")

for name, value in [
    ("%expectations", f"{python} {root}/test/expectations.py --modes {modes} {runner}"),
    ("%fixed", f"{python} {root}/test/fixed.py {runner}"),
    ("%link", f"{python} {root}/test/link/link.py {runner}"),
    ("%span_tidy", span_tidy),
    ("%clang_tidy", f"{clang_tidy} --load={plugin}"),
    ("%plugin", plugin),
    ("%clangxx", clangxx),
    ("%fakes", fakes),
    ("%flags", flags),
    ("%multitool", multitool),
    ("%python", python),
    ("%root", root),
    ("%build", build),
    ("%version", version),
]:
    config.substitutions.append((name, value))
