from frames import DOMAINS, FRAMES, HOLDERS, OWN_HOLDERS
from matrix import Matrix, bad, never, ok

# `$fail` leaves with an error, `$record` stands before it; `$why` is the error as text.
WORK = "void $verb(const std::string &what);\n"
OWN_STATUS = "class Outcome {\npublic:\nstatic Outcome good();\nstatic Outcome bad(std::string message);\nbool ok() const;\n" \
             "const std::string &message() const;\n};\nOutcome $verb(const std::string &what);\n"
ERRORS = "enum class Fault { None, Broken, Busy };\nFault $verb(const std::string &what);\n"

FAILURE = [
    bad("throw", outside=WORK, body_of='if (what.empty()) {\n$record\nthrow std::runtime_error("broken");\n}\n$verb(what);\n$done',
        why='"broken"'),
    bad("throw of an own type", outside=WORK + "struct Broken : std::runtime_error {\nusing std::runtime_error::runtime_error;\n};",
        body_of='if (what.size() > 99) {\n$record\nthrow Broken("broken");\n}\n$verb(what);\n$done', why='"broken"'),
    bad("rethrow", outside=WORK, body_of="try {\n$verb(what);\n} catch (const std::exception &error) {\n$record\nthrow;\n}\n$done",
        why="error.what()"),
    bad("throw of another", outside=WORK, body_of="try {\n$verb(what);\n} catch (const std::exception &error) {\n$record\n"
        'throw std::logic_error("cannot $verb");\n}\n$done', why="error.what()"),
    bad("false from a handler", outside=WORK, result="bool", body_of="try {\n$verb(what);\n$done\n$leave true;\n"
        "} catch (const std::exception &error) {\n$record\n$done\n$leave false;\n}", why="error.what()"),
    bad("swallowed", outside=WORK, body_of="try {\n$verb(what);\n} catch (const std::exception &error) {\n$record\n"
        "std::cerr << error.what();\n}\n$done", why="error.what()"),
    bad("swallowed, any", outside=WORK, body_of='try {\n$verb(what);\n} catch (...) {\n$record\nstd::cerr << "failed";\n}\n$done',
        why='"failed"'),
    bad("null from a handler", outside=WORK, result="std::unique_ptr<std::string>", body_of="try {\n$verb(what);\n"
        "} catch (const std::runtime_error &error) {\n$record\n$leave nullptr;\n}\n$done\n$leave std::make_unique<std::string>(what);",
        why="error.what()"),
    bad("reply from a handler", outside=WORK + "struct Reply {\nint status = 200;\nstd::string text;\n};", result="Reply",
        body_of="try {\n$verb(what);\n} catch (const std::exception &error) {\n$record\n$leave Reply{500, error.what()};\n}\n"
        "$done\n$leave Reply{};", why="error.what()"),
    bad("error code", outside="std::error_code $verb(const std::string &what);", result="std::error_code",
        body_of="if (std::error_code error = $verb(what)) {\n$record\n$leave error;\n}\n$done\n$leave {};", why="error.message()"),
    bad("error code, void", outside="std::error_code $verb(const std::string &what);",
        body_of="if (const auto error = $verb(what)) {\n$record\n$leave;\n}\n$done", why="error.message()"),
    bad("error code, false", outside="std::error_code $verb(const std::string &what);", result="bool",
        body_of="const std::error_code error = $verb(what);\nif (error) {\n$record\n$leave false;\n}\n$done\n$leave true;",
        why="error.message()"),
    bad("error code as out parameter", outside="void $verb(const std::string &what, std::error_code &error);", result="bool",
        body_of="std::error_code error;\n$verb(what, error);\nif (error) {\n$record\n$leave false;\n}\n$done\n$leave true;",
        why="error.message()"),
    bad("status", outside="absl::Status $verb(const std::string &what);", result="absl::Status",
        body_of="absl::Status status = $verb(what);\nif (!status.ok()) {\n$record\n$leave status;\n}\n$done\n$leave absl::OkStatus();",
        why="std::string(status.message())"),
    bad("status made", outside=WORK, result="absl::Status",
        body_of='if (what.empty()) {\n$record\n$leave absl::InternalError("broken");\n}\n$verb(what);\n$done\n$leave absl::OkStatus();',
        why='"broken"'),
    bad("status or value", outside="absl::StatusOr<int> $verb(const std::string &what);", result="absl::StatusOr<int>",
        body_of="absl::StatusOr<int> got = $verb(what);\nif (!got.ok()) {\n$record\n$leave got.status();\n}\n$done\n$leave *got + 1;",
        why="std::string(got.status().message())"),
    bad("macro", outside="absl::Status $verb(const std::string &what);\n#define RETURN_IF_ERROR_$number(call) \\\ndo { \\\n"
        "absl::Status status = (call); \\\nif (!status.ok()) \\\nreturn status; \\\n} while (0)", result="absl::Status",
        body_of="RETURN_IF_ERROR_$number($verb(what));\n$done\nreturn absl::OkStatus();", why='"unseen"',
        fits=lambda chosen: chosen["frame"] != "coroutine" and chosen["record"] in ("nothing", "other attribute", "before only")),
    bad("gRPC status", outside=WORK, result="grpc::Status",
        body_of="try {\n$verb(what);\n} catch (const std::exception &error) {\n$record\n"
        "$leave grpc::Status(grpc::StatusCode::INTERNAL, error.what());\n}\n$done\n$leave grpc::Status::OK;", why="error.what()"),
    bad("gRPC status passed on", outside="grpc::Status $verb(const std::string &what);", result="grpc::Status",
        body_of="grpc::Status status = $verb(what);\nif (!status.ok()) {\n$record\n$leave status;\n}\n$done\n$leave status;",
        why="status.error_message()"),
    bad("expected", outside="tl::expected<int, std::string> $verb(const std::string &what);",
        result="tl::expected<int, std::string>",
        body_of="auto got = $verb(what);\nif (!got.has_value()) {\n$record\n$leave tl::make_unexpected(got.error());\n}\n$done\n$leave *got;",
        why="got.error()"),
    bad("own status", outside=OWN_STATUS, result="Outcome",
        body_of="Outcome outcome = $verb(what);\nif (!outcome.ok()) {\n$record\n$leave outcome;\n}\n$done\n$leave Outcome::good();",
        why="outcome.message()"),
    bad("own status, made", outside=OWN_STATUS, result="Outcome",
        body_of='if (what.empty()) {\n$record\n$leave Outcome::bad("broken");\n}\n$done\n$leave $verb(what);', why='"broken"'),
    bad("own status, false", outside=OWN_STATUS, result="bool",
        body_of="const Outcome outcome = $verb(what);\nif (!outcome.ok()) {\n$record\n$leave false;\n}\n$done\n$leave true;",
        why="outcome.message()"),
    bad("enumerator", outside=ERRORS, result="Fault",
        body_of="const Fault fault = $verb(what);\nif (fault != Fault::None) {\n$record\n$leave fault;\n}\n$done\n$leave Fault::None;",
        why='"fault"'),
    bad("variant", outside="struct Failed {\nstd::string reason;\n};\nstd::variant<int, Failed> $verb(const std::string &what);",
        result="std::optional<int>", body_of="const auto got = $verb(what);\nif (const auto *failed = std::get_if<Failed>(&got)) {\n"
        "$record\n$leave std::nullopt;\n}\n$done\n$leave std::get<int>(got);", why="failed->reason"),
    bad("http answer", outside="httplib::Result $verb(const std::string &what);", result="bool",
        body_of="const auto reply = $verb(what);\nif (!reply || reply->status >= 500) {\n$record\n$leave false;\n}\n$done\n$leave true;",
        why='"no answer"'),
    bad("exhausted attempts", outside=WORK, body_of="for (int attempt = 0; attempt < 3; ++attempt) {\ntry {\n$verb(what);\n$leave;\n"
        "} catch (const std::exception &) {\n}\n}\n$record\nthrow std::runtime_error(\"gave up\");", why='"gave up"'),
    bad("promise", outside=WORK, params="std::promise<void> &promise", body_of="try {\n$verb(what);\npromise.set_value();\n"
        "} catch (const std::exception &error) {\n$record\npromise.set_exception(std::current_exception());\n}\n$done",
        why="error.what()"),
    bad("callback", outside="std::error_code $verb(const std::string &what);",
        params="const std::function<void(std::error_code)> &done", body_of="if (auto error = $verb(what)) {\n$record\n"
        "done(error);\n$leave;\n}\n$done\ndone({});", why="error.message()"),
    ok("before the span", outside=WORK, before_span='if (what.empty())\nthrow std::invalid_argument("what");',
       body_of="$verb(what);\n$done", why='""'),
    ok("not found", outside="struct NotFound : std::runtime_error {\nusing std::runtime_error::runtime_error;\n};\n" + WORK,
       body_of='if (what == "0")\nthrow NotFound(what);\n$verb(what);\n$done', why='""'),
    ok("not found status", outside=WORK, result="absl::Status",
       body_of='if (what.empty())\n$leave absl::NotFoundError("none");\n$verb(what);\n$done\n$leave absl::OkStatus();', why='""'),
    ok("empty is an answer", outside="std::optional<int> $verb(const std::string &what);", result="std::optional<int>",
       body_of="const auto got = $verb(what);\nif (!got)\n$leave std::nullopt;\n$done\n$leave *got;", why='""'),
    ok("no is an answer", outside="bool $verb(const std::string &what);", result="bool",
       body_of="if (!$verb(what)) {\n$done\n$leave false;\n}\n$done\n$leave true;", why='""'),
    ok("tried again", outside=WORK, body_of="for (int attempt = 0; attempt < 3; ++attempt) {\ntry {\n$verb(what);\nbreak;\n"
       "} catch (const std::exception &error) {\nstd::cerr << error.what();\n}\n}\n$done", why='""'),
    ok("fallback", outside=WORK + "void ${second}(const std::string &what);", body_of="try {\n$verb(what);\n"
       "} catch (const std::exception &error) {\n$second(what);\n}\n$done", why='""'),
    ok("success only", outside=WORK, result="absl::Status", body_of="$verb(what);\n$done\n$leave absl::OkStatus();", why='""'),
]

FAIL = "static void fail(trace::Span &span, const std::string &why) {\nspan.SetStatus(trace::StatusCode::kError, why);\n}"
RECORD = [
    bad("nothing", often=3, record=""),
    bad("log only", often=2, record="std::cerr << $why;"),
    bad("other attribute", record='$span->SetAttribute("$noun.size", static_cast<std::int64_t>(what.size()));'),
    bad("before only", before_failure='$span->SetAttribute("$noun.step", "first");', record=""),
    bad("status ok", record="$span->SetStatus(trace::StatusCode::kOk);"),
    ok("status", record="$span->SetStatus(trace::StatusCode::kError, $why);"),
    ok("status without text", record="$span->SetStatus(trace::StatusCode::kError);"),
    ok("error type", record='$span->SetAttribute("error.type", "broken");'),
    ok("exception event", record='$span->AddEvent("exception", {{"exception.message", $why}});'),
    ok("helper", outside=FAIL, record="fail(*$span, $why);"),
    ok("helper elsewhere", outside="void fail(trace::Span &span, const std::string &why);", other=FAIL.replace("static ", ""),
       record="fail(*$span, $why);"),
    ok("helper for pointers", outside="static void markFailed(const SpanPtr &span, const std::string &why) {\n"
       "span->SetStatus(trace::StatusCode::kError, why);\n}", record="markFailed($span, $why);",
       fits=never(holder="own guard | own guard on the heap | optional guard")),
    ok("local lambda", before_failure="auto fail = [&](const std::string &why) { $span->SetStatus(trace::StatusCode::kError, why); };",
       record="fail($why);"),
    ok("current span", record="tracer()->GetCurrentSpan()->SetStatus(trace::StatusCode::kError, $why);",
       fits=never(holder="inactive")),
    ok("watcher", outside="struct FailureWatch {\ntrace::Span &span;\nint before = std::uncaught_exceptions();\nbool fine = false;\n"
       "~FailureWatch() {\nif (!fine || std::uncaught_exceptions() > before)\nspan.SetStatus(trace::StatusCode::kError);\n}\n};",
       before_failure="FailureWatch watch{*$span};", record=""),
    ok("macro", outside="#define FAILED_$number(span, why) (span)->SetStatus(trace::StatusCode::kError, why)",
       record="FAILED_$number($span, $why);"),
    ok("flag", record='$span->SetAttribute("error", true);'),
]

def together(chosen):
    """A status of Ok in a handler that goes on is a decision."""
    return chosen["record"] != "status ok" or "swallowed" not in chosen["failure"]


MATRIX = Matrix(
    "unrecorded-error",
    {"failure": FAILURE, "record": RECORD, "holder": HOLDERS + OWN_HOLDERS, "frame": FRAMES, "domain": DOMAINS},
    dict(call='tracer()->StartSpan("$noun.$verb")', before_failure="",
         before_span="", done="$ends", body="$before_span\n$hold\n$before_failure\n$body_of"),
    fits=together)
MATRIX.slots["params"] = "const std::string &what"
