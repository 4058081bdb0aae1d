from frames import DOMAINS, FRAMES
from matrix import Matrix, bad, never, ok

CARRIER = """class IncomingCarrier : public propagation::TextMapCarrier {
public:
explicit IncomingCarrier(const $Incoming &incoming) : incoming_(incoming) {}
nostd::string_view Get(nostd::string_view key) const noexcept override {
const std::string name(key.data(), key.size());
$get
}
void Set(nostd::string_view, nostd::string_view) noexcept override {}
private:
const $Incoming &incoming_;
};"""
EXTRACT = "IncomingCarrier carrier($incoming);\nauto now = context::RuntimeContext::GetCurrent();\n" \
          "auto remote = propagation::GlobalTextMapPropagator::GetGlobalPropagator()->Extract(carrier, now);"
MULTIMAP = "auto found = incoming_.headers.find(name);\nreturn found == incoming_.headers.end() ? \"\" : nostd::string_view(found->second);"
NOWHERE = "return \"\";"
OWN = "struct Envelope {\nstd::string id, payload;\nstd::map<std::string, std::string> headers;\n};"
SUBCLASS = "class ${Noun}Handler : public Poco::Net::HTTPRequestHandler {};"

SOURCE = [
    bad("httplib", params="const httplib::Request &request, httplib::Response &response", Incoming="httplib::Request",
        get=MULTIMAP, incoming="request", use="response.status = 200;"),
    bad("httplib, request only", params="const httplib::Request &req", Incoming="httplib::Request", get=MULTIMAP, incoming="req",
        use="std::clog << req.path;"),
    bad("gRPC", params="grpc::ServerContext *call, const shop::PlaceRequest *request", Incoming="grpc::ServerContext", get=NOWHERE,
        incoming="*call", use="(void)request;"),
    bad("gRPC callback", params="grpc::CallbackServerContext *call", Incoming="grpc::CallbackServerContext", get=NOWHERE,
        incoming="*call", use="(void)call;"),
    bad("Poco", params="Poco::Net::HTTPServerRequest &request", Incoming="Poco::Net::HTTPServerRequest", get=NOWHERE,
        incoming="request", use="std::clog << request.getURI();"),
    bad("AMQP", params="const AMQP::Message &message", Incoming="AMQP::Message", get=NOWHERE, incoming="message",
        use="std::clog << message.body();", kind="kConsumer"),
    bad("Kafka", params="RdKafka::Message &message", Incoming="RdKafka::Message", get=NOWHERE, incoming="message",
        use="std::clog << message.len();", kind="kConsumer"),
    bad("Kafka, consumed here", params="RdKafka::KafkaConsumer &queue", Incoming="RdKafka::Message", get=NOWHERE, incoming="*message",
        prepare="std::unique_ptr<RdKafka::Message> message(queue.consume(100));", use="std::clog << message->len();", kind="kConsumer"),
    bad("field of a parameter", outside="struct Incoming {\nconst httplib::Request &request;\nstd::string peer;\n};",
        params="const Incoming &call", Incoming="httplib::Request", get=MULTIMAP, incoming="call.request", use="std::clog << call.peer;"),
    bad("pointer", params="const std::shared_ptr<const httplib::Request> &request", Incoming="httplib::Request", get=MULTIMAP,
        incoming="*request", use="std::clog << request->path;"),
    bad("member", members="httplib::Request request_;", Incoming="httplib::Request", get=MULTIMAP, incoming="request_",
        use="std::clog << request_.path;", fits=lambda chosen: chosen["frame"] in ("method", "class template")),
    bad("own message, extracted elsewhere", outside=OWN, params="const Envelope &envelope", Incoming="Envelope", get=MULTIMAP,
        incoming="envelope", use="std::clog << envelope.payload;", kind="kConsumer"),
    bad("batch of own messages", outside=OWN, params="const std::vector<Envelope> &batch", Incoming="Envelope", get=MULTIMAP,
        incoming="envelope", loop="for (const auto &envelope : batch)", use="std::clog << envelope.payload;", kind="kConsumer"),
    bad("headers map", params="const std::map<std::string, std::string> &headers", Incoming="std::map<std::string, std::string>",
        get='auto found = incoming_.find(name);\nreturn found == incoming_.end() ? "" : nostd::string_view(found->second);',
        incoming="headers", use="std::clog << headers.size();"),
    ok("nothing comes in", params="int ticks", Incoming="httplib::Request", get=MULTIMAP, incoming="httplib::Request{}",
       use="std::clog << ticks;"),
]

OPTIONS = "trace::StartSpanOptions options;\noptions.kind = trace::SpanKind::$kind;\n$parent\n"
START = [
    bad("options", start=OPTIONS + 'auto span = tracer()->StartSpan("$noun.$verb", options);\ntrace::Scope scope(span);'),
    bad("attributes", start=OPTIONS + 'auto span = tracer()->StartSpan("$noun.$verb", {{"$noun.step", 1}}, options);\nauto scope = trace::Scope(span);'),
    bad("in a scope", start=OPTIONS + 'trace::Scope scope(tracer()->StartSpan("$noun.$verb", options));'),
    bad("inactive", start=OPTIONS + 'auto span = tracer()->StartSpan("$noun.$verb", options);'),
    bad("designated", start='auto span = tracer()->StartSpan("$noun.$verb", {}, {.kind = trace::SpanKind::$kind});', whole="yes"),
    bad("options by a helper", outside="static trace::StartSpanOptions incoming$Noun() {\ntrace::StartSpanOptions options;\n"
        "options.kind = trace::SpanKind::$kind;\nreturn options;\n}",
        start='auto options = incoming$Noun();\n$parent\nauto span = tracer()->StartSpan("$noun.$verb", options);'),
    bad("wrapper", outside="static SpanPtr openSpan(nostd::string_view name, trace::SpanKind kind) {\ntrace::StartSpanOptions options;\n"
        "options.kind = kind;\nreturn tracer()->StartSpan(name, options);\n}",
        start='auto span = openSpan("$noun.$verb", trace::SpanKind::$kind);\ntrace::Scope scope(span);'),
    bad("wrapper elsewhere", outside="SpanPtr openServerSpan(nostd::string_view name);",
        other="SpanPtr openServerSpan(nostd::string_view name) {\ntrace::StartSpanOptions options;\noptions.kind = trace::SpanKind::$kind;\n"
        "return tracer()->StartSpan(name, options);\n}", start='auto span = openServerSpan("$noun.$verb");\ntrace::Scope scope(span);'),
    bad("own span", outside="class EntrySpan {\npublic:\nexplicit EntrySpan(const char *name) : span_(open(name)), scope_(span_) {}\n"
        "static SpanPtr open(const char *name) {\ntrace::StartSpanOptions options;\noptions.kind = trace::SpanKind::$kind;\n"
        "return tracer()->StartSpan(name, options);\n}\nprivate:\nSpanPtr span_;\ntrace::Scope scope_;\n};", start='EntrySpan span("$noun.$verb");'),
    ok("internal child", start='auto span = tracer()->StartSpan("$noun.$verb");\ntrace::Scope scope(span);'),
]
CLOSED = ("designated", "wrapper", "wrapper elsewhere", "own span")
options_are_here = lambda chosen: chosen["start"] not in CLOSED

EXTRACTION = [
    bad("nothing", often=6),
    bad("injected onwards", outside="class SpareCarrier : public propagation::TextMapCarrier {\npublic:\n"
        "nostd::string_view Get(nostd::string_view) const noexcept override { return \"\"; }\n"
        "void Set(nostd::string_view key, nostd::string_view value) noexcept override {}\n};",
        after="SpareCarrier spare;\nauto now = context::RuntimeContext::GetCurrent();\n"
        "propagation::GlobalTextMapPropagator::GetGlobalPropagator()->Inject(spare, now);"),
    bad("result not used", prepare=EXTRACT + "\n(void)remote;"),
    bad("after the start", after=EXTRACT + "\n(void)remote;"),
    ok("parent", prepare=EXTRACT, parent="options.parent = remote;", fits=options_are_here),
    ok("parent's span context", prepare=EXTRACT, parent="options.parent = trace::GetSpan(remote)->GetContext();", fits=options_are_here),
    ok("attached", prepare=EXTRACT + "\nauto token = context::RuntimeContext::Attach(remote);"),
    ok("by a helper", helper="static context::Context remoteOf(const $Incoming &from) {\nIncomingCarrier carrier(from);\n"
       "auto now = context::RuntimeContext::GetCurrent();\n"
       "return propagation::GlobalTextMapPropagator::GetGlobalPropagator()->Extract(carrier, now);\n}",
       parent="options.parent = remoteOf($incoming);", fits=options_are_here),
    ok("attached by a helper", helper="static nostd::unique_ptr<context::Token> enter(const $Incoming &from) {\nIncomingCarrier carrier(from);\n"
       "auto now = context::RuntimeContext::GetCurrent();\n"
       "auto remote = propagation::GlobalTextMapPropagator::GetGlobalPropagator()->Extract(carrier, now);\n"
       "return context::RuntimeContext::Attach(remote);\n}", prepare="auto token = enter($incoming);"),
]

# The program extracts from such requests where it wants to.
WITNESS = """static void ${second}Known(const $Incoming &known) {
IncomingCarrier carrier(known);
auto now = context::RuntimeContext::GetCurrent();
trace::StartSpanOptions options;
options.kind = trace::SpanKind::$kind;
options.parent = propagation::GlobalTextMapPropagator::GetGlobalPropagator()->Extract(carrier, now);
auto span = tracer()->StartSpan("$noun.$second", options);
}"""


def fits(chosen):
    quiet = chosen["start"] == "internal child" or chosen["source"] == "nothing comes in"
    return not quiet or chosen["extraction"] == "nothing"


MATRIX = Matrix(
    "missing-extraction",
    {"source": SOURCE, "start": START, "extraction": EXTRACTION, "frame": FRAMES, "domain": DOMAINS},
    dict(kind="kServer", loop="", prepare="", parent="", after="", helper="",
         around=CARRIER + "\n" + WITNESS + "\n$helper", body="$loop {\n$prepare\n$start\n$use\n$after\n}"),
    fits=fits)
