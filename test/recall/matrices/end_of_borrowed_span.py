from frames import DOMAINS, FRAMES
from matrix import Matrix, bad, never, ok

# The interface says whether a method that implements it is to end what it is given.
lent = never(frame="override")

BORROWED = [
    bad("current of the tracer", often=2, borrow="auto span = trace::Tracer::GetCurrentSpan();"),
    bad("current of an own tracer", borrow="auto span = tracer()->GetCurrentSpan();"),
    bad("of the current context", borrow="auto span = trace::GetSpan(context::RuntimeContext::GetCurrent());"),
    bad("of a context in a local", borrow="auto now = context::RuntimeContext::GetCurrent();\nauto span = trace::GetSpan(now);"),
    bad("reference", fits=lent, params="trace::Span &given", borrow="", use="given.", it="given"),
    bad("address of a reference", fits=lent, params="trace::Span &given", borrow="trace::Span *span = &given;"),
    bad("pointer", fits=lent, params="trace::Span *span", borrow=""),
    bad("helper that asks", outside="static SpanPtr activeSpan() { return trace::Tracer::GetCurrentSpan(); }", borrow="auto span = activeSpan();"),
    bad("helper that asks elsewhere", outside="SpanPtr activeSpan();", other="SpanPtr activeSpan() { return trace::Tracer::GetCurrentSpan(); }",
        borrow="auto span = activeSpan();"),
    ok("own", borrow='auto span = tracer()->StartSpan("$noun.$verb");'),
    ok("own, by a wrapper", outside='static SpanPtr openSpan(const char *name) { return tracer()->StartSpan(name); }', borrow='auto span = openSpan("$noun.$verb");'),
    ok("own and active", borrow='trace::Scope scope(tracer()->StartSpan("$noun.$verb"));\nauto span = tracer()->GetCurrentSpan();'),
    ok("shared", params="std::shared_ptr<trace::Span> span", borrow=""),
]
END = [
    bad("end", often=3, end="${use}End();"),
    bad("after work", end='${verb}Deeply();\n${use}SetAttribute("$noun.size", 3);\n${use}End();'),
    bad("in a branch", end="if (std::rand() % 2)\n${use}End();"),
    bad("in a handler", end="try {\n${verb}Deeply();\n} catch (const std::exception &) {\n${use}SetStatus(trace::StatusCode::kError);\n${use}End();\nthrow;\n}"),
    bad("by a helper", outside="static void closeIt(trace::Span &span) { span.End(); }", end="closeIt($it);"),
    bad("by a helper elsewhere", outside="void closeIt(trace::Span &span);", other="void closeIt(trace::Span &span) { span.End(); }", end="closeIt($it);"),
    ok("no end", end='${use}SetAttribute("$noun.size", 3);'),
    ok("an event", end='${use}AddEvent("$noun.done");'),
]
MATRIX = Matrix(
    "end-of-borrowed-span",
    {"borrowed": BORROWED, "end": END, "frame": [f for f in FRAMES if f.name != "lambda"], "domain": DOMAINS},
    dict(use="span->", it="*span", around="void ${verb}Deeply();", body="$borrow\n$end"))
