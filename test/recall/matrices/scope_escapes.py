from frames import DOMAINS, GUARD, STARTS
from matrix import Matrix, bad, ok

KINDS = [
    bad("scope", often=2, Kept="trace::Scope", of="$call"),
    bad("own guard", outside=GUARD, Kept="SpanGuard", of="$call"),
    bad("struct", outside="struct Traced {\nSpanPtr span;\ntrace::Scope scope;\nexplicit Traced(const SpanPtr &s) : span(s), scope(s) {}\n};",
        Kept="Traced", of="$call"),
]
MADE = "std::make_unique<$Kept>($of)"
STORAGE = [
    bad("static local", frame="void $function() {\nstatic $Kept kept($of);\n${verb}Deeply();\n}"),
    bad("global pointer", frame="static std::unique_ptr<$Kept> kept;\nvoid $function() {\nkept = " + MADE + ";\n}"),
    bad("global pointer, reset", frame="static std::unique_ptr<$Kept> kept;\nvoid $function() {\nkept.reset(new $Kept($of));\n}"),
    bad("global optional", frame="static std::optional<$Kept> kept;\nvoid $function() {\nkept.emplace($of);\n}"),
    bad("static member", frame="struct ${Noun}State {\nstatic std::unique_ptr<$Kept> kept;\n};\nstd::unique_ptr<$Kept> ${Noun}State::kept;\n"
        "void $function() {\n${Noun}State::kept = " + MADE + ";\n}"),
    bad("map member", frame="class ${Noun}Table {\npublic:\nvoid begin(const std::string &id) { open_[id] = " + MADE + "; }\n"
        "void end(const std::string &id) { open_.erase(id); }\nprivate:\nstd::map<std::string, std::unique_ptr<$Kept>> open_;\n};"),
    bad("map member, emplaced", frame="class ${Noun}Table {\npublic:\nvoid begin(int id) { open_.emplace(id, " + MADE + "); }\n"
        "void end(int id) { open_.erase(id); }\nprivate:\nstd::unordered_map<int, std::unique_ptr<$Kept>> open_;\n};"),
    bad("queue", frame="class ${Noun}Queue {\npublic:\nvoid begin() { open_.push(" + MADE + "); }\nvoid end() { open_.pop(); }\n"
        "private:\nstd::queue<std::unique_ptr<$Kept>> open_;\n};"),
    bad("moved into a thread", frame="void $function() {\nauto kept = " + MADE + ";\n"
        "std::thread([kept = std::move(kept)] { ${verb}Deeply(); }).detach();\n}"),
    bad("shared with a thread", frame="void $function() {\nauto kept = std::make_shared<$Kept>($of);\n"
        "std::thread worker([kept] { ${verb}Deeply(); });\nworker.detach();\n}"),
    bad("moved into async", frame="std::future<void> $function() {\nauto kept = " + MADE + ";\n"
        "return std::async(std::launch::async, [kept = std::move(kept)] { ${verb}Deeply(); });\n}"),
    bad("member closed by another thread", frame="class ${Noun}Upload : public std::enable_shared_from_this<${Noun}Upload> {\npublic:\n"
        "void begin() {\nkept_ = " + MADE + ";\nstd::thread([self = shared_from_this()] { self->end(); }).detach();\n}\n"
        "void end() { kept_.reset(); }\nprivate:\nstd::unique_ptr<$Kept> kept_;\n};"),
    bad("new without owner", frame="void $function() {\nnew $Kept($of);\n${verb}Deeply();\n}"),
    bad("released", frame="void $function() {\nauto kept = " + MADE + ";\n${verb}Deeply();\nkept.release();\n}"),
    bad("posted to a pool", frame="void $function(boost::asio::thread_pool &pool) {\nauto kept = std::make_shared<$Kept>($of);\n"
        "boost::asio::post(pool, [kept] { ${verb}Deeply(); });\n}"),
    bad("field of a job in a queue", frame="struct ${Noun}Job {\nstd::unique_ptr<$Kept> kept;\nint number = 0;\n};\nclass ${Noun}Jobs {\npublic:\n"
        "void begin() {\n${Noun}Job job;\njob.kept = " + MADE + ";\njobs_.push_back(std::move(job));\n}\nprivate:\nstd::deque<${Noun}Job> jobs_;\n};"),
    ok("local", frame="void $function() {\n$Kept kept($of);\n${verb}Deeply();\n}"),
    ok("local on the heap", frame="void $function() {\nauto kept = " + MADE + ";\n${verb}Deeply();\n}"),
    ok("local optional", frame="void $function(bool traced) {\nstd::optional<$Kept> kept;\nif (traced)\nkept.emplace($of);\n${verb}Deeply();\n}"),
    ok("member of a guard", frame="class ${Noun}Timer {\npublic:\n${Noun}Timer() : kept_($of) {}\nprivate:\n$Kept kept_;\n};\n"
       "void $function() {\n${Noun}Timer timer;\n${verb}Deeply();\n}"),
    ok("stack of guards", frame="void $function() {\nstd::vector<std::unique_ptr<$Kept>> stack;\nstack.push_back(" + MADE + ");\n${verb}Deeply();\n"
       "stack.pop_back();\n}"),
    ok("made for the caller", frame="std::unique_ptr<$Kept> $function() { return " + MADE + "; }"),
    ok("span kept", frame="static SpanPtr kept;\nvoid $function() { kept = $of; }"),
    ok("opened in the thread", frame="void $function() {\nauto span = $of;\nstd::thread([span] {\n$Kept kept(span);\n${verb}Deeply();\n}).detach();\n}"),
    ok("opened and closed by a method", frame="class ${Noun}Step {\npublic:\nvoid run() {\nkept_ = " + MADE + ";\n${verb}Deeply();\nkept_.reset();\n}\n"
       "private:\nstd::unique_ptr<$Kept> kept_;\n};"),
]
MATRIX = Matrix(
    "scope-escapes",
    {"kind": KINDS, "storage": STORAGE, "start": [s for s in STARTS if s.name != "member tracer"], "domain": DOMAINS},
    dict(around="void ${verb}Deeply();"))
