from frames import DOMAINS, FRAMES, HOLDERS
from matrix import Matrix, bad, ok

KEY = [bad(key, key=key) for key in ("http.request.method", "url.path", "url.full", "server.address", "server.port",
                                     "db.collection.name", "db.namespace", "db.operation.name", "messaging.destination.name",
                                     "rpc.method")] + [ok("$noun.note", key="$noun.note"), ok("http.response.status_code", key="http.response.status_code")]
VALUE = [
    bad("parameter", often=2, params="const std::string &what", value="what"),
    bad("literal", value='"fixed"'),
    bad("field", outside="struct Request {\nstd::string method;\n};", params="const Request &request", value="request.method"),
    bad("getter", outside="struct Request {\nconst std::string &method() const { return method_; }\nstd::string method_;\n};",
        params="const Request &request", value="request.method()"),
    bad("local", params="const std::string &what", early='const std::string text = "/" + what;', value="text"),
    bad("constant", outside='static constexpr const char *kWhat = "fixed";', value="kWhat"),
    ok("computed", outside="std::string measure(int number);", value="measure(3)"),
]
PLACE = [
    bad("next", often=3, place="$hold\n$record"),
    bad("after another", place='$hold\n$span->SetAttribute("$noun.step", 1);\n$record'),
    bad("in a chain of three", place='$hold\n$span->SetAttribute("$noun.step", 1);\n$span->SetAttribute("$noun.kind", "x");\n$record'),
    ok("after work", around="void ${verb}Deeply();", place="$hold\n${verb}Deeply();\n$record"),
    ok("in a branch", around="bool ${verb}Fast();", place="$hold\nif (${verb}Fast())\n$record"),
]
MATRIX = Matrix(
    "late-sampling-attribute",
    {"key": KEY, "value": VALUE, "place": PLACE, "holder": HOLDERS, "frame": FRAMES, "domain": DOMAINS},
    dict(call='tracer()->StartSpan("$noun.$verb")', early="", record='$span->SetAttribute("$key", $value);',
         body="$early\n$place"))
