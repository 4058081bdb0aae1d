from frames import DOMAINS, FRAMES
from keyed import KEPT_BY
from matrix import Matrix, bad, ok

REQUEST = "struct Request {\nstd::string path, user_id, method;\nstd::map<std::string, std::string> headers, labels, properties;\n" \
          "int session_id = 0;\n};"
EACH = "for (const auto &[name, text] : request.$all) {\n$named\n$sink\n}"
ORIGIN = [
    bad("id", params="const std::string &$id", datum="$id", often=2),
    bad("number", params="long $id", datum="std::to_string($id)"),
    bad("path", outside=REQUEST, params="const Request &request", datum="request.path"),
    bad("user", outside=REQUEST, params="const Request &request", datum="request.user_id"),
    bad("session", outside=REQUEST, params="const Request *request", datum="std::to_string(request->session_id)"),
    bad("trace id", params="const std::string &trace_id", datum="trace_id"),
    bad("e-mail", params="const std::string &email", datum="email"),
    bad("url", params="const std::string &url", datum="url"),
    bad("exception", params="const std::exception &error", datum="std::string(error.what())"),
    bad("headers", outside=REQUEST, params="const Request &request", datum="name", all="headers", work=EACH),
    bad("labels", outside=REQUEST, params="const Request &request", datum="name", all="labels", work=EACH),
    bad("properties", outside=REQUEST, params="const Request &request", datum="name", all="properties", work=EACH),
    bad("headers by iterator", outside=REQUEST, params="const Request &request", datum="it->first",
        work="for (auto it = request.headers.begin(); it != request.headers.end(); ++it) {\n$named\n$sink\n}"),
    bad("headers of a server", params="const httplib::Request &request", datum="header.first",
        work="for (const auto &header : request.headers) {\n$named\n$sink\n}"),
    ok("literal", datum='std::string("step")'),
    ok("choice", params="bool first", datum='std::string(first ? "first" : "last")'),
    ok("method", outside=REQUEST, params="const Request &request", datum="request.method"),
    ok("given", params="const std::string &what", datum="what"),
    ok("constant id", before='const std::string user_id = "none";', datum="user_id"),
    ok("chosen header", outside=REQUEST + "\nbool isRecorded(const std::string &name);", params="const Request &request", datum="name",
       work="for (const auto &[name, text] : request.headers)\nif (isRecorded(name)) {\n$named\n$sink\n}"),
    ok("own map", before='const std::map<std::string, std::string> labels{{"a", "b"}};', datum="name",
       work="for (const auto &[name, text] : labels) {\n$named\n$sink\n}"),
    ok("given attributes", params="const std::map<std::string, std::string> &attributes", datum="name",
       work="for (const auto &[name, text] : attributes) {\n$named\n$sink\n}"),
]
WAY = [
    bad("joined", often=3, made='"$noun." + std::string($datum)', keyed="$made"),
    bad("both sides", made='"$noun." + std::string($datum) + ".count"', keyed="$made"),
    bad("in a local", keyed="key", named='const std::string key = "$noun." + std::string($datum);'),
    bad("appended", keyed="key", named='std::string key = "$noun.";\nkey += $datum;'),
    bad("stream", keyed="key.str()", named='std::ostringstream key;\nkey << "$noun." << $datum;'),
    bad("formatted", keyed='fmt::format("$noun.{}", $datum)'),
    bad("StrCat", keyed='absl::StrCat("$noun.", $datum)'),
    bad("alone", keyed="std::string($datum)"),
    bad("by a helper", outside='static std::string keyOf(const std::string &what) { return "$noun." + what; }', keyed="keyOf($datum)"),
]
VALUE = [bad("number", value="7"), bad("flag", value="true")]

MATRIX = Matrix(
    "dynamic-attribute-key",
    {"origin": ORIGIN, "way": WAY, "value": VALUE, "recorder": KEPT_BY, "frame": FRAMES, "domain": DOMAINS},
    dict(work="$named\n$sink", body="$before\n$work", named=""))
