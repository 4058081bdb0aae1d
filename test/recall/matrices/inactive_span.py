from frames import DOMAINS, FRAMES, STARTS
from matrix import Matrix, bad, never, ok

CHILD = 'void $second() {\nauto span = tracer()->StartSpan("$noun.$second");\ntrace::Scope scope(span);\n${verb}Deeply();\n}'
TIMED = "class Timed {\npublic:\nexplicit Timed(const char *name) : span_(tracer()->StartSpan(name)) {}\n~Timed() { span_->End(); }\n" \
        "private:\nSpanPtr span_;\n};"
HOLDER = [
    bad("span", often=3, hold="auto span = $call;"),
    bad("named pointer", hold="const nostd::shared_ptr<trace::Span> span = $call;"),
    bad("ended by hand", hold="auto span = $call;", last="span->End();"),
    bad("with attributes", hold='auto span = $call;\nspan->SetAttribute("$noun.step", 1);'),
    bad("own class", outside=TIMED, hold='Timed timed("$noun.$verb");'),
    bad("own class on the heap", outside=TIMED, hold='auto timed = std::make_unique<Timed>("$noun.$verb");'),
    ok("scope", hold="auto span = $call;\ntrace::Scope scope(span);"),
    ok("WithActiveSpan", hold="auto span = $call;\nauto scope = tracer()->WithActiveSpan(span);"),
    ok("attached", hold="auto span = $call;\nauto now = context::RuntimeContext::GetCurrent();\n"
       "auto token = context::RuntimeContext::Attach(trace::SetSpan(now, span));"),
    ok("own guard", outside="struct Traced {\nSpanPtr span;\ntrace::Scope scope;\nexplicit Traced(const SpanPtr &s) : span(s), scope(s) {}\n};",
       hold="Traced traced($call);"),
    ok("given away", outside="void keep(const SpanPtr &span);", hold="auto span = $call;\nkeep(span);"),
]
UNDER = [
    bad("callee", often=2, outside="static " + CHILD, under="$second();"),
    bad("callee elsewhere", outside="void $second();", other="void ${verb}Deeply();\n" + CHILD, under="$second();"),
    bad("two callees down", outside="static " + CHILD + "\nstatic void ${second}All() { $second(); }", under="${second}All();"),
    bad("method", outside="struct Part {\n" + CHILD + "\n};", under="Part part;\npart.$second();"),
    bad("active span here", under='auto inner = tracer()->StartSpan("$noun.$second");\ntrace::Scope active(inner);\n${verb}Deeply();'),
    bad("in a loop", outside="static " + CHILD, under="for (int i = 0; i < 3; ++i)\n$second();"),
    bad("in a branch", outside="static " + CHILD, under="if (std::rand() % 2)\n$second();"),
    bad("in a lambda", outside="static " + CHILD, under="auto later = [] { $second(); };\nlater();"),
    ok("nothing traced", under="${verb}Deeply();"),
    ok("parent given", outside='static void $second(const trace::SpanContext &parent) {\ntrace::StartSpanOptions options;\noptions.parent = parent;\n'
       'auto span = tracer()->StartSpan("$noun.$second", options);\n}', under="$second(span->GetContext());",
       fits=never(holder="own class | own class on the heap | own guard")),
    ok("root on purpose", outside='static void $second() {\ntrace::StartSpanOptions options;\noptions.kind = trace::SpanKind::kConsumer;\n'
       'auto span = tracer()->StartSpan("$noun.$second", options);\n}', under="$second();"),
]
MATRIX = Matrix(
    "inactive-span",
    {"holder": HOLDER, "under": UNDER, "start": STARTS, "frame": [f for f in FRAMES if f.name != "coroutine"], "domain": DOMAINS},
    dict(last="", around="", outside="void ${verb}Deeply();", body="$before\n$hold\n$under\n$last"),
    fits=lambda chosen: not chosen["holder"].startswith("own class") or chosen["start"] == "started here")
