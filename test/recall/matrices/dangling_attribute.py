from frames import DOMAINS, FRAMES
from matrix import Matrix, bad, never, ok

NOTES = "struct $Noun {\nlong id = 0;\nstd::string name;\nstd::string title() const { return \"t\" + name; }\n" \
        "const std::string &kept() const { return name; }\n};"
TEXT = [
    bad("number", outside=NOTES, params="const $Noun &$noun", made="std::to_string($noun.id)"),
    bad("concatenation", outside=NOTES, params="const $Noun &$noun", made='("x" + $noun.name)'),
    bad("part", outside=NOTES, params="const $Noun &$noun", made="$noun.name.substr(1)"),
    bad("stream", outside=NOTES, params="const $Noun &$noun", before="std::ostringstream out;\nout << $noun.id << '/' << $noun.name;", made="out.str()"),
    bad("getter by value", outside=NOTES, params="const $Noun &$noun", made="$noun.title()"),
    bad("function", outside=NOTES + "\nstd::string describe(const $Noun &$noun);", params="const $Noun &$noun", made="describe($noun)"),
    bad("member of a temporary", outside=NOTES + "\n$Noun next$Noun();", made="next$Noun().name"),
    bad("formatted", outside=NOTES, params="const $Noun &$noun", made='fmt::format("{}", $noun.name)'),
    ok("getter by reference", outside=NOTES, params="const $Noun &$noun", made="$noun.kept()"),
    ok("field", outside=NOTES, params="const $Noun &$noun", made="$noun.name"),
    ok("local owner", outside=NOTES, params="const $Noun &$noun", before="const std::string owner = std::to_string($noun.id);", made="owner"),
    ok("static owner", before='static const std::string owner = "fixed";', made="owner"),
]
VALUE = "opentelemetry::common::AttributeValue"
PAIRS = f"std::vector<std::pair<nostd::string_view, {VALUE}>>"
SET = 'span->SetAttribute("$noun.text", value);'
VIEW = [
    bad("value", often=2, view=f"{VALUE} value = $made;\n$work", use=SET),
    bad("value in braces", view=f"{VALUE} value{{$made}};\n$work", use=SET),
    bad("value, assigned", view=f"{VALUE} value = 0;\nif (std::rand() % 2)\nvalue = $made;\n$work", use=SET),
    bad("view", view="const nostd::string_view value = $made;\n$work", use=SET),
    bad("characters", view="const char *value = $made.c_str();\n$work", use=SET),
    bad("key", view="const nostd::string_view key = $made;\n$work", use="span->SetAttribute(key, 1);"),
    bad("element of a map", view=f'std::map<std::string, {VALUE}> values;\nvalues["$noun.text"] = $made;\n$work',
        use='auto inner = tracer()->StartSpan("$noun.$second", values);'),
    bad("pair of a list", view=f'{PAIRS} values;\nvalues.emplace_back("$noun.text", $made);\n$work',
        use='auto inner = tracer()->StartSpan("$noun.$second", values);'),
    bad("in an event", view=f"{VALUE} value = $made;\n$work", use='span->AddEvent("$noun.seen", {{"$noun.text", value}});'),
    bad("in a block", view=f"{VALUE} value = 0;\n{{\nconst std::string inner = $made;\nvalue = inner;\n}}\n$work", use=SET,
        fits=never(text="getter by reference | field | local owner | static owner")),
    ok("at once", view="", use='span->SetAttribute("$noun.text", $made);'),
    ok("owned", view="const std::string value = $made;\n$work", use=SET),
    ok("owned in a map", view='std::map<std::string, std::string> values;\nvalues["$noun.text"] = $made;\n$work',
       use='auto inner = tracer()->StartSpan("$noun.$second", values);'),
    ok("reassigned", view=f"{VALUE} value = $made;\nvalue = 3;\n$work", use=SET),
    ok("extended", view="const std::string &value = $made;\n$work", use=SET),
]
WORK = [bad("no work", work=""), bad("work", around="void ${verb}Deeply();", work="${verb}Deeply();")]
SPAN = [
    bad("own span", often=2, hold='auto span = tracer()->StartSpan("$noun.$verb");'),
    bad("span and scope", hold='auto span = tracer()->StartSpan("$noun.$verb");\ntrace::Scope scope(span);'),
    bad("given", params="trace::Span &given", hold="trace::Span *span = &given;"),
    bad("current", hold="auto span = tracer()->GetCurrentSpan();"),
]
MATRIX = Matrix(
    "dangling-attribute",
    {"text": TEXT, "view": VIEW, "work": WORK, "span": SPAN, "frame": FRAMES, "domain": DOMAINS},
    dict(body="$before\n$hold\n$view\n$use"))
