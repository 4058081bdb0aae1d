from frames import DOMAINS, FRAMES
from matrix import Matrix, bad, ok

CENSUS = "opencensus::trace"
START = [
    bad("started here", often=2, start='auto span = ' + CENSUS + '::Span::StartSpan("$noun.$verb");'),
    bad("child", params="const opencensus::trace::Span &parent", start='auto span = ' + CENSUS + '::Span::StartSpan("$noun.$verb", &parent);'),
    bad("active", start='auto span = ' + CENSUS + '::Span::StartSpan("$noun.$verb");\n' + CENSUS + "::WithSpan active(span);"),
    bad("wrapper", outside='static opencensus::trace::Span openSpan(const char *name) { return opencensus::trace::Span::StartSpan(name); }',
        start='auto span = openSpan("$noun.$verb");'),
    bad("wrapper elsewhere", outside="opencensus::trace::Span openSpan(const char *name);",
        other="opencensus::trace::Span openSpan(const char *name) { return opencensus::trace::Span::StartSpan(name); }",
        start='auto span = openSpan("$noun.$verb");'),
    ok("scope that ends", start='auto span = ' + CENSUS + '::Span::StartSpan("$noun.$verb");\n' + CENSUS + "::WithSpan active(span, true, true);"),
    ok("guard that ends", outside="struct Ender {\nopencensus::trace::Span &span;\n~Ender() { span.End(); }\n};",
       start='auto span = ' + CENSUS + '::Span::StartSpan("$noun.$verb");\nEnder ender{span};'),
    ok("ends by itself", start='auto span = tracer()->StartSpan("$noun.$verb");', end="span->End();"),
]
WAYS = [
    bad("never", ways="${verb}Deeply();"),
    bad("early return", ways="if (${verb}Fast())\n$leave;\n${verb}Deeply();\n$end"),
    bad("return in a loop", ways="for (int i = 0; i < 9; ++i)\nif (${verb}Fast())\n$leave;\n$end"),
    bad("throw", ways='if (${verb}Fast())\nthrow std::runtime_error("broken");\n$end'),
    bad("handler returns", ways="try {\n${verb}Deeply();\n} catch (const std::exception &) {\n$leave;\n}\n$end"),
    bad("case of a switch", ways="switch (std::rand() % 3) {\ncase 0:\n$end\n$leave;\ncase 1:\n$leave;\ndefault:\n$end\n}"),
    bad("one branch", ways="if (${verb}Fast()) {\n${verb}Deeply();\n$end\n$leave;\n}\n${verb}Deeply();"),
    ok("ended", ways="${verb}Deeply();\n$end"),
    ok("ended on both", ways="if (${verb}Fast()) {\n$end\n$leave;\n}\n${verb}Deeply();\n$end"),
    ok("ended by a lambda", ways="auto done = [&] { $end };\nif (${verb}Fast()) {\ndone();\n$leave;\n}\ndone();"),
    ok("ended by a helper", outside="static void finish(const opencensus::trace::Span &span) { span.End(); }", ways="${verb}Deeply();\nfinish(span);",
       fits=lambda chosen: chosen["start"] != "ends by itself"),
    ok("given away", outside="template <typename Span> void keep(Span span) { (void)span; }\nstd::vector<opencensus::trace::Span> &spans();",
       ways="spans().push_back(span);", fits=lambda chosen: chosen["start"] != "ends by itself"),
]
MATRIX = Matrix(
    "span-not-ended",
    {"start": START, "ways": WAYS, "frame": FRAMES, "domain": DOMAINS},
    dict(end="span.End();", around="void ${verb}Deeply();\nbool ${verb}Fast();", body="$start\n$ways"))
