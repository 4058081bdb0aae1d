from frames import DOMAINS, FRAMES
from matrix import Matrix, bad, ok


def words(kind, *texts):
    return [kind(f"'{text}'", word=text) for text in texts]


WORD = [
    *words(bad, "", "process", "do_work", "handle", "run", "Execute", "doStuff", "test", "foo", "span", "request", "job", "step1",
           "handler", "callback", "x", "42", "handle_request", "process data", "run-task", "TODO", "operation", "my_span", "item"),
    *words(ok, "$noun.$verb", "process ${noun}s", "GET", "GET /job", "checkpoint", "gc", "JobHandler::run", "run tests", "${verb}_$noun",
           "$noun", "SELECT ${noun}s", "HTTP POST"),
]
WAY = [
    bad("literal", often=3, name='"$word"'),
    bad("constant", outside='static constexpr const char *kName = "$word";', name="kName"),
    bad("array constant", outside='static const char kName[] = "$word";', name="kName"),
    bad("view constant", outside='static const nostd::string_view kName{"$word"};', name="kName"),
    bad("constant of a class", outside='struct Names {\nstatic constexpr const char *first = "$word";\n};', name="Names::first"),
    bad("local string", before='const std::string name = "$word";', name="name"),
    bad("macro", outside='#define NAME_$number "$word"', name="NAME_$number"),
    bad("function", outside='static const char *nameOf() { return "$word"; }', name="nameOf()"),
    bad("constant elsewhere", outside="const char *nameOf();", other='const char *nameOf() { return "$word"; }', name="nameOf()"),
]
SINK = [
    bad("StartSpan", often=3, sink="auto span = tracer()->StartSpan($name);\ntrace::Scope scope(span);"),
    bad("in a scope", sink="trace::Scope scope(tracer()->StartSpan($name));"),
    bad("with options", sink="trace::StartSpanOptions options;\noptions.kind = trace::SpanKind::kClient;\n"
        'auto span = tracer()->StartSpan($name, {{"$noun.step", 1}}, options);'),
    bad("UpdateName", sink='auto span = tracer()->StartSpan("$noun.$verb");\nspan->UpdateName($name);'),
    bad("wrapper", outside="static SpanPtr openSpan(nostd::string_view name) { return tracer()->StartSpan(name); }",
        sink="auto span = openSpan($name);"),
    bad("wrapper elsewhere", outside="SpanPtr openSpan(nostd::string_view name);",
        other="SpanPtr openSpan(nostd::string_view name) { return tracer()->StartSpan(name); }", sink="auto span = openSpan($name);"),
    bad("own span", outside="struct Traced {\nSpanPtr span;\ntrace::Scope scope;\nexplicit Traced(nostd::string_view name) : "
        "span(tracer()->StartSpan(name)), scope(span) {}\n};", sink="Traced traced($name);"),
    bad("own span, emplaced", outside="struct Traced {\nSpanPtr span;\ntrace::Scope scope;\nexplicit Traced(nostd::string_view name) : "
        "span(tracer()->StartSpan(name)), scope(span) {}\n};", sink="std::optional<Traced> traced;\ntraced.emplace($name);"),
    bad("runs a lambda", outside="template <typename Work> static void traced(nostd::string_view name, Work work) {\n"
        "trace::Scope scope(tracer()->StartSpan(name));\nwork();\n}", sink="traced($name, [] {});"),
]

MATRIX = Matrix(
    "nondescriptive-span-name",
    {"word": WORD, "way": WAY, "sink": SINK, "frame": FRAMES, "domain": DOMAINS},
    dict(body="$before\n$sink"))
