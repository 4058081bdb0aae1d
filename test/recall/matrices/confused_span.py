from frames import DOMAINS, FRAMES
from matrix import Matrix, bad, ok

CALLS = [
    bad("started here", often=2, outer='tracer()->StartSpan("$noun.$verb")', inner='tracer()->StartSpan("$noun.$second")',
        under='tracer()->StartSpan("$noun.below", {}, options)'),
    bad("with attributes", outer='tracer()->StartSpan("$noun.$verb", {{"$noun.step", 1}})', inner='tracer()->StartSpan("$noun.$second", {{"$noun.step", 2}})',
        under='tracer()->StartSpan("$noun.below", {{"$noun.step", 3}}, options)'),
    bad("wrapper", outside="static SpanPtr openSpan(nostd::string_view name, const trace::StartSpanOptions &options = {}) "
        "{ return tracer()->StartSpan(name, options); }", outer='openSpan("$noun.$verb")', inner='openSpan("$noun.$second")',
        under='openSpan("$noun.below", options)'),
    bad("wrapper elsewhere", outside="SpanPtr openSpan(nostd::string_view name, const trace::StartSpanOptions &options = {});",
        other="SpanPtr openSpan(nostd::string_view name, const trace::StartSpanOptions &options) { return tracer()->StartSpan(name, options); }",
        outer='openSpan("$noun.$verb")', inner='openSpan("$noun.$second")', under='openSpan("$noun.below", options)'),
]
NAMES = [
    bad("full names", a="${verb}Span", b="${second}Span"), bad("outer and inner", a="outer", b="inner"),
    bad("span and child", a="span", b="child"), bad("numbers", a="span1", b="span2"),
]
MISTAKE = [
    bad("outer activated again", code="auto $a = $outer;\ntrace::Scope first($a);\nauto $b = $inner;\ntrace::Scope second($a);\n$work"),
    bad("outer activated again, by auto", code="auto $a = $outer;\nauto first = trace::Scope($a);\nauto $b = $inner;\nauto second = trace::Scope($a);\n$work"),
    bad("outer activated again, WithActiveSpan", code="auto $a = $outer;\ntrace::Scope first($a);\nauto $b = $inner;\n"
        "auto second = tracer()->WithActiveSpan($a);\n$work"),
    bad("outer ended twice", code="auto $a = $outer;\ntrace::Scope first($a);\nauto $b = $inner;\n$work\n$a->End();\n$a->End();"),
    bad("inner ended twice", code="auto $a = $outer;\ntrace::Scope first($a);\nauto $b = $inner;\n$work\n$b->End();\n$b->End();"),
    bad("finished parent", code="auto $a = $outer;\ntrace::Scope first($a);\nauto $b = $inner;\n$b->End();\ntrace::StartSpanOptions options;\n"
        "options.parent = $b->GetContext();\nauto third = $under;\n$work\nthird->End();\n$a->End();"),
    ok("inner activated", code="auto $a = $outer;\ntrace::Scope first($a);\nauto $b = $inner;\ntrace::Scope second($b);\n$work"),
    ok("each ended", code="auto $a = $outer;\ntrace::Scope first($a);\nauto $b = $inner;\n$work\n$b->End();\n$a->End();"),
    ok("outer again after the inner", code="auto $a = $outer;\nauto $b = $inner;\n{\ntrace::Scope first($b);\n$work\n}\n$b->End();\ntrace::Scope second($a);\n$work"),
    ok("open parent", code="auto $a = $outer;\ntrace::Scope first($a);\nauto $b = $inner;\n$b->End();\ntrace::StartSpanOptions options;\n"
       "options.parent = $a->GetContext();\nauto third = $under;\n$work\nthird->End();\n$a->End();"),
    ok("siblings", code="auto $a = $outer;\n{\ntrace::Scope first($a);\n$work\n}\nauto $b = $inner;\ntrace::Scope second($b);\n$work"),
    ok("ended on ways of their own", code="auto $a = $outer;\nauto $b = $inner;\nif (std::rand() % 2) {\n$a->End();\n$b->End();\n$leave;\n}\n$b->End();\n$a->End();"),
]
MATRIX = Matrix(
    "confused-span",
    {"mistake": MISTAKE, "call": CALLS, "names": NAMES, "frame": FRAMES, "domain": DOMAINS},
    dict(around="void ${verb}Deeply();", work="${verb}Deeply();", body="$code"))
