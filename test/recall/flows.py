"""How a text gets onto a span, whatever it is: the ways it takes, and who records it.

Ways make `$text`, of a `$datum` that converts to std::string; recorders give it away.
"""

from frames import GUARD
from matrix import bad, never, ok

KEPT = "class Cabinet {\npublic:\nvoid put(std::string text) { text_ = std::move(text); }\n" \
       "const std::string &get() const { return text_; }\nprivate:\nstd::string text_;\n};"

DIRECT = bad("direct", often=3, text="$datum")
WAYS = [
    DIRECT,
    bad("neutral local", often=2, before="const std::string text = $datum;", text="text"),
    bad("moved", before="std::string first = $datum;\nauto second = std::move(first);", text="second"),
    bad("concatenated", text='"got " + std::string($datum)'),
    bad("appended", before='std::string text = "$noun: ";\ntext += $datum;', text="text"),
    bad("stream", before='std::ostringstream text;\ntext << "$noun=" << $datum;', text="text.str()"),
    bad("formatted", text='fmt::format("$noun <{}>", $datum)'),
    bad("StrCat", text='absl::StrCat("$noun ", $datum)'),
    bad("characters", before="const std::string text = $datum;", text="text.c_str()"),
    bad("view", before="const std::string kept = $datum;\nconst std::string_view text = kept;",
        text="nostd::string_view(text.data(), text.size())"),
    bad("ternary", before="const bool full = std::rand() % 2 == 0;",
        text='full ? std::string($datum) : std::string("none")'),
    bad("one branch", before='std::string text = "none";\nif (std::rand() % 2 == 0)\ntext = $datum;', text="text"),
    bad("field of a local", before="struct {\nstd::string label, text;\n} note;\nnote.text = $datum;", text="note.text"),
    bad("aggregate", outside="struct Note {\nstd::string label, text;\n};",
        before='const Note note{"$noun", std::string($datum)};', text="note.text"),
    bad("kept in an object", outside=KEPT, before="Cabinet cabinet;\ncabinet.put($datum);", text="cabinet.get()"),
    bad("element of a map", before='std::map<std::string, std::string> notes;\nnotes["last"] = $datum;',
        text='notes["last"]'),
    bad("element of a list", before="std::vector<std::string> notes;\nnotes.push_back($datum);", text="notes.front()"),
    bad("optional", before="const std::optional<std::string> text = std::string($datum);", text='text.value_or("")'),
    bad("out parameter", outside="static void copyTo(std::string &out, const std::string &from) { out = from; }",
        before="std::string text;\ncopyTo(text, $datum);", text="text"),
    bad("returned by a helper", outside='static std::string quoted(const std::string &what) { return "\'" + what + "\'"; }',
        text="quoted($datum)"),
    bad("returned by a helper elsewhere", outside="std::string quoted(const std::string &what);",
        other='std::string quoted(const std::string &what) { return "\'" + what + "\'"; }', text="quoted($datum)"),
    bad("captured", before="const std::string what = $datum;\nauto shown = [&what] { return what; };", text="shown()"),
]

# What makes any text harmless, secret or large.
CLEANING_WAYS = [
    ok("size", before="const std::string what = $datum;", text="std::to_string(what.size())"),
    ok("present", before="const std::string what = $datum;", text='what.empty() ? "none" : "some"'),
    ok("compared", before="const std::string what = $datum;", text='what == "none" ? "none" : "some"'),
    ok("hashed", text="std::to_string(std::hash<std::string>{}($datum))"),
    ok("digest by a function", outside="std::string sha256Of(const std::string &text);", text="sha256Of($datum)"),
    ok("overwritten", before='std::string what = $datum;\nwhat = "<removed>";', text="what"),
    ok("not used", before="const std::string what = $datum;", text='"fixed"'),
]

OPEN = 'auto span = tracer()->StartSpan("$noun.$verb");\ntrace::Scope scope(span);\n'
PUT = "static void annotate(trace::Span &span, const std::string &value) {\nspan.SetAttribute(\"$noun.note\", value);\n}"
DECLARED = "void annotate(const SpanPtr &span, const std::string &value);"
DEFINED = "void annotate(const SpanPtr &span, const std::string &value) {\nspan->SetAttribute(\"$noun.note\", value);\n}"
TAGS = "class TracedWork {\npublic:\nTracedWork() : span_(tracer()->StartSpan(\"$noun.$verb\")), scope_(span_) {}\n" \
       "TracedWork &tag(nostd::string_view key, nostd::string_view value) {\nspan_->SetAttribute(key, value);\nreturn *this;\n}\n" \
       "private:\nSpanPtr span_;\ntrace::Scope scope_;\n};"
not_view = never(way="view")

RECORDERS = [
    bad("SetAttribute", often=3, sink=OPEN + 'span->SetAttribute("$noun.note", $text);'),
    bad("at the start", sink='auto span = tracer()->StartSpan("$noun.$verb", {{"$noun.note", $text}});\ntrace::Scope scope(span);'),
    bad("event", sink=OPEN + 'span->AddEvent("$noun.seen", {{"$noun.note", $text}});'),
    bad("status", sink=OPEN + "span->SetStatus(trace::StatusCode::kError, $text);"),
    bad("current span", sink='tracer()->GetCurrentSpan()->SetAttribute("$noun.note", $text);'),
    bad("span as parameter", params="trace::Span &given", sink='given.SetAttribute("$noun.note", $text);'),
    bad("helper", outside=PUT, sink=OPEN + "annotate(*span, std::string($text));", fits=not_view),
    bad("helper elsewhere", outside=DECLARED, other=DEFINED, sink=OPEN + "annotate(span, std::string($text));", fits=not_view),
    bad("key and value helper", outside="template <typename V> static void put(const SpanPtr &span, const char *key, const V &value) {\n"
        "span->SetAttribute(key, value);\n}", sink=OPEN + 'put(span, "$noun.note", std::string($text));', fits=not_view),
    bad("own span", outside=TAGS, sink='TracedWork work;\nwork.tag("$noun.step", "first").tag("$noun.note", $text);'),
    bad("guard", outside=GUARD, sink='SpanGuard span(tracer()->StartSpan("$noun.$verb"));\nspan->SetAttribute("$noun.note", $text);'),
    bad("map at the start", sink='std::map<std::string, std::string> fields;\nfields["$noun.step"] = "first";\n'
        'fields["$noun.note"] = std::string($text);\nauto span = tracer()->StartSpan("$noun.$verb", fields);', fits=not_view),
    bad("pairs at the start", sink="std::vector<std::pair<std::string, std::string>> fields;\n"
        'fields.emplace_back("$noun.note", std::string($text));\nauto span = tracer()->StartSpan("$noun.$verb", fields);',
        fits=not_view),
    bad("pairs by a helper", outside="using Fields = std::vector<std::pair<std::string, std::string>>;\n"
        'static Fields fieldsOf(const std::string &value) { return {{"$noun.step", "first"}, {"$noun.note", value}}; }',
        sink='auto span = tracer()->StartSpan("$noun.$verb", fieldsOf(std::string($text)));', fits=not_view),
    bad("loop over pairs", sink=OPEN + "const std::vector<std::pair<std::string, std::string>> fields = {\n"
        '{"$noun.step", "first"}, {"$noun.note", std::string($text)}};\nfor (const auto &[key, value] : fields)\n'
        "span->SetAttribute(key, value);", fits=not_view),
    bad("deferred lambda", sink=OPEN + "std::function<void(const std::string &)> tell = [&](const std::string &value) {\n"
        'span->SetAttribute("$noun.note", value);\n};\ntell(std::string($text));', fits=not_view),
    bad("macro", outside='#define NOTE_$number(span, value) (span)->SetAttribute("$noun.note", value)',
        sink=OPEN + "NOTE_$number(span, $text);"),
]
BAGGAGE = bad("baggage", sink='auto carried = baggage::GetBaggage(context::RuntimeContext::GetCurrent())->Set("$noun.note", std::string($text));\n'
              "auto all = context::RuntimeContext::GetCurrent();\nauto token = context::RuntimeContext::Attach(baggage::SetBaggage(all, carried));",
              fits=not_view)
