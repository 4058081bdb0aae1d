"""Makes a folder that holds src/ and include/ a Bazel workspace that needs no network.

usage: workspace.py FOLDER FAKES PROGRAM INTEGRATION
"""

import shutil
import sys
from pathlib import Path

folder, fakes, program, integration = map(Path, sys.argv[1:])

# What Bazel 4.2 wants of two other repositories: its own rules by other names.
CC = ["cc_library", "cc_binary", "cc_import", "cc_toolchain", "cc_toolchain_suite", "cc_test",
      "cc_proto_library", "objc_library", "objc_import", "fdo_profile", "fdo_prefetch_hints",
      "cc_host_toolchain_alias"]
JAVA = ["java_library", "java_binary", "java_import", "java_test", "java_toolchain",
        "java_runtime", "java_package_configuration", "java_plugin", "java_proto_library",
        "java_lite_proto_library"]


def write(path, text):
    path = folder / path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


for repository, package, rules in [("rules_cc", "cc", CC), ("rules_java", "java", JAVA)]:
    native = "".join(f"{rule} = getattr(native, '{rule}', None)\n" for rule in rules)
    write(f"stubs/{repository}/WORKSPACE", f'workspace(name = "{repository}")\n')
    write(f"stubs/{repository}/{package}/BUILD", 'exports_files(["defs.bzl"])\n')
    write(f"stubs/{repository}/{package}/defs.bzl", native)
write("stubs/.bazelignore", "")
write(".bazelignore", "stubs\n")
write("WORKSPACE", "")
write("BUILD", """
exports_files([".span-tidy.json"])
cc_library(name = "api", hdrs = glob(["api/**"]), includes = ["api"])
cc_library(name = "tracing", srcs = ["src/tracing.cpp"], hdrs = ["include/tracing.h"],
           includes = ["include"], deps = [":api"], copts = ["-std=c++20"])
cc_library(name = "shop", srcs = ["src/orders.cpp", "src/plain.cpp"], deps = [":tracing"],
           copts = ["-std=c++20"])
""")
write("tools/BUILD", 'exports_files(["span-tidy"])\n')
write("tools/span-tidy", f'#!/bin/sh\nexec {program} "$@"\n')
(folder / "tools/span-tidy").chmod(0o755)
shutil.copy(integration / "span_tidy.bzl", folder / "tools")
shutil.copytree(fakes, folder / "api")
write("tools/lint.bzl", """
load("//tools:span_tidy.bzl", "make_span_tidy_aspect")
span_tidy = make_span_tidy_aspect(program = "//tools:span-tidy", config = ["//:.span-tidy.json"])
""")
