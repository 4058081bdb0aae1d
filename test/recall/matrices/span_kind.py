import re

from frames import DOMAINS, FRAMES
from matrix import Matrix, bad, ok

# `$kind` contradicts what `$late` or `$early` say.
EVIDENCE = [
    bad("database", first='{"db.system", "postgresql"}', right="kClient"),
    bad("database, new name", first='{"db.system.name", "mysql"}, {"db.query.text", "SELECT 1"}', right="kClient"),
    bad("cache", first='{"db.system", "redis"}, {"db.operation", "GET"}', right="kClient"),
    bad("statement and address", first='{"db.statement", "SELECT 1"}, {"server.address", "db1"}', right="kClient"),
    bad("outgoing http", first='{"http.request.method", "GET"}, {"url.full", "http://x/"}', right="kClient"),
    bad("publish", first='{"messaging.operation", "publish"}, {"messaging.system", "kafka"}', right="kProducer"),
    bad("send", first='{"messaging.operation.type", "send"}', right="kProducer"),
    bad("process", first='{"messaging.operation", "process"}', right="kConsumer"),
    bad("kind as attribute", first='{"span.kind", "client"}', right="kClient"),
    ok("nothing", first='{"$noun.step", 1}', right="kClient"),
    ok("embedded database", first='{"db.system", "sqlite"}', right="kClient"),
    ok("text only", first='{"$noun.note", "publish"}', right="kClient"),
]
KIND = [
    bad("no kind", often=2, options=""),
    bad("internal", options="options.kind = trace::SpanKind::kInternal;"),
    ok("right kind", options="options.kind = trace::SpanKind::$right;"),
    ok("kind not known", params="trace::SpanKind kind", options="options.kind = kind;"),
]
RECORDED = [
    bad("at the start", often=2, start="trace::StartSpanOptions options;\n$options\n"
        'auto span = tracer()->StartSpan("$noun.$verb", {$first}, options);\ntrace::Scope scope(span);'),
    bad("later", start="trace::StartSpanOptions options;\n$options\n"
        'auto span = tracer()->StartSpan("$noun.$verb", options);\ntrace::Scope scope(span);\n$later'),
    bad("inactive", start="trace::StartSpanOptions options;\n$options\n"
        'auto span = tracer()->StartSpan("$noun.$verb", {$first}, options);'),
    bad("options by a helper", outside="static trace::StartSpanOptions optionsFor(trace::SpanKind kind) {\ntrace::StartSpanOptions options;\n"
        "options.kind = kind;\nreturn options;\n}", start="auto options = optionsFor(trace::SpanKind::kInternal);\n$options\n"
        'auto span = tracer()->StartSpan("$noun.$verb", {$first}, options);'),
    bad("wrapper without a kind", outside="static SpanPtr openSpan(nostd::string_view name) { return tracer()->StartSpan(name); }",
        start='auto span = openSpan("$noun.$verb");\n$later'),
]


# What a list says, said afterwards.
for value in EVIDENCE:
    value.slots["later"] = "\n".join(f"span->SetAttribute({key}, {text});" for key, text in
                                     re.findall(r"\{(\"[^\"]*\"), ([^}]*)\}", value.slots["first"]))

MATRIX = Matrix(
    "span-kind",
    {"evidence": EVIDENCE, "kind": KIND, "recorded": RECORDED, "frame": FRAMES, "domain": DOMAINS},
    dict(body="$start"),
    fits=lambda chosen: chosen["recorded"] != "wrapper without a kind" or chosen["kind"] == "no kind")
