from frames import DOMAINS, FRAMES, GUARD
from matrix import Matrix, bad, never, ok, only

RECORD = "struct $Noun {\nlong id = 0;\nstd::string $id;\nstd::string label, kind;\n" \
         "const std::string &uuid() const;\nstd::string getId() const;\n};"
HTTP = "struct HttpRequest {\nstd::string method, target, raw_path, uri, query, route, host;\n" \
       "int status_code = 0;\n};"
STAGE = "enum class Stage { Open, Busy, Closed };\nstatic const char *toText(Stage stage) {\n" \
        "switch (stage) {\ncase Stage::Open:\nreturn \"open\";\ncase Stage::Busy:\nreturn \"busy\";\n" \
        "case Stage::Closed:\nreturn \"closed\";\n}\nreturn \"other\";\n}"

ORIGIN = [
    bad("id", often=3, params="const std::string &$id", datum="$id"),
    bad("id as view", params="std::string_view $id", datum="std::string($id)"),
    bad("id as characters", params="const char *$id", datum="std::string($id)"),
    bad("number of a record", outside=RECORD, params="const $Noun &$noun", datum="std::to_string($noun.id)"),
    bad("field", outside=RECORD, params="const $Noun &$noun", datum="$noun.$id"),
    bad("field of a pointer", outside=RECORD, params="const $Noun *$noun", datum="$noun->$id"),
    bad("field of a shared pointer", outside=RECORD, params="const std::shared_ptr<$Noun> &$noun",
        datum="$noun->$id"),
    bad("getter", outside=RECORD, params="const $Noun &$noun", datum="$noun.uuid()"),
    bad("getter getId", outside=RECORD, params="const $Noun &$noun", datum="$noun.getId()"),
    bad("optional id", params="const std::optional<std::string> &$id", datum="*$id"),
    bad("element of a map", params="const std::map<std::string, std::string> &args", datum='args.at("$id")'),
    bad("element of a list", params="const std::vector<std::string> &ids", datum="ids.front()"),
    bad("loop over ids", params="const std::vector<std::string> &${noun}_ids", loop="for (const auto &one : ${noun}_ids)",
        datum="one"),
    bad("binding", params="const std::pair<std::string, int> &entry", before="const auto &[$id, weight] = entry;",
        datum="$id"),
    bad("member", members="std::string $id;", datum="$id", fits=only(frame="method | class template")),
    bad("request path", params="const httplib::Request &request", datum="request.path"),
    bad("header", params="const httplib::Request &request", datum='request.get_header_value("X-Request-Id")'),
    bad("target", outside=HTTP, params="const HttpRequest &request", datum="request.target"),
    bad("raw path", outside=HTTP, params="const HttpRequest &request", datum="request.raw_path"),
    bad("uri", outside=HTTP, params="const HttpRequest &req", datum="req.uri"),
    bad("query string", outside=HTTP, params="const HttpRequest &request", datum="request.query"),
    bad("url", params="const std::string &url", datum="url"),
    bad("file path", params="const std::string &file_path", datum="file_path"),
    bad("e-mail", params="const std::string &email", datum="email"),
    bad("offset", params="std::size_t offset", datum="std::to_string(offset)"),
    bad("amount", params="double amount", datum="std::to_string(amount)"),
    bad("now", datum="std::to_string(std::chrono::system_clock::now().time_since_epoch().count())"),
    bad("random", datum="std::to_string(std::rand())"),
    bad("sql", params="const std::string &sql", datum="sql"),
    bad("search text", params="const std::string &search_text", datum="search_text"),
    bad("exception", params="const std::exception &error", datum="std::string(error.what())"),
    bad("tracking code", params="const std::string &tracking_code", datum="tracking_code"),
    bad("serial number", params="const std::string &serial_number", datum="serial_number"),
    bad("event id", params="const std::string &event_id", datum="event_id"),
    bad("hash", params="const std::string &sha256", datum="sha256"),
    bad("made elsewhere", outside="std::string next$Noun();",
        other="std::string next$Noun() {\nstatic long last = 0;\nreturn std::to_string(++last);\n}",
        datum="next$Noun()"),
    ok("constant", before='const std::string label = "fast";', datum="label"),
    ok("enumerator", outside=STAGE, params="Stage stage", datum="std::string(toText(stage))"),
    ok("choice", params="bool urgent", datum='std::string(urgent ? "urgent" : "normal")'),
    ok("table", before='static constexpr const char *kSteps[] = {"first", "second", "third"};',
       params="unsigned step", datum="std::string(kSteps[step % 3])"),
    ok("method", outside=HTTP, params="const HttpRequest &request", datum="request.method"),
    ok("route", outside=HTTP, params="const HttpRequest &request", datum="request.route"),
    ok("status code", outside=HTTP, params="const HttpRequest &request",
       datum="std::to_string(request.status_code)"),
    ok("own name", datum="std::string(__func__)"),
    ok("kind", outside=RECORD, params="const $Noun &$noun", datum="$noun.kind"),
    ok("constant elsewhere", outside="const char *${noun}Label();",
       other='const char *${noun}Label() { return "${noun}s"; }', datum="std::string(${noun}Label())"),
    ok("event type", params="const std::string &event_type", datum="event_type"),
    ok("operation", params="const std::string &operation", datum="operation"),
]

NAMING = """class SpanName {
public:
explicit SpanName(std::string head) : text_(std::move(head)) {}
SpanName &add(const std::string &part) {
text_ += '.';
text_ += part;
return *this;
}
std::string str() const { return text_; }
private:
std::string text_;
};"""

WAY = [
    bad("concatenated", often=3, name='"$noun.$verb " + $datum'),
    bad("alone", before="const std::string text = $datum;", name="text"),
    bad("added", before='std::string text = "$noun.$verb ";\ntext += $datum;', name="text"),
    bad("appended", before='std::string text("$noun.$verb");\ntext.append(":").append($datum);', name="text"),
    bad("stream", before='std::ostringstream text;\ntext << "$noun.$verb/" << $datum;', name="text.str()"),
    bad("snprintf", before='char text[96];\nstd::snprintf(text, sizeof text, "$noun.$verb %s", std::string($datum).c_str());',
        name="text"),
    bad("fmt", name='fmt::format("$noun.$verb {}", $datum)'),
    bad("StrCat", name='absl::StrCat("$noun.$verb ", $datum)'),
    bad("StrFormat", name='absl::StrFormat("$noun.$verb[%s]", $datum)'),
    bad("StrAppend", before='std::string text = "$noun";\nabsl::StrAppend(&text, ".", $datum);', name="text"),
    bad("joined", before='const std::vector<std::string> parts{"$noun", "$verb", $datum};',
        name='absl::StrJoin(parts, ".")'),
    bad("helper", outside='static std::string nameOf(const std::string &what) { return "$noun.$verb " + what; }',
        name="nameOf($datum)"),
    bad("helper elsewhere", outside="std::string nameOf(const std::string &what);",
        other='std::string nameOf(const std::string &what) { return "$noun.$verb " + what; }', name="nameOf($datum)"),
    bad("fold", outside="template <typename... Parts> static std::string joined(const Parts &...parts) {\n"
        "std::string out;\n((out += parts), ...);\nreturn out;\n}", name='joined("$noun.", $datum)'),
    bad("local lambda", before='auto nameFor = [](const std::string &what) { return "$noun.$verb " + what; };',
        name="nameFor($datum)"),
    bad("capture", before='const std::string what = $datum;\nauto nameFor = [&what] { return "$noun " + what; };',
        name="nameFor()"),
    bad("out parameter", outside='static void fill(std::string &out, const std::string &what) {\n'
        'out = "$noun.$verb ";\nout += what;\n}', before="std::string text;\nfill(text, $datum);", name="text"),
    bad("field", outside="struct Spec {\nstd::string name;\nint level = 0;\n};",
        before='Spec spec;\nspec.name = "$noun.$verb " + std::string($datum);', name="spec.name"),
    bad("own builder", outside=NAMING, name='SpanName("$noun").add($datum).str()'),
    bad("one branch", before='std::string text = "$noun.$verb";\nif (std::rand() % 2)\ntext = "$noun " + std::string($datum);',
        name="text"),
    bad("ternary", before="const std::string what = $datum;",
        name='what.empty() ? std::string("$noun.none") : "$noun " + what'),
    bad("view", before='const std::string text = "$noun " + std::string($datum);',
        name="nostd::string_view(text.data(), text.size())"),
    bad("characters", before='const std::string text = "$noun " + std::string($datum);', name="text.c_str()"),
    bad("moved", before='std::string first = "$noun " + std::string($datum);\nstd::string text = std::move(first);',
        name="text"),
    bad("placeholder replaced", before='std::string text = "$noun {}";\ntext.replace(text.find("{}"), 2, $datum);', name="text"),
    bad("prefix cut", before="const std::string what = $datum;\nconst std::string text = what.substr(0, 12);", name="text"),
    bad("case changed", before="std::string text = $datum;\n"
        "std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::toupper(c); });",
        name="text"),
    ok("measured", before="const std::string what = $datum;", name='what.empty() ? "$noun.none" : "$noun.some"'),
    ok("compared", before="const std::string what = $datum;", name='what == "all" ? "$noun.all" : "$noun.one"'),
    ok("as attribute", before="const std::string what = $datum;", name='"$noun.$verb"', attribute="what"),
    ok("looked up", before="const std::string what = $datum;\n"
       'static const std::map<std::string, std::string> names = {{"a", "$noun.a"}, {"b", "$noun.b"}};\n'
       "const auto known = names.find(what);", name='known == names.end() ? std::string("$noun.other") : known->second'),
    ok("template of it", outside="std::string routeTemplate(const std::string &path);", name="routeTemplate($datum)"),
]

WRAPPER = "SpanPtr openSpan(nostd::string_view name)"
TELEMETRY = "class Telemetry {\npublic:\nSpanPtr start(nostd::string_view name) {\nreturn tracer_->StartSpan(name);\n}\n" \
            "private:\nnostd::shared_ptr<trace::Tracer> tracer_ = tracer();\n};"
NAMED = "class NamedSpan {\npublic:\nexplicit NamedSpan(nostd::string_view name) : span_(tracer()->StartSpan(name)), scope_(span_) {}\n" \
        "void note(const char *key, nostd::string_view value) { span_->SetAttribute(key, value); }\n" \
        "private:\nSpanPtr span_;\ntrace::Scope scope_;\n};"
LATER = "class LateSpan {\npublic:\nexplicit LateSpan(std::string name) : name_(std::move(name)) {}\n" \
        "SpanPtr begin() { return tracer()->StartSpan(name_); }\nprivate:\nstd::string name_;\n};"
NOTED = '\nspan->SetAttribute("$noun.what", $attribute);'
SINK = [
    bad("StartSpan", often=3, sink="auto span = tracer()->StartSpan($name);\ntrace::Scope scope(span);" + NOTED),
    bad("in a scope", sink="trace::Scope scope(tracer()->StartSpan($name));\nauto span = tracer()->GetCurrentSpan();" + NOTED),
    bad("with options", sink="trace::StartSpanOptions options;\noptions.kind = trace::SpanKind::kServer;\n"
        'auto span = tracer()->StartSpan($name, {{"$noun.step", 1}}, options);' + NOTED),
    bad("UpdateName", sink='auto span = tracer()->StartSpan("$noun.$verb");\nspan->UpdateName($name);' + NOTED),
    bad("AddEvent", sink='auto span = tracer()->StartSpan("$noun.$verb");\nspan->AddEvent($name);' + NOTED),
    bad("event with attributes", sink='auto span = tracer()->StartSpan("$noun.$verb");\n'
        'span->AddEvent($name, {{"$noun.step", 2}});' + NOTED),
    bad("wrapper", outside="static " + WRAPPER + " { return tracer()->StartSpan(name); }",
        sink="auto span = openSpan($name);\ntrace::Scope scope(span);" + NOTED),
    bad("wrapper elsewhere", outside=WRAPPER + ";", other=WRAPPER + " { return tracer()->StartSpan(name); }",
        sink="auto span = openSpan($name);\ntrace::Scope scope(span);" + NOTED),
    bad("service", outside=TELEMETRY, sink="Telemetry telemetry;\nauto span = telemetry.start($name);" + NOTED),
    bad("own span", outside=NAMED, sink='NamedSpan span($name);\nspan.note("$noun.what", $attribute);'),
    bad("own span on the heap", outside=NAMED, sink='auto span = std::make_unique<NamedSpan>($name);\n'
        'span->note("$noun.what", $attribute);'),
    bad("own span, emplaced", outside=NAMED, sink='std::optional<NamedSpan> span;\nspan.emplace($name);\n'
        'span->note("$noun.what", $attribute);'),
    bad("guard of a span", outside=GUARD, sink="SpanGuard span(tracer()->StartSpan($name));" + NOTED),
    bad("name kept", outside=LATER, sink="LateSpan late($name);\nauto span = late.begin();" + NOTED,
        fits=never(way="view")),
    bad("macro", outside="#define OPEN_SPAN_$number(variable, text) auto variable = tracer()->StartSpan(text)",
        sink="OPEN_SPAN_$number(span, $name);" + NOTED),
    bad("runs a lambda", outside="template <typename Work> static void traced(nostd::string_view name, Work work) {\n"
        "auto span = tracer()->StartSpan(name);\ntrace::Scope scope(span);\nwork(*span);\n}",
        sink='traced($name, [](trace::Span &span) { span.SetAttribute("$noun.what", $attribute); });',
        fits=never(way="as attribute")),
    bad("virtual", outside="struct Tracing {\nvirtual ~Tracing() = default;\nvirtual SpanPtr start(const std::string &name) = 0;\n};\n"
        "struct GlobalTracing final : Tracing {\nSpanPtr start(const std::string &name) override { return tracer()->StartSpan(name); }\n};",
        sink="GlobalTracing tracing;\nTracing &base = tracing;\nauto span = base.start($name);" + NOTED,
        fits=never(way="view")),
    bad("aggregate", outside="struct SpanSpec {\nstd::string name;\ntrace::SpanKind kind = trace::SpanKind::kInternal;\n};\n"
        "static SpanPtr open(const SpanSpec &spec) {\ntrace::StartSpanOptions options;\noptions.kind = spec.kind;\n"
        "return tracer()->StartSpan(spec.name, options);\n}", sink="auto span = open({.name = std::string($name)});" + NOTED),
]

MATRIX = Matrix(
    "high-cardinality-span-name",
    {"origin": ORIGIN, "way": WAY, "sink": SINK, "frame": FRAMES, "domain": DOMAINS},
    dict(loop="", attribute='"plain"',
         body="$loop {\n$before\n$sink\n}"))
