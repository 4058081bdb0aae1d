"""What every matrix has: whose program it is, and what the code stands in."""

from matrix import bad, never


def domain(noun, verb, second, identity):
    big = noun[0].upper() + noun[1:]
    return bad(noun, noun=noun, Noun=big, nouns=noun + ("es" if noun[-1] == "h" else "s"), verb=verb, second=second,
               Second=second[0].upper() + second[1:], id=identity)


# Identifiers are written as different houses do.
DOMAINS = [
    domain("order", "place", "ship", "order_id"),
    domain("account", "debit", "audit", "accountId"),
    domain("ward", "admit", "discharge", "ward_uuid"),
    domain("match", "join", "leave", "matchId"),
    domain("video", "transcode", "publish", "video_id"),
    domain("device", "poll", "flash", "deviceId"),
    domain("volume", "mount", "snapshot", "volume_id"),
    domain("recipe", "cook", "rate", "recipeId"),
    domain("parcel", "route", "deliver", "parcel_id"),
    domain("flight", "book", "board", "flightId"),
]

FRAMES = [
    bad("function", frame="$result $function($params) {\n$body\n}"),
    bad("internal", frame="namespace {\n$result $function($params) {\n$body\n}\n}\n"
                          "auto *const pointerTo$Noun = &$function;"),
    bad("method", frame="class ${Noun}Service {\npublic:\n$result $function($params) {\n$body\n}\n"
                        "private:\n$members\nint calls_ = 0;\n};"),
    bad("method outside", frame="struct ${Noun}Service {\n$result $function($params) const;\n};\n"
                                "$result ${Noun}Service::$function($params) const {\n$body\n}"),
    bad("override", frame="struct ${Noun}Port {\nvirtual ~${Noun}Port() = default;\n"
                          "virtual $result $function($params) = 0;\n};\n"
                          "struct Local$Noun final : ${Noun}Port {\n"
                          "$result $function($params) override {\n$body\n}\n};"),
    bad("template", frame="template <typename Policy> $result $function(${params_and}Policy) {\n$body\n}\n"
                          "template $result $function<int>(${params_and}int);"),
    bad("class template", frame="template <typename Policy> class ${Noun}Service {\npublic:\n"
                                "$result $function($params) {\n$body\n}\n$members\nPolicy policy{};\n};\n"
                                "template class ${Noun}Service<int>;"),
    bad("lambda", frame="$result $function($params) {\nauto run = [&]() -> $result {\n$body\n};\n"
                        "return run();\n}"),
    bad("coroutine", leave="co_return",
        frame="Task<$result> $function($params) {\nco_await nextTurn();\n$body\n$fallthrough\n}"),
]


def frames(*without):
    return [f for f in FRAMES if f.name not in without]


# How a span is held while its function runs. `$call` makes a span pointer of a name.
HOLDERS = [
    bad("span and scope", hold="auto span = $call;\ntrace::Scope scope(span);", span="span", ends=""),
    bad("scope by auto", hold="auto span = $call;\nauto scope = trace::Scope(span);", span="span", ends=""),
    bad("named pointer", hold="nostd::shared_ptr<trace::Span> span = $call;\ntrace::Scope active{span};",
        span="span", ends=""),
    bad("with scope of tracer", hold="auto span = $call;\nauto scope = tracer()->WithActiveSpan(span);",
        span="span", ends=""),
    bad("ended by hand", hold="auto span = $call;\ntrace::Scope scope(span);", span="span",
        ends="span->End();"),
    bad("inactive", hold="auto span = $call;", span="span", ends=""),
    bad("const", hold="const auto ${noun}Span = $call;\nconst trace::Scope scope(${noun}Span);",
        span="${noun}Span", ends=""),
]

GUARD = """class SpanGuard {
public:
explicit SpanGuard(nostd::shared_ptr<trace::Span> span) : span_(std::move(span)), scope_(span_) {}
trace::Span *operator->() const { return span_.get(); }
trace::Span &operator*() const { return *span_; }
private:
nostd::shared_ptr<trace::Span> span_;
trace::Scope scope_;
};"""

# Objects of the project that hold a span.
OWN_HOLDERS = [
    bad("own guard", outside=GUARD, hold="SpanGuard span($call);", span="span", ends=""),
    bad("own guard on the heap", outside=GUARD, hold="auto span = std::make_unique<SpanGuard>($call);",
        span="(*span)", ends=""),
    bad("optional guard", outside=GUARD, hold="std::optional<SpanGuard> span;\nspan.emplace($call);",
        span="(*span)", ends=""),
    bad("struct of both", outside="struct Traced {\nnostd::shared_ptr<trace::Span> span;\ntrace::Scope scope;\n"
        "explicit Traced(const nostd::shared_ptr<trace::Span> &s) : span(s), scope(s) {}\n};",
        hold="Traced traced($call);", span="traced.span", ends=""),
]

without_coroutine = never(frame="coroutine")

WRAPPED = "SpanPtr openSpan(nostd::string_view name) { return tracer()->StartSpan(name); }"
# Who starts the span that `$call` gives.
STARTS = [
    bad("started here", often=3, call='tracer()->StartSpan("$noun.$verb")'),
    bad("tracer asked for", call='trace::Provider::GetTracerProvider()->GetTracer("$noun")->StartSpan("$noun.$verb")'),
    bad("started with attributes", call='tracer()->StartSpan("$noun.$verb", {{"$noun.step", 1}})'),
    bad("wrapper", outside="static " + WRAPPED, call='openSpan("$noun.$verb")'),
    bad("wrapper elsewhere", outside="SpanPtr openSpan(nostd::string_view name);", other=WRAPPED, call='openSpan("$noun.$verb")'),
    bad("member tracer", outside="struct Telemetry {\nnostd::shared_ptr<trace::Tracer> tracer_ = tracer();\n"
        "SpanPtr start(const std::string &name) { return tracer_->StartSpan(name); }\n};", before="Telemetry telemetry;",
        call='telemetry.start("$noun.$verb")'),
]
