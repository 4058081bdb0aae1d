from frames import DOMAINS, FRAMES, STARTS
from matrix import Matrix, bad, ok

ROW = "struct Row {\nstd::string name;\nlong count = 0;\nbool open = false;\nlong size() const { return count; }\n};"
LOOP = [
    bad("range", often=2, params="const std::vector<Row> &rows", loop="for (const Row &row : rows)", row="row"),
    bad("range of a map", params="const std::map<std::string, Row> &rows", loop="for (const auto &[key, row] : rows)", row="row"),
    bad("index", params="const std::vector<Row> &rows", loop="for (std::size_t i = 0; i < rows.size(); ++i)", row="rows[i]"),
    bad("iterator", params="const std::vector<Row> &rows", loop="for (auto it = rows.begin(); it != rows.end(); ++it)", row="(*it)"),
    bad("number", params="const Row &first, int turns", loop="for (int i = 0; i < turns; ++i)", row="first"),
    bad("countdown", params="const Row &first, int turns", loop="while (turns-- > 0)", row="first"),
    bad("many turns", params="const Row &first", loop="for (int i = 0; i < 1000; ++i)", row="first"),
    bad("field", outside="struct Table {\nstd::vector<Row> rows;\n};", params="const Table &table", loop="for (const auto &row : table.rows)", row="row"),
    bad("list", params="const std::list<Row> &rows", loop="for (const auto &row : rows)", row="row"),
    ok("few turns", params="const Row &first", loop="for (int i = 0; i < 3; ++i)", row="first"),
    ok("no loop", params="const Row &first", loop="", row="first"),
    ok("queue", params="std::queue<Row> &queue", loop="while (!queue.empty())", row="queue.front()", after="queue.pop();"),
]
WORK = [
    bad("sum", work="sum += $row.count;"),
    bad("comparison", work="if ($row.count > sum)\nsum = $row.count;"),
    bad("text", work="names += $row.name;"),
    bad("attribute only", work="sum += 1;", more='span->SetAttribute("$noun.count", static_cast<std::int64_t>($row.count));'),
    bad("container", work="list.push_back($row.count);"),
    bad("getter", work="sum += $row.size();"),
    bad("nothing", work=""),
    ok("call", aside="void ${verb}Deeply(const Row &row);", work="${verb}Deeply($row);"),
    ok("call of a client", aside="httplib::Client &client();", work='client().Get("/${noun}s");'),
    ok("waits", work="std::this_thread::sleep_for(std::chrono::milliseconds(1));"),
]
HOLD = [
    bad("span", often=2, hold="auto span = $call;"),
    bad("span and scope", hold="auto span = $call;\ntrace::Scope scope(span);"),
    bad("scope", hold="trace::Scope scope($call);\nauto span = tracer()->GetCurrentSpan();"),
    bad("ended", hold="auto span = $call;", ends="span->End();"),
    ok("under a condition", hold='SpanPtr span = tracer()->GetCurrentSpan();\nif ($row.open)\nspan = $call;'),
]
MATRIX = Matrix(
    "span-in-loop",
    {"loop": LOOP, "work": WORK, "hold": HOLD, "start": [s for s in STARTS if s.name != "member tracer"], "frame": FRAMES, "domain": DOMAINS},
    dict(aside="", more="", ends="", after="", outside=ROW, around="$aside",
         body="long sum = 0;\nstd::string names;\nstd::vector<long> list;\n$loop {\n$hold\n$more\n$work\n$ends\n$after\n}\n"
         "std::clog << sum << names << list.size();"))
