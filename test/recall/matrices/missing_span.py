from frames import DOMAINS
from matrix import Matrix, bad, ok

STEPS = "static int number = 0;\nnumber += 1;\n${verb}Deeply(number);\n${verb}Deeply(number + 1);\n${verb}Deeply(number + 2);"
WORK = [
    bad("steps", work=STEPS),
    bad("branch", work="if (std::rand() % 2)\n${verb}Deeply(1);\nelse\n${verb}Deeply(2);\n${verb}Deeply(3);\n${verb}Deeply(4);\n${verb}Deeply(5);"),
    bad("loop", work="for (int i = 0; i < 9; ++i) {\n${verb}Deeply(i);\n${verb}Deeply(-i);\n}\n${verb}Deeply(9);\n${verb}Deeply(10);"),
    bad("try", work="try {\n${verb}Deeply(1);\n${verb}Deeply(2);\n${verb}Deeply(3);\n} catch (const std::exception &) {\n${verb}Deeply(4);\nthrow;\n}"),
    bad("a callee's span", aside='static void traced() { trace::Scope scope(tracer()->StartSpan("$noun.part")); }',
        work=STEPS + "\ntraced();"),
    ok("span", work='auto span = tracer()->StartSpan("$noun.$verb");\ntrace::Scope scope(span);\n' + STEPS),
    ok("scope of a wrapper", aside='static SpanPtr openSpan(const char *name) { return tracer()->StartSpan(name); }',
       work='trace::Scope scope(openSpan("$noun.$verb"));\n' + STEPS),
    ok("own guard", aside='struct Traced {\nSpanPtr span;\ntrace::Scope scope;\nexplicit Traced(const char *name) : span(tracer()->StartSpan(name)), scope(span) {}\n};',
       work='Traced traced("$noun.$verb");\n' + STEPS),
    ok("current span", work='tracer()->GetCurrentSpan()->SetAttribute("$noun.step", 1);\n' + STEPS),
    ok("delegates", work="${verb}Deeply(1);"),
    ok("getter", work="static int calls = 0;\n++calls;"),
]
FRAME = [
    bad("method", frame="class ${Noun}Service {\npublic:\nvoid $function() {\n$work\n}\n};"),
    bad("method outside", frame="class ${Noun}Service {\npublic:\nvoid $function(int first);\n};\nvoid ${Noun}Service::$function(int first) {\n(void)first;\n$work\n}"),
    bad("override", frame="struct ${Noun}Port {\nvirtual ~${Noun}Port() = default;\nvirtual void $function() = 0;\n};\n"
        "class ${Noun}Service : public ${Noun}Port {\npublic:\nvoid $function() override {\n$work\n}\n};"),
    bad("static method", frame="class ${Noun}Service {\npublic:\nstatic void $function() {\n$work\n}\n};"),
    bad("const method", frame="class ${Noun}Service {\npublic:\nvoid $function() const {\n$work\n}\n};"),
    bad("method of a class template", frame="template <typename Store> class ${Noun}Service {\npublic:\nvoid $function() {\n$work\n}\nStore store{};\n};\n"
        "template class ${Noun}Service<int>;"),
    bad("method elsewhere", frame="class ${Noun}Service {\npublic:\nvoid $function();\n};\nvoid use${Noun}(${Noun}Service &service) { service.$function(); }",
        other="void ${verb}Deeply(int number);\n$aside\nclass ${Noun}Service {\npublic:\nvoid $function();\n};\nvoid ${Noun}Service::$function() {\n$work\n}"),
    ok("another class", frame="class ${Noun}Store {\npublic:\nvoid $function() {\n$work\n}\n};"),
    ok("private", frame="class ${Noun}Service {\npublic:\nint size() const { return 1; }\nprivate:\nvoid $function() {\n$work\n}\n};"),
    ok("constructor", frame="class ${Noun}Service {\npublic:\n${Noun}Service() {\n$work\n}\n};"),
]
MATRIX = Matrix("missing-span", {"work": WORK, "frame": FRAME, "domain": DOMAINS},
                dict(aside="", around="void ${verb}Deeply(int number);\n$aside"),
                options=("missing-span.Functions=*Service::*",))
