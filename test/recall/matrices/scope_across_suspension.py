from frames import DOMAINS, GUARD, STARTS
from matrix import Matrix, bad, never, ok

TRACED = "struct Traced {\nSpanPtr span;\ntrace::Scope scope;\nexplicit Traced(const SpanPtr &s) : span(s), scope(s) {}\n};"
NOW = "auto now = context::RuntimeContext::GetCurrent();\n"
HOLDER = [
    bad("scope", often=2, hold="auto span = $call;\ntrace::Scope scope(span);", drop=""),
    bad("scope by auto", hold="auto span = $call;\nauto scope = trace::Scope(span);"),
    bad("WithActiveSpan", hold="auto span = $call;\nauto scope = tracer()->WithActiveSpan(span);"),
    bad("scope of a call", hold="trace::Scope scope($call);"),
    bad("token", hold="auto span = $call;\n" + NOW + "auto token = context::RuntimeContext::Attach(trace::SetSpan(now, span));"),
    bad("own guard", outside=GUARD, hold="SpanGuard guard($call);"),
    bad("own guard, emplaced", outside=GUARD, hold="std::optional<SpanGuard> guard;\nguard.emplace($call);"),
    bad("own guard on the heap", outside=GUARD, hold="auto guard = std::make_unique<SpanGuard>($call);"),
    bad("scope on the heap", hold="auto scope = std::make_unique<trace::Scope>($call);"),
    bad("optional scope", hold="std::optional<trace::Scope> scope;\nscope.emplace($call);"),
    bad("struct of both", outside=TRACED, hold="Traced traced($call);"),
    bad("scope of a helper", outside="static trace::Scope activate(const SpanPtr &span) { return trace::Scope(span); }",
        hold="auto span = $call;\nauto scope = activate(span);"),
    ok("span only", hold="auto span = $call;"),
    ok("scope closed", hold="auto span = $call;\n{\ntrace::Scope scope(span);\n${verb}Deeply();\n}"),
    ok("scope given up", hold="auto scope = std::make_unique<trace::Scope>($call);\n${verb}Deeply();\nscope.reset();"),
    ok("optional scope given up", hold="std::optional<trace::Scope> scope;\nscope.emplace($call);\n${verb}Deeply();\nscope.reset();"),
    ok("in a lambda", hold="auto span = $call;\nauto work = [&] {\ntrace::Scope scope(span);\n${verb}Deeply();\n};\nwork();"),
]
SUSPENSION = [
    bad("statement", often=2, body_of="$hold\nco_await nextTurn();"),
    bad("initialiser", body_of="$hold\nauto rows = co_await query(1);\n(void)rows;"),
    bad("condition", body_of="$hold\nif (co_await query(1) > 0)\n${verb}Deeply();"),
    bad("argument", body_of="$hold\nuse(co_await query(1));"),
    bad("loop", body_of="$hold\nfor (int i = 0; i < 3; ++i)\nco_await nextTurn();"),
    bad("loop condition", body_of="$hold\nwhile (co_await query(2) > 0)\n${verb}Deeply();"),
    bad("branch", body_of="$hold\nif (std::rand() % 2) {\nco_await nextTurn();\n}"),
    bad("try", body_of="$hold\ntry {\nco_await nextTurn();\n} catch (const std::exception &) {\n${verb}Deeply();\n}"),
    bad("block", body_of="{\n$hold\n{\nco_await nextTurn();\n}\n}"),
    bad("returned", body_of="$hold\nuse(1);\nco_await query(3);"),
    bad("of a task held", body_of="$hold\nauto task = query(4);\nuse(2);\nco_await task;"),
    bad("standard awaitable", body_of="$hold\nco_await std::suspend_always{};"),
    ok("never", body_of="$hold\nco_await std::suspend_never{};"),
    ok("before", body_of="co_await nextTurn();\n$hold\n${verb}Deeply();"),
    ok("of a lambda", body_of="$hold\nauto later = [] () -> Task<void> { co_await nextTurn(); };\n(void)later;"),
]
FRAME = [
    bad("function", frame="Task<void> $function($params) {\n$before\n$body_of\nco_return;\n}"),
    bad("method", frame="class ${Noun}Service {\npublic:\nTask<void> $function($params) {\n$before\n$body_of\nco_return;\n}\n};"),
    bad("override", frame="struct ${Noun}Port {\nvirtual Task<void> $function($params) = 0;\n};\nstruct Local$Noun : ${Noun}Port {\n"
        "Task<void> $function($params) override {\n$before\n$body_of\nco_return;\n}\n};"),
    bad("lambda", frame="void $function($params) {\nauto run = [&]() -> Task<void> {\n$before\n$body_of\nco_return;\n};\nrun();\n}"),
    bad("template", frame="template <typename T> Task<void> $function(T) {\n$before\n$body_of\nco_return;\n}\n"
        "template Task<void> $function<int>(int);"),
]
MATRIX = Matrix(
    "scope-across-suspension",
    {"holder": HOLDER, "suspension": SUSPENSION, "start": STARTS, "frame": FRAME, "domain": DOMAINS},
    dict(around="void ${verb}Deeply();\nvoid use(int number);\nTask<int> query(int number);"))
