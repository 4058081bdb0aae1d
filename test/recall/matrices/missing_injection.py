from frames import DOMAINS, FRAMES
from matrix import Matrix, bad, ok

CARRIER = """class HeaderCarrier : public propagation::TextMapCarrier {
public:
explicit HeaderCarrier($Headers &headers) : headers_(headers) {}
nostd::string_view Get(nostd::string_view) const noexcept override { return ""; }
void Set(nostd::string_view key, nostd::string_view value) noexcept override {
const std::string k(key.data(), key.size()), v(value.data(), value.size());
$put
}
private:
$Headers &headers_;
};"""
INJECT = "HeaderCarrier carrier($headers);\nauto now = context::RuntimeContext::GetCurrent();\n" \
         "propagation::GlobalTextMapPropagator::GetGlobalPropagator()->Inject(carrier, now);"
PUT_MAP = "headers_.emplace(k, v);"
OWN = "struct Envelope {\nstd::string topic, payload;\nstd::map<std::string, std::string> headers;\n};\n"

# A library's client, its headers and how it sends. `$fill` stands between.
CLIENT = [
    bad("httplib get", params="httplib::Client &client", Headers="httplib::Headers", put=PUT_MAP, headers="headers",
        prepare='httplib::Headers headers = {{"Accept", "application/json"}};', send='client.Get("/${noun}s", headers);'),
    bad("httplib get, no headers", params="httplib::Client &client", Headers="httplib::Headers", put=PUT_MAP, headers="headers",
        prepare="httplib::Headers headers;", send='client.Get("/${noun}s");', fits=lambda c: c["inject"] in NONE),
    bad("httplib post", params="httplib::Client &client", Headers="httplib::Headers", put=PUT_MAP, headers="headers",
        prepare="httplib::Headers headers;", send='auto reply = client.Post("/${noun}s", headers, "{}", "application/json");'),
    bad("httplib own client", Headers="httplib::Headers", put=PUT_MAP, headers="headers",
        prepare='httplib::Client client("http://${noun}s:8080");\nhttplib::Headers headers;', send='client.Delete("/${noun}s/1", headers);'),
    bad("httplib request", params="httplib::Client &client", Headers="httplib::Headers", put=PUT_MAP, headers="request.headers",
        prepare='httplib::Request request;\nrequest.method = "GET";\nrequest.path = "/${noun}s";', send="client.send(request);"),
    bad("httplib member", members='httplib::Client client_{"http://${noun}s"};', Headers="httplib::Headers", put=PUT_MAP,
        headers="headers", prepare="httplib::Headers headers;", send='client_.Get("/${noun}s", headers);',
        fits=lambda c: c["frame"] in ("method", "class template")),
    bad("curl", Headers="curl_slist *", put='headers_ = curl_slist_append(headers_, (k + ": " + v).c_str());', headers="list",
        prepare="CURL *curl = curl_easy_init();\ncurl_slist *list = nullptr;\n"
        'list = curl_slist_append(list, "Accept: application/json");\ncurl_easy_setopt(curl, CURLOPT_URL, "http://${noun}s/");',
        send="curl_easy_setopt(curl, CURLOPT_HTTPHEADER, list);\ncurl_easy_perform(curl);\ncurl_slist_free_all(list);\ncurl_easy_cleanup(curl);"),
    bad("cpr", Headers="cpr::Header", put=PUT_MAP, headers="headers", prepare='cpr::Header headers{{"Accept", "text/plain"}};',
        send='auto reply = cpr::Get(cpr::Url{"http://${noun}s/"}, headers);'),
    bad("cpr session", Headers="cpr::Header", put=PUT_MAP, headers="headers", prepare="cpr::Session session;\ncpr::Header headers;",
        send="session.SetHeader(headers);\nauto reply = session.Post();"),
    bad("gRPC", params="shop::Orders::Stub &stub", Headers="grpc::ClientContext", put="headers_.AddMetadata(k, v);", headers="call",
        prepare="grpc::ClientContext call;\nshop::PlaceRequest request;\nshop::PlaceReply reply;", send="stub.Place(&call, request, &reply);"),
    bad("gRPC interface", params="shop::Orders::StubInterface &stub", Headers="grpc::ClientContext", put="headers_.AddMetadata(k, v);",
        headers="call", prepare="grpc::ClientContext call;\nshop::PlaceRequest request;\nshop::PlaceReply reply;",
        send="if (!stub.Place(&call, request, &reply).ok())\nstd::cerr << 1;"),
    bad("Kafka", params="RdKafka::Producer &producer, std::string &payload", Headers="RdKafka::Headers", put="headers_.add(k, v);",
        headers="*headers", prepare="RdKafka::Headers *headers = RdKafka::Headers::create();",
        send='producer.produce("${noun}s", 0, 0, payload.data(), payload.size(), nullptr, 0, 0, headers, nullptr);'),
    bad("Kafka in C", params="rd_kafka_t *kafka", Headers="rd_kafka_headers_t", put="rd_kafka_header_add(&headers_, k.c_str(), -1, v.c_str(), -1);",
        headers="*headers", prepare="rd_kafka_headers_t *headers = rd_kafka_headers_new(2);",
        send='rd_kafka_producev(kafka, RD_KAFKA_V_TOPIC("${noun}s"), RD_KAFKA_V_HEADERS(headers), RD_KAFKA_V_END);'),
    bad("AMQP", params="AMQP::Channel &channel", Headers="AMQP::Table", put="headers_.set(k, v);", headers="table",
        prepare='AMQP::Table table;\nAMQP::Envelope envelope("{}");', send='envelope.setHeaders(table);\nchannel.publish("shop", "${noun}s", envelope);'),
    bad("Poco", params="Poco::Net::HTTPClientSession &session", Headers="Poco::Net::HTTPRequest", put="headers_.set(k, v);", headers="request",
        prepare='Poco::Net::HTTPRequest request("GET", "/${noun}s");', send="session.sendRequest(request);"),
    bad("own message, injected elsewhere", outside=OWN + "void transmit(const Envelope &envelope);", Headers="std::map<std::string, std::string>",
        put="headers_[k] = v;", headers="envelope.headers", prepare='Envelope envelope{"${noun}s", "{}", {}};', send="transmit(envelope);",
        Known="Envelope", inner=".headers", send_known="transmit(known);"),
    bad("own client, injected elsewhere", outside=OWN + "struct Wire {\nbool send(const Envelope &envelope);\n};", params="Wire &wire",
        Headers="std::map<std::string, std::string>", put="headers_[k] = v;", headers="envelope.headers",
        prepare="Envelope envelope;\nenvelope.topic = \"${noun}s\";", send="wire.send(envelope);",
        Known="Envelope", inner=".headers", send_known="Wire().send(known);"),
    bad("own wrapper", outside="class ${Noun}Client {\npublic:\nstd::string fetch(const std::string &path) {\nauto reply = client_.Get(path);\n"
        "return reply ? reply->body : std::string();\n}\nprivate:\nhttplib::Client client_{\"http://${noun}s\"};\n};",
        params="${Noun}Client &client", Headers="httplib::Headers", put=PUT_MAP, headers="headers", prepare="",
        send='client.fetch("/${noun}s");', fits=lambda c: c["inject"] in NONE),
]

OPTIONS = "trace::StartSpanOptions options;\noptions.kind = trace::SpanKind::$kind;\n"
STARTED = 'auto span = tracer()->StartSpan("$noun.$verb", options);\n'
START = [
    bad("options", kind="kClient", start=OPTIONS + STARTED + "trace::Scope scope(span);"),
    bad("producer", kind="kProducer", start=OPTIONS + STARTED + "trace::Scope scope(span);"),
    bad("attributes and options", kind="kClient", start=OPTIONS + 'auto span = tracer()->StartSpan("$noun.$verb", {{"$noun.step", 1}}, options);\n'
        "auto scope = tracer()->WithActiveSpan(span);"),
    bad("in a scope", kind="kClient", start=OPTIONS + 'trace::Scope scope(tracer()->StartSpan("$noun.$verb", options));'),
    bad("designated", start='auto span = tracer()->StartSpan("$noun.$verb", {}, {.kind = trace::SpanKind::kClient});\ntrace::Scope scope(span);'),
    bad("options by a helper", outside="static trace::StartSpanOptions outgoing() {\ntrace::StartSpanOptions options;\n"
        "options.kind = trace::SpanKind::kClient;\nreturn options;\n}",
        start='auto span = tracer()->StartSpan("$noun.$verb", outgoing());\ntrace::Scope scope(span);'),
    bad("wrapper", outside="static SpanPtr openSpan(nostd::string_view name, trace::SpanKind kind) {\ntrace::StartSpanOptions options;\n"
        "options.kind = kind;\nreturn tracer()->StartSpan(name, options);\n}",
        start='auto span = openSpan("$noun.$verb", trace::SpanKind::kClient);\ntrace::Scope scope(span);'),
    bad("wrapper elsewhere", outside="SpanPtr openClientSpan(nostd::string_view name);",
        other="SpanPtr openClientSpan(nostd::string_view name) {\ntrace::StartSpanOptions options;\noptions.kind = trace::SpanKind::kClient;\n"
        "return tracer()->StartSpan(name, options);\n}", start='auto span = openClientSpan("$noun.$verb");\ntrace::Scope scope(span);'),
    bad("own span", outside="class ClientSpan {\npublic:\nexplicit ClientSpan(const char *name) : span_(open(name)), scope_(span_) {}\n"
        "static SpanPtr open(const char *name) {\ntrace::StartSpanOptions options;\noptions.kind = trace::SpanKind::kClient;\n"
        "return tracer()->StartSpan(name, options);\n}\nprivate:\nSpanPtr span_;\ntrace::Scope scope_;\n};", start='ClientSpan span("$noun.$verb");'),
]

HELPER = "static void inject($Headers &out) {\nHeaderCarrier carrier(out);\nauto now = context::RuntimeContext::GetCurrent();\n" \
         "propagation::GlobalTextMapPropagator::GetGlobalPropagator()->Inject(carrier, now);\n}"
NONE = ("nothing",)
INJECTION = [
    bad("nothing", often=6, before_send=""),
    bad("into something else", before_send="std::map<std::string, std::string> spare;\nSpareCarrier carrier(spare);\n"
        "auto now = context::RuntimeContext::GetCurrent();\n"
        "propagation::GlobalTextMapPropagator::GetGlobalPropagator()->Inject(carrier, now);",
        outside="class SpareCarrier : public propagation::TextMapCarrier {\npublic:\nexplicit SpareCarrier(std::map<std::string, std::string> &kept) : kept_(kept) {}\n"
        "nostd::string_view Get(nostd::string_view) const noexcept override { return \"\"; }\n"
        "void Set(nostd::string_view key, nostd::string_view value) noexcept override {\nkept_[std::string(key.data(), key.size())] = std::string(value.data(), value.size());\n}\n"
        "private:\nstd::map<std::string, std::string> &kept_;\n};"),
    bad("after it is sent", before_send="", after_send=INJECT),
    ok("injected", before_send=INJECT),
    ok("by a helper", helper=HELPER, before_send="inject($headers);"),
    ok("by a lambda", before_send="auto inject = [&] {\n" + INJECT + "\n};\ninject();"),
    ok("context made by hand", before_send="HeaderCarrier carrier($headers);\nauto now = context::RuntimeContext::GetCurrent();\n"
       "auto propagator = propagation::GlobalTextMapPropagator::GetGlobalPropagator();\npropagator->Inject(carrier, now);"),
]

def fits(chosen):
    return chosen["inject"] != "after it is sent" or chosen["client"] not in ("curl", "Kafka", "Kafka in C", "Poco", "gRPC")


# The program injects where it wants to: somebody reads such headers.
WITNESS = """static void ${second}Known($Known &known) {
HeaderCarrier carrier(known$inner);
auto now = context::RuntimeContext::GetCurrent();
propagation::GlobalTextMapPropagator::GetGlobalPropagator()->Inject(carrier, now);
$send_known
}"""

MATRIX = Matrix(
    "missing-injection",
    {"client": CLIENT, "start": START, "inject": INJECTION, "frame": FRAMES, "domain": DOMAINS},
    dict(after_send="", helper="", Known="$Headers", inner="", send_known="",
         around=CARRIER + "\n" + WITNESS + "\n$helper",
         body="$start\n$prepare\n$before_send\n$send\n$after_send"),
    fits=fits)
