from frames import DOMAINS, FRAMES
from matrix import Matrix, bad, never, ok

SCOPE = "\ntrace::Scope scope(span);"
FIELD = "result"
DECLARED = [
    bad("at the start", often=2, declare='auto span = tracer()->StartSpan("$noun.$verb", {{"$key", "$blank"}});' + SCOPE),
    bad("beside others", declare='auto span = tracer()->StartSpan("$noun.$verb", {{"$noun.step", 1}, {"$key", "$blank"}});' + SCOPE),
    bad("with options", declare="trace::StartSpanOptions options;\noptions.kind = trace::SpanKind::kClient;\n"
        'auto span = tracer()->StartSpan("$noun.$verb", {{"$key", "$blank"}}, options);' + SCOPE),
    bad("key by constant", outside='static constexpr const char *kField = "$key";',
        declare='auto span = tracer()->StartSpan("$noun.$verb", {{kField, "$blank"}});' + SCOPE),
    bad("map", declare='const std::map<std::string, std::string> fields = {{"$key", "$blank"}};\n'
        'auto span = tracer()->StartSpan("$noun.$verb", fields);' + SCOPE),
    bad("wrapper", outside="static SpanPtr openSpan(nostd::string_view name) {\n"
        'return tracer()->StartSpan(name, {{"$key", "$blank"}});\n}', declare='auto span = openSpan("$noun.$verb");' + SCOPE),
    bad("wrapper elsewhere", outside="SpanPtr openSpan(nostd::string_view name);",
        other='SpanPtr openSpan(nostd::string_view name) {\nreturn tracer()->StartSpan(name, {{"$key", "$blank"}});\n}',
        declare='auto span = openSpan("$noun.$verb");' + SCOPE),
    ok("not declared", declare='auto span = tracer()->StartSpan("$noun.$verb");' + SCOPE),
    ok("declared with its value", declare='auto span = tracer()->StartSpan("$noun.$verb", {{"$key", "pending"}});' + SCOPE),
]
BLANK = [bad("empty", often=2, blank=""), bad("placeholder", blank="placeholder"), bad("unset", blank="<unset>"), bad("tbd", blank="tbd")]
KEY = [bad("result", key="result"), bad("dotted", key="$noun.result"), bad("state", key="$noun.final_state"), bad("user", key="user_id")]
SET = 'span->SetAttribute("$key", "done");'
WAYS = [
    bad("never", ways="${verb}Deeply();"),
    bad("early return", ways="if (${verb}Fast())\n$leave;\n${verb}Deeply();\n$set"),
    bad("early return in a loop", ways="for (int i = 0; i < 9; ++i)\nif (${verb}Fast())\n$leave;\n$set"),
    bad("one branch of two", ways="if (${verb}Fast()) {\n$set\n} else {\n${verb}Deeply();\n}"),
    bad("one case of three", ways="switch (std::rand() % 3) {\ncase 0:\n$set\nbreak;\ncase 1:\n${verb}Deeply();\nbreak;\ndefault:\n$set\n}"),
    bad("another key", ways='${verb}Deeply();\nspan->SetAttribute("$key.text", "done");'),
    bad("on another span", ways='auto second = tracer()->StartSpan("$noun.$second");\nsecond->SetAttribute("$key", "done");'),
    bad("try only", ways="try {\n${verb}Deeply();\n$set\n} catch (const std::exception &) {\nspan->SetStatus(trace::StatusCode::kError);\n}"),
    ok("recorded", ways="${verb}Deeply();\n$set"),
    ok("recorded on both", ways="if (${verb}Fast()) {\n$set\n$leave;\n}\n${verb}Deeply();\n$set"),
    ok("recorded by a helper", outside='static void finish(trace::Span &span) { span.SetAttribute("$key", "done"); }',
       ways="${verb}Deeply();\nfinish(*span);"),
    ok("recorded on the current span", ways='${verb}Deeply();\ntracer()->GetCurrentSpan()->SetAttribute("$key", "done");'),
    ok("recorded by a lambda", ways="auto done = [&] { $set };\n${verb}Deeply();\ndone();"),
    ok("where it is there", params="const std::optional<std::string> &found",
       ways='if (found)\nspan->SetAttribute("$key", *found);'),
    ok("given away", outside="void later(SpanPtr span);", ways="later(span);"),
    ok("thrown", ways='if (${verb}Fast())\nthrow std::runtime_error("broken");\n$set'),
]
MATRIX = Matrix(
    "unrecorded-field",
    {"declared": DECLARED, "blank": BLANK, "key": KEY, "ways": WAYS, "frame": FRAMES, "domain": DOMAINS},
    dict(around="void ${verb}Deeply();\nbool ${verb}Fast();", set=SET, body="$declare\n$ways"))
