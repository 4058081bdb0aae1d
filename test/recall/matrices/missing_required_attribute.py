from frames import DOMAINS, FRAMES
from matrix import Matrix, bad, never, ok

def of(kind):
    return dict(constant=f"trace::SpanKind::k{kind}", kind=f"{{.kind = trace::SpanKind::k{kind}}}")


def kind(name, called, told, key, value):
    """A type of spans: what tells of it, as pairs, and the key that it lacks."""
    return bad(name, told=told, key=key, value=value, **of(called.capitalize()))


METHOD = '{"http.request.method", "GET"}'
TYPE = [
    kind("http client, url", "client", METHOD + ', {"server.address", "a.local"}, {"server.port", 443}', "url.full", '"https://a.local/"'),
    kind("http client, port", "client", METHOD + ', {"server.address", "a.local"}, {"url.full", "https://a.local/"}', "server.port", "443"),
    kind("http server, scheme", "server", METHOD + ', {"url.path", "/"}', "url.scheme", '"https"'),
    kind("http server by its route", "server", '{"http.route", "/$noun"}, {"url.path", "/"}, {"url.scheme", "http"}', "http.request.method", '"GET"'),
    kind("database by its table", "client", '{"db.collection.name", "$nouns"}', "db.system.name", '"mysql"'),
    kind("database by its text", "client", '{"db.query.text", "SELECT 1"}', "db.system.name", '"mysql"'),
    kind("elasticsearch", "client", '{"db.system.name", "elasticsearch"}, {"http.request.method", "GET"}, {"url.full", "https://a.local/"}',
         "db.operation.name", '"search"'),
    kind("grpc server", "server", '{"rpc.system.name", "grpc"}', "rpc.response.status_code", '"OK"'),
    kind("rpc by its method", "client", '{"rpc.method", "$Noun/Get"}', "rpc.system.name", '"jsonrpc"'),
    kind("producer", "producer", '{"messaging.system", "kafka"}', "messaging.operation.name", '"send"'),
    kind("consumer", "consumer", '{"messaging.operation.name", "process"}', "messaging.system", '"kafka"'),
    ok("no type", **of("Client"), told='{"$noun.step", 1}', key="$noun.note", value='"x"', alone="yes"),
    ok("internal", **of("Internal"), told='{"db.collection.name", "$nouns"}', key="$noun.note", value='"x"', alone="yes"),
    ok("another value", **of("Client"), told='{"db.system.name", "redis"}', key="$noun.note", value='"x"', alone="yes"),
]

LATER = "for (const auto &[key, value] : std::initializer_list<std::pair<nostd::string_view, opentelemetry::common::AttributeValue>>{$told})\n" \
        "span->SetAttribute(key, value);"
START = [
    bad("at the start", often=2, start='auto span = tracer()->StartSpan("$noun.$verb", {$told$more}, $kind);\ntrace::Scope scope(span);'),
    bad("inactive", start='auto span = tracer()->StartSpan("$noun.$verb", {$told$more}, $kind);'),
    bad("options in a local", start="trace::StartSpanOptions options = $kind;\n"
        'auto span = tracer()->StartSpan("$noun.$verb", {$told$more}, options);\ntrace::Scope scope(span);'),
    bad("list in a local", start="std::initializer_list<std::pair<nostd::string_view, opentelemetry::common::AttributeValue>> fields = "
        '{$told$more};\nauto span = tracer()->StartSpan("$noun.$verb", fields, $kind);\ntrace::Scope scope(span);'),
    bad("told in a loop", start='auto span = tracer()->StartSpan("$noun.$verb", {{"$noun.step", 1}$more}, $kind);\n' + LATER),
    bad("wrapper", outside='static SpanPtr open$Noun() {\nreturn tracer()->StartSpan("$noun.$verb", {$told}, $kind);\n}',
        start="auto span = open$Noun();\ntrace::Scope scope(span);"),
    bad("wrapper elsewhere", outside="SpanPtr open$Noun();",
        other='SpanPtr open$Noun() {\nreturn tracer()->StartSpan("$noun.$verb", {$told}, $kind);\n}',
        start="auto span = open$Noun();\ntrace::Scope scope(span);"),
    bad("kind by a wrapper", outside="static SpanPtr openAs(trace::SpanKind kind) {\n"
        'return tracer()->StartSpan("$noun.$verb", {$told}, {.kind = kind});\n}',
        start="auto span = openAs($constant);\ntrace::Scope scope(span);"),
]
at_start = lambda chosen: "wrapper" not in chosen["start"]

SET = 'static void note(trace::Span &span, opentelemetry::common::AttributeValue value) { span.SetAttribute("$key", value); }'
RECORD = [
    bad("nothing", often=3),
    bad("another attribute", record='span->SetAttribute("$noun.size", 3);'),
    bad("on an event", record='span->AddEvent("$noun.seen", {{"$key", $value}});'),
    bad("on another span", record='auto second = tracer()->StartSpan("$noun.$second", {{"$key", $value}});'),
    bad("log only", record="std::clog << $value;"),
    ok("at the start", more=', {"$key", $value}', fits=at_start),
    ok("later", record='span->SetAttribute("$key", $value);'),
    ok("key by constant", outside='static constexpr char kKey[] = "$key";', record="span->SetAttribute(kKey, $value);"),
    ok("helper", outside=SET, record="note(*span, $value);"),
    ok("helper elsewhere", outside="void note(trace::Span &span, opentelemetry::common::AttributeValue value);",
       other=SET.replace("static ", ""), record="note(*span, $value);"),
    ok("current span", record='tracer()->GetCurrentSpan()->SetAttribute("$key", $value);', fits=never(start="inactive | told in a loop")),
    ok("unseen helper", outside="void describe(trace::Span &span);", record="describe(*span);"),
    ok("lambda", record='auto tag = [&](opentelemetry::common::AttributeValue value) { span->SetAttribute("$key", value); };\ntag($value);'),
]
MATRIX = Matrix(
    "missing-required-attribute",
    {"type": TYPE, "start": START, "record": RECORD, "frame": FRAMES, "domain": DOMAINS},
    dict(record="", more="", body="$start\n$record"),
    # What is of no type lacks nothing, whatever else there is.
    fits=lambda chosen: chosen["type"] not in ("no type", "internal", "another value") or chosen["record"] == "another attribute")
