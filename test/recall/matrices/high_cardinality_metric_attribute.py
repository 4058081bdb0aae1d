from flows import CLEANING_WAYS, WAYS
from frames import DOMAINS, FRAMES
from matrix import Matrix, bad, never, ok

REQUEST = "struct Request {\nstd::string path, url, user_id, method, route, kind;\nint status = 0;\n};"
ORIGIN = [
    bad("id", often=2, params="const std::string &$id", datum="$id"),
    bad("number", params="long $id", datum="std::to_string($id)"),
    bad("path", outside=REQUEST, params="const Request &request", datum="request.path"),
    bad("url", outside=REQUEST, params="const Request *request", datum="request->url"),
    bad("user", outside=REQUEST, params="const Request &request", datum="request.user_id"),
    bad("trace id", params="const std::string &trace_id", datum="trace_id"),
    bad("session", params="std::string session_id", datum="session_id"),
    bad("e-mail", params="const std::string &email", datum="email"),
    bad("uuid", params="const std::string &device_uuid", datum="device_uuid"),
    bad("exception", params="const std::exception &error", datum="std::string(error.what())"),
    bad("id of an object", outside="struct $Noun {\nstd::string id;\n};", params="const $Noun &$noun", datum="$noun.id"),
    bad("getter", outside="struct $Noun {\nconst std::string &id() const;\n};", params="const $Noun &$noun", datum="$noun.id()"),
    ok("literal", datum='std::string("read")'),
    ok("method", outside=REQUEST, params="const Request &request", datum="request.method"),
    ok("route", outside=REQUEST, params="const Request &request", datum="request.route"),
    ok("status", outside=REQUEST, params="const Request &request", datum="std::to_string(request.status)"),
    ok("kind", outside=REQUEST, params="const Request &request", datum="request.kind"),
    ok("region", params="const std::string &region", datum="region"),
    ok("constant id", before='const std::string user_id = "none";', datum="user_id"),
]
# Notes are called so: they are free text.
for value in ORIGIN:
    if value.harmless:
        object.__setattr__(value, "fits", never(way="element of a list | element of a map | field of a local | aggregate"))
# A hash has as many values as what it is of, and so have lengths.
BOUNDING_WAYS = [way for way in CLEANING_WAYS if way.name not in ("size", "hashed", "digest by a function")]
INSTRUMENT = [
    bad("counter", often=3, params="metrics::Counter<std::uint64_t> &calls", sink='calls.Add(1, {{"$noun.what", $text}});'),
    bad("counter in a context", params="metrics::Counter<double> &calls",
        sink='calls.Add(1, {{"$noun.what", $text}}, context::RuntimeContext::GetCurrent());'),
    bad("histogram", params="metrics::Histogram<double> &times",
        sink='times.Record(0.5, {{"$noun.step", 1}, {"$noun.what", $text}}, context::RuntimeContext::GetCurrent());'),
    bad("up and down", params="metrics::UpDownCounter<std::int64_t> &open", sink='open.Add(-1, {{"$noun.what", $text}});'),
    bad("map", params="metrics::Counter<std::uint64_t> &calls", sink='std::map<std::string, std::string> labels;\n'
        'labels["$noun.what"] = std::string($text);\ncalls.Add(1, labels);'),
    bad("pairs", params="metrics::Counter<std::uint64_t> &calls", sink="std::vector<std::pair<std::string, std::string>> labels;\n"
        'labels.emplace_back("$noun.what", std::string($text));\ncalls.Add(1, labels);'),
    bad("view", params="metrics::Counter<std::uint64_t> &calls",
        sink='std::map<std::string, std::string> labels{{"$noun.what", std::string($text)}};\n'
        "calls.Add(1, opentelemetry::common::KeyValueIterableView<decltype(labels)>(labels));"),
    bad("made here", sink='auto calls = metrics::Provider::GetMeterProvider()->GetMeter("$noun")->CreateUInt64Counter("$noun.calls");\n'
        'calls->Add(1, {{"$noun.what", $text}});'),
    bad("observed", params="metrics::ObserverResultT<std::int64_t> &result", sink='result.Observe(7, {{"$noun.what", $text}});'),
    bad("helper", params="metrics::Counter<std::uint64_t> &calls", outside="static void count(metrics::Counter<std::uint64_t> &calls, "
        'const std::string &value) {\ncalls.Add(1, {{"$noun.what", value}});\n}', sink="count(calls, std::string($text));"),
    bad("helper elsewhere", params="metrics::Counter<std::uint64_t> &calls",
        outside="void count(metrics::Counter<std::uint64_t> &calls, const std::string &value);",
        other="void count(metrics::Counter<std::uint64_t> &calls, const std::string &value) {\n"
        'calls.Add(1, {{"$noun.what", value}});\n}', sink="count(calls, std::string($text));"),
    bad("own meter", outside="class Meter {\npublic:\nvoid count(const std::string &value) {\n"
        'calls_->Add(1, {{"$noun.what", value}});\n}\nprivate:\nnostd::unique_ptr<metrics::Counter<std::uint64_t>> calls_;\n};',
        params="Meter &meter", sink="meter.count(std::string($text));"),
    ok("span", sink='tracer()->GetCurrentSpan()->SetAttribute("$noun.what", $text);'),
]

MATRIX = Matrix(
    "high-cardinality-metric-attribute",
    {"origin": ORIGIN, "way": WAYS + BOUNDING_WAYS, "instrument": INSTRUMENT, "frame": FRAMES, "domain": DOMAINS},
    dict(body="$before\n$sink"))
