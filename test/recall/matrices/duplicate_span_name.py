from frames import DOMAINS, FRAMES, WRAPPED
from matrix import Matrix, bad, ok

NAME = "$noun.$verb.$number"  # no other function's
OPEN = "SpanPtr openSpan(nostd::string_view name);"
BEGIN = "SpanPtr beginSpan(nostd::string_view name);"
KIND = 'tracer()->StartSpan("$name", {.kind = trace::SpanKind::k%s})'
MACRO = "#define TRACED(Name) trace::Scope scope(tracer()->StartSpan(Name))"
# Who has the name already.
FIRST = [
    bad("function", often=2, around='void first$Noun() {\nauto span = tracer()->StartSpan("$name");\nspan->AddEvent("seen");\n}'),
    bad("method", around='struct First$Noun {\nvoid open() {\ntrace::Scope scope(tracer()->StartSpan("$name"));\n}\n};'),
    bad("constructor", around='struct First$Noun {\nFirst$Noun() : span(tracer()->StartSpan("$name")) {}\nSpanPtr span;\n};'),
    bad("by a wrapper", outside=BEGIN, other=WRAPPED.replace("openSpan", "beginSpan"), around='void first$Noun() {\nauto span = beginSpan("$name");\n}'),
    bad("in a lambda", around='void first$Noun() {\nauto run = [] {\nauto span = tracer()->StartSpan("$name");\n};\nrun();\n}'),
    ok("nobody", around=""),
    ok("another name", around='void first$Noun() {\nauto span = tracer()->StartSpan("$name.first");\n}'),
    ok("the same function elsewhere", around='struct Other$Noun {\nvoid $function() {\nauto span = tracer()->StartSpan("$name");\n}\n};'),
    ok("another kind", around="void first$Noun() {\nauto span = " + KIND % "Server" + ";\n}"),
]
START = [
    bad("here", often=3, start='auto span = tracer()->StartSpan("$name");'),
    bad("as a scope", start='trace::Scope scope(tracer()->StartSpan("$name"));'),
    bad("with attributes", start='auto span = tracer()->StartSpan("$name", {{"$noun.step", 1}});'),
    bad("constant", start='static constexpr const char *Name = "$name";\nauto span = tracer()->StartSpan(Name);'),
    bad("local text", start='const std::string name = "$name";\nauto span = tracer()->StartSpan(name);'),
    bad("wrapper", outside=OPEN, other=WRAPPED, start='auto span = openSpan("$name");'),
    bad("macro", outside=MACRO, start='TRACED("$name");'),
    ok("renamed", start='auto span = tracer()->StartSpan("$name");\nspan->UpdateName("$name.again");'),
    ok("not known", params="const std::string &name", start="auto span = tracer()->StartSpan(name);"),
]
MATRIX = Matrix(
    "duplicate-span-name",
    {"first": FIRST, "start": START, "frame": FRAMES, "domain": DOMAINS},
    dict(name=NAME, body="$start\nstd::clog << 1;"))
