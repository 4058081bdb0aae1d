from frames import DOMAINS, FRAMES
from matrix import Matrix, bad, ok

ENVELOPE = "struct Envelope {\nstd::string id, type, payload;\n};"
EVENT = [
    bad("field id", outside=ENVELOPE, params="const Envelope &envelope", id_is="envelope.id"),
    bad("field id of an event", outside="struct ${Noun}Event {\nstd::string id, payload;\n};", params="const ${Noun}Event &event", id_is="event.id"),
    bad("event_id", outside="struct Notice {\nstd::string event_id, payload;\n};", params="const Notice &notice", id_is="notice.event_id"),
    bad("getter", outside="class ${Noun}Message {\npublic:\nconst std::string &id() const;\nconst std::string &payload() const;\n};",
        params="const ${Noun}Message &message", id_is="message.id()"),
    bad("getter messageId", outside="class Letter {\npublic:\nconst std::string &messageId() const;\n};", params="const Letter &letter",
        id_is="letter.messageId()"),
    bad("pointer", outside=ENVELOPE, params="const std::shared_ptr<const Envelope> &envelope", id_is="envelope->id"),
    bad("parameter", params="const std::string &event_id, const std::string &payload", id_is="event_id"),
    bad("parameter, camel case", params="const std::string &messageId", id_is="messageId"),
    bad("local", outside=ENVELOPE, params="const std::vector<Envelope> &inbox", before="const Envelope event = inbox.front();", id_is="event.id"),
    bad("element of a batch", outside=ENVELOPE, params="const std::vector<Envelope> &inbox", loop="for (const Envelope &event : inbox)",
        id_is="event.id"),
    bad("number", params="std::uint64_t event_id", id_is="std::to_string(event_id)"),
    ok("none", params="const std::string &payload", id_is="payload"),
    ok("batch", outside=ENVELOPE, params="const std::vector<Envelope> &events", id_is="std::to_string(events.size())"),
]
OPTIONS = "trace::StartSpanOptions options;\noptions.kind = trace::SpanKind::$kind;\n"
START = [
    bad("options", often=2, start=OPTIONS + 'auto span = tracer()->StartSpan("$noun.$verb", options);\ntrace::Scope scope(span);'),
    bad("attributes", start=OPTIONS + 'auto span = tracer()->StartSpan("$noun.$verb", {{"$noun.step", 1}}, options);\ntrace::Scope scope(span);'),
    bad("inactive", start=OPTIONS + 'auto span = tracer()->StartSpan("$noun.$verb", options);'),
    bad("wrapper", outside="static SpanPtr openSpan(nostd::string_view name, trace::SpanKind kind) {\ntrace::StartSpanOptions options;\n"
        "options.kind = kind;\nreturn tracer()->StartSpan(name, options);\n}",
        start='auto span = openSpan("$noun.$verb", trace::SpanKind::$kind);\ntrace::Scope scope(span);'),
    bad("wrapper elsewhere", outside="SpanPtr openEventSpan(nostd::string_view name);",
        other="SpanPtr openEventSpan(nostd::string_view name) {\ntrace::StartSpanOptions options;\noptions.kind = trace::SpanKind::$kind;\n"
        "return tracer()->StartSpan(name, options);\n}", start='auto span = openEventSpan("$noun.$verb");\ntrace::Scope scope(span);'),
    bad("attributes by a helper", outside="using Fields = std::map<std::string, std::string>;\n"
        'static Fields common() { return {{"messaging.system", "own"}}; }',
        start=OPTIONS + 'auto span = tracer()->StartSpan("$noun.$verb", common(), options);\ntrace::Scope scope(span);'),
]
SIDE = [bad("producer", kind="kProducer"), bad("consumer", kind="kConsumer"), ok("internal", kind="kInternal")]
RECORD = [
    bad("nothing", often=3, record="std::clog << $id_is;"),
    bad("other attribute", record='span->SetAttribute("$noun.size", 3);'),
    bad("work only", around="void ${verb}Deeply(const std::string &what);", record="${verb}Deeply($id_is);"),
    ok("later", record='span->SetAttribute("event.id", $id_is);'),
    ok("messaging key", record='span->SetAttribute("messaging.message.id", $id_is);'),
    ok("helper", outside='static void tag(trace::Span &span, const std::string &value) { span.SetAttribute("event.id", value); }',
       record="tag(*span, $id_is);"),
    ok("helper elsewhere", outside="void tag(trace::Span &span, const std::string &value);",
       other='void tag(trace::Span &span, const std::string &value) { span.SetAttribute("event.id", value); }', record="tag(*span, $id_is);"),
    ok("current span", record='tracer()->GetCurrentSpan()->SetAttribute("event.id", $id_is);'),
]
MATRIX = Matrix(
    "uncorrelated-event",
    {"event": EVENT, "start": START, "side": SIDE, "record": RECORD, "frame": FRAMES, "domain": DOMAINS},
    dict(loop="", body="$before\n$loop {\n$start\n$record\n}"),
    fits=lambda chosen: not (chosen["record"] == "current span" and chosen["start"] == "inactive"))
