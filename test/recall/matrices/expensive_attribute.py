from frames import DOMAINS, FRAMES, HOLDERS
from matrix import Matrix, bad, ok

PROTO = "struct ${Noun}Proto : google::protobuf::Message {\nsize_t ByteSizeLong() const;\nstd::string name() const;\n};"
OWN = "struct $Noun {\nstd::string toJson() const;\nstd::string name;\n};"
COST = [
    bad("debug string", outside=PROTO, params="const ${Noun}Proto &$noun", value="$noun.ShortDebugString()"),
    bad("serialised", outside=PROTO, params="const ${Noun}Proto &$noun", value="$noun.SerializeAsString()"),
    bad("json", params="const nlohmann::json &$noun", value="$noun.dump()"),
    bad("joined", params="const std::vector<std::string> &items", value='absl::StrJoin(items, ",")'),
    bad("joined by fmt", params="const std::vector<std::string> &items", value='fmt::format("{}", fmt::join(items, ","))'),
    bad("own toJson", outside=OWN, params="const $Noun &$noun", value="$noun.toJson()"),
    ok("field", outside=OWN, params="const $Noun &$noun", value="$noun.name"),
    ok("getter", outside=PROTO, params="const ${Noun}Proto &$noun", value="$noun.name()"),
]
WAY = [
    bad("direct", often=2, text="$value"),
    bad("cut", text="$value.substr(0, 64)"),
    bad("local", made="const std::string text = $value;", text="text"),
    bad("local, cut", made="std::string text = $value;", text="text.substr(0, 64)"),
    bad("characters", made="const std::string text = $value;", text="text.c_str()"),
    ok("sent anyway", around="void send(const std::string &text);", made="const std::string text = $value;\nsend(text);", text="text"),
    ok("returned in part", around="static std::string kept;", made="const std::string text = $value;\nkept = text;", text="text"),
]
RECORD = [
    bad("attribute", often=2, record='$span->SetAttribute("$noun.text", $text);'),
    bad("event", record='$span->AddEvent("$noun.seen", {{"$noun.text", $text}});'),
    bad("status", record="$span->SetStatus(trace::StatusCode::kError, $text);"),
    bad("key by constant", outside='static constexpr const char *kText = "$noun.text";', record="$span->SetAttribute(kText, $text);"),
]
GUARD = [
    bad("none", often=2, guarded="$made\n$record"),
    bad("question about data", guarded="static int seen = 0;\n++seen;\n$made\n$record"),
    ok("recording", guarded="if ($span->IsRecording()) {\n$made\n$record\n}"),
    ok("recording, early return", guarded="if (!$span->IsRecording())\n$leave;\n$made\n$record"),
    ok("recording, local flag", guarded="const bool recording = $span->IsRecording();\nif (recording) {\n$made\n$record\n}"),
]
MATRIX = Matrix(
    "expensive-attribute",
    {"cost": COST, "way": WAY, "record": RECORD, "guard": GUARD, "holder": HOLDERS, "frame": FRAMES, "domain": DOMAINS},
    dict(call='tracer()->StartSpan("$noun.$verb")', made="", body="$hold\n$guarded"))
