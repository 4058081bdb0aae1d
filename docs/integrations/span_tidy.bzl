"""Judges the C++ sources of a target and of all that it depends on.

In a .bzl file of your own, say where the program and the project's files are:

    load("//tools:span_tidy.bzl", "make_span_tidy_aspect")

    span_tidy = make_span_tidy_aspect(
        program = "//tools:span-tidy",
        config = ["//:.span-tidy.json"],
    )

and then: bazel build //... --aspects //tools:lint.bzl%span_tidy --output_groups=span_tidy

For Bazel 4.2 and later.
"""

load("@bazel_tools//tools/cpp:toolchain_utils.bzl", "find_cpp_toolchain")

SpanTidyInfo = provider(
    doc = "What is known of the sources of a target and of all below it.",
    fields = {
        "models": "depset of the models, one per source",
        "sources": "depset of the files that reports quote: sources and headers",
    },
)

_EXTENSIONS = ["cc", "cpp", "cxx", "c++", "C"]

def _flags(target, ctx, toolchain):
    """The command line that compiles a source of the target, without the compiler."""
    features = cc_common.configure_features(
        ctx = ctx,
        cc_toolchain = toolchain,
        requested_features = ctx.features,
        unsupported_features = ctx.disabled_features,
    )
    context = target[CcInfo].compilation_context
    cpp = ctx.fragments.cpp

    # `includes` of a rule are system folders, even of the workspace's own: what stands there would
    # not be the project's code.
    own = []
    foreign = []
    for folder in context.system_includes.to_list():
        (foreign if "external/" in folder else own).append(folder)
    variables = cc_common.create_compile_variables(
        feature_configuration = features,
        cc_toolchain = toolchain,
        user_compile_flags = cpp.copts + cpp.cxxopts + getattr(ctx.rule.attr, "copts", []),
        include_directories = depset(own, transitive = [context.includes]),
        quote_include_directories = context.quote_includes,
        system_include_directories = depset(foreign),
        preprocessor_defines = depset(transitive = [context.defines, context.local_defines]),
    )
    return cc_common.get_memory_inefficient_command_line(
        feature_configuration = features,
        action_name = "c++-compile",
        variables = variables,
    )

def _extract(target, ctx, source, flags, toolchain):
    model = ctx.actions.declare_file("{}.span-tidy/{}.model".format(ctx.label.name, source.path))
    ctx.actions.run(
        executable = ctx.executable._program,
        arguments = ["extract", source.path, "-o", model.path, "--root", "."] +
                    _config(ctx) + ["--"] + flags,
        inputs = depset(
            [source] + ctx.files._config,
            transitive = [target[CcInfo].compilation_context.headers, toolchain.all_files],
        ),
        outputs = [model],
        mnemonic = "SpanTidyExtract",
        progress_message = "Reading {} for tracing mistakes".format(source.short_path),
    )
    return model

def _config(ctx):
    for file in ctx.files._config:
        if file.basename == ".span-tidy.json":
            return ["--config", file.path]
    return []

def _judge(ctx, info):
    """Links the models and checks them: the report and the summaries."""
    name = ctx.label.name + ".span-tidy/"
    summaries = ctx.actions.declare_file(name + "program.summaries")
    report = ctx.actions.declare_file(name + "report.txt")
    models = ctx.actions.args()
    models.add_all(info.models)
    models.use_param_file("@%s", use_always = True)
    models.set_param_file_format("shell")
    common = ["--root", "."] + _config(ctx)
    ctx.actions.run(
        executable = ctx.executable._program,
        arguments = ["link", "-o", summaries.path] + common + [models],
        inputs = depset(ctx.files._config, transitive = [info.models]),
        outputs = [summaries],
        mnemonic = "SpanTidyLink",
    )
    ctx.actions.run(
        executable = ctx.executable._program,
        arguments = ["check", "--summaries", summaries.path, "--output", "text", "--output",
                     "text:" + report.path] + common + ["--models", models],
        inputs = depset(
            [summaries] + ctx.files._config,
            transitive = [info.models, info.sources],
        ),
        outputs = [report],
        mnemonic = "SpanTidyCheck",
        progress_message = "Looking for tracing mistakes in {}".format(ctx.label),
    )
    return [report, summaries]

def _span_tidy_impl(target, ctx):
    models = []
    headers = []
    if CcInfo in target:
        toolchain = find_cpp_toolchain(ctx)
        flags = _flags(target, ctx, toolchain)
        headers.append(target[CcInfo].compilation_context.headers)
        for source in getattr(ctx.rule.files, "srcs", []):
            if source.extension in _EXTENSIONS:
                models.append((source, _extract(target, ctx, source, flags, toolchain)))
    below = [
        dep[SpanTidyInfo]
        for dep in getattr(ctx.rule.attr, "deps", [])
        if SpanTidyInfo in dep
    ]
    info = SpanTidyInfo(
        models = depset([m for _, m in models], transitive = [d.models for d in below]),
        sources = depset([s for s, _ in models], transitive = headers + [d.sources for d in below]),
    )
    outputs = _judge(ctx, info) if info.models else [] # headers alone have no models
    return [info, OutputGroupInfo(span_tidy = depset(outputs))]

def make_span_tidy_aspect(program, config = []):
    """An aspect to be named in a .bzl file.

    Args:
      program: label of span-tidy, executable.
      config: labels of .span-tidy.json, of its vocabularies and of .clang-tidy files.
    """
    return aspect(
        implementation = _span_tidy_impl,
        attr_aspects = ["deps"],
        attrs = {
            "_program": attr.label(
                default = Label(program),
                executable = True,
                allow_files = True,
                cfg = "host",
            ),
            "_config": attr.label_list(
                default = [Label(label) for label in config],
                allow_files = True,
            ),
            "_cc_toolchain": attr.label(
                default = Label("@bazel_tools//tools/cpp:current_cc_toolchain"),
            ),
        },
        fragments = ["cpp"],
        toolchains = ["@bazel_tools//tools/cpp:toolchain_type"],
    )
