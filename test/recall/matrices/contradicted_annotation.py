from frames import DOMAINS
from matrix import Matrix, bad, ok

NOTE = '[[clang::annotate("span-tidy:$claim")]]\n'
CLAIM = [
    bad("redacts, gives it back", claim="redacts", head="std::string $function(const std::string &text)", code="return text;"),
    bad("redacts, wraps it", claim="redacts", head="std::string $function(const std::string &text)", code='return "<" + text + ">";'),
    bad("redacts, through a local", claim="redacts", head="std::string $function(const std::string &text)",
        code='std::string out = "$noun ";\nout += text;\nreturn out;'),
    bad("redacts, on one way", claim="redacts", head="std::string $function(const std::string &text, bool hide)",
        code='if (hide)\nreturn "***";\nreturn text;'),
    bad("redacts, by a helper", claim="redacts", aside="static std::string kept(const std::string &text) { return text; }",
        head="std::string $function(const std::string &text)", code="return kept(text);"),
    bad("carries, thread", claim="carries-context", head="void $function(std::function<void()> task)",
        code="std::thread(std::move(task)).detach();"),
    bad("carries, async", claim="carries-context", head="void $function(std::function<void()> task)",
        code="auto later = std::async(std::launch::async, std::move(task));\nlater.wait();"),
    bad("carries, inner lambda", claim="carries-context", head="void $function(std::function<void()> task)",
        code="std::thread worker([task] { task(); });\nworker.join();"),
    bad("bounded, id", claim="bounded", head="std::string $function(const std::string &$id)", code='return "$noun " + $id;'),
    bad("bounded, number", claim="bounded", head="std::string $function(long number)", code="return std::to_string(number);"),
    bad("bounded, stream", claim="bounded", head="std::string $function(const std::string &url)",
        code="std::ostringstream out;\nout << url;\nreturn out.str();"),
    ok("redacts, stars", claim="redacts", head="std::string $function(const std::string &text)", code='return text.empty() ? "" : "***";'),
    ok("redacts, as long", claim="redacts", head="std::string $function(const std::string &text)",
       code="return std::string(text.size(), '*');"),
    ok("redacts, unseen", claim="redacts", aside="std::string scrub(const std::string &text);",
       head="std::string $function(const std::string &text)", code="return scrub(text);"),
    ok("redacts, hash", claim="redacts", head="std::string $function(const std::string &text)",
       code="return std::to_string(std::hash<std::string>{}(text));"),
    ok("carries, attached", claim="carries-context", head="void $function(std::function<void()> task)",
       code="std::thread([task, now = context::RuntimeContext::GetCurrent()] {\nauto token = context::RuntimeContext::Attach(now);\ntask();\n}).detach();"),
    ok("carries, called here", claim="carries-context", head="void $function(std::function<void()> task)", code="task();"),
    ok("bounded, choice", claim="bounded", head="std::string $function(bool first)", code='return first ? "$noun.first" : "$noun.next";'),
    ok("bounded, text", claim="bounded", head="const char *$function()", code='return "$noun";'),
]
PLACE = [
    bad("function", frame="$aside\n" + NOTE + "$head {\n$code\n}"),
    bad("static", frame="$aside\n" + NOTE + "static $head {\n$code\n}\nauto *const used$Noun = &$function;"),
    bad("inline", frame="$aside\n" + NOTE + "inline $head {\n$code\n}"),
    bad("method", frame="$aside\nstruct ${Noun}Text {\n" + NOTE + "$head {\n$code\n}\n};"),
    bad("static method", frame="$aside\nclass ${Noun}Text {\npublic:\n" + NOTE + "static $head {\n$code\n}\n};"),
    bad("declared before", frame="$aside\n" + NOTE + "$head;\n$head {\n$code\n}"),
    bad("in a namespace", frame="$aside\nnamespace text {\n" + NOTE + "$head {\n$code\n}\n}"),
]
MATRIX = Matrix("contradicted-annotation", {"claim": CLAIM, "place": PLACE, "domain": DOMAINS}, dict(aside=""))
