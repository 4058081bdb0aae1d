from flows import CLEANING_WAYS, OPEN, RECORDERS, WAYS
from frames import DOMAINS, FRAMES
from matrix import Matrix, bad, never, ok, only

MESSAGE = "struct Message {\nstd::string topic, payload, payload_type, body_digest, body_name;\nstd::size_t body_size = 0;\n};"
OWN = "struct $Noun {\nstd::string name;\nstd::vector<std::string> parts;\nstd::string toJson() const;\nstd::string ToString() const;\n" \
      "std::string SerializeAsString() const;\nstd::string dumpXml() const;\nstd::string label() const;\n};"
PROTO = "struct ${Noun}Proto : google::protobuf::Message {\nsize_t ByteSizeLong() const;\nstd::string name() const;\n};"
ROWS = "struct Row {\nstd::string name;\ndouble value = 0;\n};"
GROWN = "static std::string listed(const std::vector<Row> &rows) {\nstd::string all = \"[\";\nfor (const auto &row : rows)\n" \
        "all += row.name + \",\";\nreturn all + \"]\";\n}"
# Containers go straight to the span: no text is made of them.
straight = only(way="direct")
whole = dict(fits=lambda chosen: chosen["way"] == "direct" and chosen["recorder"] in (
    "SetAttribute", "at the start", "event", "current span", "span as parameter", "guard", "macro"))

LARGE = [
    bad("body", params="const httplib::Request &request", datum="request.body"),
    bad("response body", params="const httplib::Response &response", datum="response.body"),
    bad("text of a response", params="const cpr::Response &response", datum="response.text"),
    bad("payload", outside=MESSAGE, params="const Message &message", datum="message.payload"),
    bad("payload of a pointer", outside=MESSAGE, params="const std::shared_ptr<Message> &message", datum="message->payload"),
    bad("payload parameter", params="const std::string &payload", datum="payload"),
    bad("html", params="const std::string &html", datum="html"),
    bad("document view", params="std::string_view document", datum="std::string(document)"),
    bad("file content", params="const std::string &file_content", datum="file_content"),
    bad("csv", params="const std::string &csv_data", datum="csv_data"),
    bad("stack trace", params="const std::string &stacktrace", datum="stacktrace"),
    bad("json", params="const nlohmann::json &settings", datum="settings.dump()"),
    bad("protobuf", outside=PROTO, params="const ${Noun}Proto &$noun", datum="$noun.SerializeAsString()"),
    bad("debug string", outside=PROTO, params="const ${Noun}Proto &$noun", datum="$noun.DebugString()"),
    bad("own toJson", outside=OWN, params="const $Noun &$noun", datum="$noun.toJson()"),
    bad("own serializer", outside=OWN, params="const $Noun &$noun", datum="$noun.SerializeAsString()"),
    bad("own dump", outside=OWN, params="const $Noun &$noun", datum="$noun.dumpXml()"),
    bad("free serializer", outside=OWN + "\nstd::string toXml(const $Noun &$noun);", params="const $Noun &$noun",
        datum="toXml($noun)"),
    bad("whole file", params="std::istream &in",
        before="const std::string all{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};", datum="all"),
    bad("file through a stream", params="const std::string &path",
        before="std::ifstream in(path);\nstd::stringstream all;\nall << in.rdbuf();", datum="all.str()"),
    bad("lines", params="std::istream &in", before="std::string all, line;\nwhile (std::getline(in, line))\nall += line;", datum="all"),
    bad("grown in a loop", outside=ROWS, params="const std::vector<Row> &rows",
        before='std::string all;\nfor (const auto &row : rows) {\nall += row.name;\nall += ",";\n}', datum="all"),
    bad("stream in a loop", outside=ROWS, params="const std::vector<Row> &rows",
        before='std::ostringstream all;\nfor (const auto &row : rows)\nall << row.name << "=" << row.value << ";";', datum="all.str()"),
    bad("grown by a helper", outside=ROWS + "\n" + GROWN, params="const std::vector<Row> &rows", datum="listed(rows)"),
    bad("joined", params="const std::vector<std::string> &ids", datum='absl::StrJoin(ids, ",")'),
    bad("accumulated", params="const std::vector<std::string> &ids",
        datum='std::accumulate(ids.begin(), ids.end(), std::string())'),
    bad("bytes as text", params="const std::vector<char> &bytes", datum="std::string(bytes.begin(), bytes.end())"),
    bad("read by a function", outside="std::string readFile(const std::string &path);", datum='readFile("$noun.txt")'),
    bad("member", members="std::string body_;", datum="body_", fits=only(frame="method | class template")),
    bad("vector", params="const std::vector<std::int64_t> &items", datum="items", **whole),
    bad("vector of a record", outside="struct $Noun {\nstd::vector<double> samples;\n};", params="const $Noun &$noun",
        datum="$noun.samples", **whole),
    bad("span of a vector", params="const std::vector<std::int64_t> &items",
        datum="nostd::span<const std::int64_t>(items.data(), items.size())", **whole),
    ok("topic", outside=MESSAGE, params="const Message &message", datum="message.topic"),
    ok("payload type", outside=MESSAGE, params="const Message &message", datum="message.payload_type"),
    ok("digest", outside=MESSAGE, params="const Message &message", datum="message.body_digest"),
    ok("size field", outside=MESSAGE, params="const Message &message", datum="std::to_string(message.body_size)"),
    ok("label", outside=OWN, params="const $Noun &$noun", datum="$noun.label()"),
    ok("name of a message", outside=PROTO, params="const ${Noun}Proto &$noun", datum="$noun.name()"),
    ok("path", params="const std::string &document_path", datum="document_path"),
    ok("first element", params="const std::vector<std::string> &ids", datum="ids.front()"),
    ok("count", params="const std::vector<std::string> &ids", datum="std::to_string(ids.size())"),
    ok("method", params="const httplib::Request &request", datum="request.method"),
    ok("two fields", outside=ROWS, params="const Row &row", datum='row.name + "=" + std::to_string(row.value)'),
    ok("fixed loop", before='std::string all;\nfor (int i = 0; i < 3; ++i)\nall += "x";', datum="all"),
    ok("body type", params="const std::string &body_type", datum="body_type"),
    ok("array", params="const std::array<std::int64_t, 3> &corner",
       datum="nostd::span<const std::int64_t>(corner.data(), corner.size())", **whole),
]

CUT = [
    ok("cut", before="const std::string what = $datum;", text="what.substr(0, 64)"),
    ok("shortened by a function", outside="std::string truncate(const std::string &text, std::size_t limit);",
       text="truncate($datum, 128)"),
]

MATRIX = Matrix(
    "large-attribute",
    {"large": LARGE, "way": WAYS + CLEANING_WAYS + CUT, "recorder": RECORDERS, "frame": FRAMES, "domain": DOMAINS},
    dict(body="$before\n$sink"))
