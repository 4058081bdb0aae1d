"""How a key gets to who records it, and who that is: `$keyed` is made of `$key`, the text
of a key, and is recorded with `$value`, which may be a text or a number."""

from flows import OPEN
from matrix import bad

SPELLED = [
    bad("literal", often=3, keyed='"$key"'),
    bad("constant", outside='static constexpr const char *kKey = "$key";', keyed="kKey"),
    bad("array constant", outside='static const char kKey[] = "$key";', keyed="kKey"),
    bad("view constant", outside='static const nostd::string_view kKey{"$key"};', keyed="kKey"),
    bad("constant of a class", outside='struct Keys {\nstatic constexpr const char *first = "$key";\n};', keyed="Keys::first"),
    bad("constant of a namespace", outside='namespace keys {\ninline constexpr const char *kFirst = "$key";\n}', keyed="keys::kFirst"),
    bad("local", before='const char *key = "$key";', keyed="key"),
    bad("local string", before='const std::string key = "$key";', keyed="key"),
    bad("macro", outside='#define KEY_$number "$key"', keyed="KEY_$number"),
    bad("function", outside='static const char *keyOf() { return "$key"; }', keyed="keyOf()"),
    bad("function elsewhere", outside="const char *keyOf();", other='const char *keyOf() { return "$key"; }', keyed="keyOf()"),
]

TAGS = "class TracedWork {\npublic:\nTracedWork() : span_(tracer()->StartSpan(\"$noun.$verb\")), scope_(span_) {}\n" \
       "template <typename V> TracedWork &tag(nostd::string_view key, const V &value) {\nspan_->SetAttribute(key, value);\n" \
       "return *this;\n}\nprivate:\nSpanPtr span_;\ntrace::Scope scope_;\n};"
PUT = "template <typename V> static void put(const SpanPtr &span, nostd::string_view key, const V &value) {\n" \
      "span->SetAttribute(key, value);\n}"
ANY = "void annotate(trace::Span &span, nostd::string_view key, opentelemetry::common::AttributeValue value)"

KEPT_BY = [
    bad("SetAttribute", often=3, sink=OPEN + "span->SetAttribute($keyed, $value);"),
    bad("at the start", often=2, sink='auto span = tracer()->StartSpan("$noun.$verb", {{$keyed, $value}});\ntrace::Scope scope(span);'),
    bad("pairs at the start", sink="std::vector<std::pair<nostd::string_view, opentelemetry::common::AttributeValue>> fields;\n"
        'fields.emplace_back($keyed, $value);\nauto span = tracer()->StartSpan("$noun.$verb", fields);'),
    bad("list in a local", sink="std::initializer_list<std::pair<nostd::string_view, opentelemetry::common::AttributeValue>> fields = "
        '{{$keyed, $value}};\nauto span = tracer()->StartSpan("$noun.$verb", fields);'),
    bad("event", sink=OPEN + 'span->AddEvent("$noun.seen", {{$keyed, $value}});'),
    bad("current span", sink="tracer()->GetCurrentSpan()->SetAttribute($keyed, $value);"),
    bad("span as parameter", params="trace::Span &given", sink="given.SetAttribute($keyed, $value);"),
    bad("key and value helper", outside=PUT, sink=OPEN + "put(span, $keyed, $value);"),
    bad("any value helper elsewhere", outside=ANY + ";", other=ANY + " { span.SetAttribute(key, value); }",
        sink=OPEN + "annotate(*span, $keyed, $value);"),
    bad("own span", outside=TAGS, sink='TracedWork work;\nwork.tag("$noun.step", 1).tag($keyed, $value);'),
    bad("counter", params="metrics::Counter<std::uint64_t> &calls", sink="calls.Add(1, {{$keyed, $value}});"),
    bad("lambda", sink=OPEN + "auto set = [&](nostd::string_view key, auto value) { span->SetAttribute(key, value); };\n"
        "set($keyed, $value);"),
    bad("macro", outside="#define NOTE_$number(span, key, value) (span)->SetAttribute(key, value)",
        sink=OPEN + "NOTE_$number(span, $keyed, $value);"),
]
