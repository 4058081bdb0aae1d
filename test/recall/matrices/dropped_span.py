from frames import DOMAINS, FRAMES, GUARD
from matrix import Matrix, bad, never, ok

SPAN = 'auto span = tracer()->StartSpan("$noun.$verb");\n'
CARRIER = "const propagation::TextMapCarrier &carrier"
NOW = "auto now = context::RuntimeContext::GetCurrent();\n"
GLOBAL = "propagation::GlobalTextMapPropagator::GetGlobalPropagator()"
ACTIVATE = "static trace::Scope activate(const SpanPtr &span) { return trace::Scope(span); }"
ENTER = "static std::unique_ptr<trace::Scope> enter(const SpanPtr &span) { return std::make_unique<trace::Scope>(span); }"
OPEN = "SpanPtr openSpan(nostd::string_view name) { return tracer()->StartSpan(name); }"
TRACED = "struct Traced {\nSpanPtr span;\ntrace::Scope scope;\nexplicit Traced(const char *name) : span(tracer()->StartSpan(name)), scope(span) {}\n};"

# `$before` gets ready, `$drop` throws away.
WHAT = [
    bad("scope in braces", before=SPAN, drop="trace::Scope{span};"),
    bad("scope of a call", drop='trace::Scope(tracer()->StartSpan("$noun.$verb"));'),
    bad("WithActiveSpan", before=SPAN, drop="tracer()->WithActiveSpan(span);"),
    bad("span", drop='tracer()->StartSpan("$noun.$verb");'),
    bad("span with attributes", drop='tracer()->StartSpan("$noun.$verb", {{"$noun.step", 1}});'),
    bad("token", params="const context::Context &parent", drop="context::RuntimeContext::Attach(parent);"),
    bad("context with the span", before=SPAN + NOW, drop="trace::SetSpan(now, span);"),
    bad("context with a value", before=NOW, drop='now.SetValue("$noun", true);'),
    bad("baggage", params="const nostd::shared_ptr<baggage::Baggage> &carried", drop='carried->Set("region", "eu");'),
    bad("extracted context", params=CARRIER, before=NOW, drop=GLOBAL + "->Extract(carrier, now);"),
    bad("scope of a helper", outside=ACTIVATE, before=SPAN, drop="activate(span);"),
    bad("scope on the heap of a helper", outside=ENTER, before=SPAN, drop="enter(span);"),
    bad("span of a wrapper", outside="static " + OPEN, drop='openSpan("$noun.$verb");'),
    bad("span of a wrapper elsewhere", outside=OPEN.split(" {")[0] + ";", other=OPEN, drop='openSpan("$noun.$verb");'),
    bad("guard in braces", outside=GUARD, before=SPAN, drop="SpanGuard{span};"),
    bad("guard of a name", outside=TRACED, drop='Traced("$noun.$verb");'),
    bad("guard on the heap", outside=TRACED, drop='std::make_unique<Traced>("$noun.$verb");'),
    bad("scope on the heap", before=SPAN, drop="std::make_unique<trace::Scope>(span);"),
    bad("ignored", drop='std::ignore = tracer()->StartSpan("$noun.$verb");'),
    ok("scope kept", before=SPAN, drop="trace::Scope scope{span};"),
    ok("scope bound to a reference", before=SPAN, drop="const auto &scope = trace::Scope(span);"),
    ok("span kept", drop='auto span = tracer()->StartSpan("$noun.$verb");'),
    ok("span used", drop='tracer()->StartSpan("$noun.$verb")->AddEvent("$noun.seen");'),
    ok("token kept", params="const context::Context &parent", drop="auto token = context::RuntimeContext::Attach(parent);"),
    ok("context attached", before=SPAN + NOW, drop="auto token = context::RuntimeContext::Attach(trace::SetSpan(now, span));"),
    ok("baggage kept", params="const nostd::shared_ptr<baggage::Baggage> &carried", drop='auto next = carried->Set("region", "eu");'),
    ok("guard kept", outside=TRACED, drop='Traced traced("$noun.$verb");'),
    ok("guard as argument", outside=TRACED + "\nvoid use(const Traced &traced);", drop='use(Traced("$noun.$verb"));'),
    ok("span given away", outside="void keep(SpanPtr span);", drop='keep(tracer()->StartSpan("$noun.$verb"));'),
    ok("scope given back", outside=ACTIVATE, before=SPAN, drop="auto scope = activate(span);"),
    ok("span in a list", before="std::vector<SpanPtr> spans;\n", drop='spans.push_back(tracer()->StartSpan("$noun.$verb"));'),
    ok("span ended at once", drop='tracer()->StartSpan("$noun.$verb")->End();'),
]
PLACE = [
    bad("statement", often=2, place="$drop\n$work"),
    bad("branch", place="if (std::rand() % 2) {\n$drop\n$work\n}"),
    bad("else", place="if (std::rand() % 2) {\n$work\n} else {\n$drop\n$work\n}"),
    bad("loop", place="for (int i = 0; i < 9; ++i) {\n$drop\n$work\n}"),
    bad("try", place="try {\n$drop\n$work\n} catch (const std::exception &) {\nthrow;\n}"),
    bad("switch", place="switch (std::rand() % 3) {\ncase 0: {\n$drop\n$work\nbreak;\n}\ndefault:\n$work\n}"),
    bad("after work", place="$work\n$drop\n$work"),
]

MATRIX = Matrix(
    "dropped-span",
    {"what": WHAT, "place": PLACE, "frame": FRAMES, "domain": DOMAINS},
    dict(around="void ${verb}Deeply();", work="${verb}Deeply();", body="$before\n$place"))
