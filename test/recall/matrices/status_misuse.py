from frames import DOMAINS, FRAMES, HOLDERS, STARTS
from matrix import Matrix, bad, ok

OK = "$span->SetStatus(trace::StatusCode::kOk);"
ERROR = '$span->SetStatus(trace::StatusCode::kError, "not done");'
FAIL = 'static void fail(trace::Span &span) { span.SetStatus(trace::StatusCode::kError, "not done"); }'
CASE = [
    bad("text with Ok", code='${verb}Deeply();\n$span->SetStatus(trace::StatusCode::kOk, "done");'),
    bad("text of a variable with Ok", params="const std::string &summary", code="${verb}Deeply();\n$span->SetStatus(trace::StatusCode::kOk, summary);"),
    bad("text made with Ok", code='${verb}Deeply();\n$span->SetStatus(trace::StatusCode::kOk, "done " + std::to_string(std::rand()));'),
    bad("handled, then Ok", code="try {\n${verb}Deeply();\n} catch (const std::exception &) {\n" + ERROR + "\n}\n" + OK),
    bad("branch, then Ok", code="if (${verb}Fast()) {\n" + ERROR + "\n}\n" + OK),
    bad("helper, then Ok", outside=FAIL, code="if (${verb}Fast())\nfail(*$span);\n" + OK),
    bad("helper elsewhere, then Ok", outside="void fail(trace::Span &span);", other=FAIL.replace("static ", ""), code="if (${verb}Fast())\nfail(*$span);\n" + OK),
    bad("lambda, then Ok", code="auto fail = [&] { " + ERROR + " };\nif (${verb}Fast())\nfail();\n" + OK),
    bad("error and Ok at once", code=ERROR + "\n" + OK),
    bad("case, then Ok", code="switch (std::rand() % 3) {\ncase 0:\n" + ERROR + "\nbreak;\ndefault:\n${verb}Deeply();\n}\n" + OK),
    ok("handled and left", code="try {\n${verb}Deeply();\n} catch (const std::exception &) {\n" + ERROR + "\n$leave;\n}\n" + OK),
    ok("either or", code="if (${verb}Fast()) {\n" + ERROR + "\n} else {\n" + OK + "\n}"),
    ok("Ok alone", code="${verb}Deeply();\n" + OK),
    ok("error alone", code=ERROR),
    ok("attempts", code="for (int attempt = 0; attempt < 3; ++attempt) {\nif (${verb}Fast()) {\n" + ERROR + "\ncontinue;\n}\n" + OK + "\nbreak;\n}"),
    ok("unset, then error", code="$span->SetStatus(trace::StatusCode::kUnset);\n" + ERROR),
    ok("error thrown", code="try {\n${verb}Deeply();\n} catch (const std::exception &) {\n" + ERROR + "\nthrow;\n}\n" + OK),
    ok("another span", code='auto second = tracer()->StartSpan("$noun.$second");\nsecond->SetStatus(trace::StatusCode::kError);\n' + OK),
    ok("text with error", code='$span->SetStatus(trace::StatusCode::kError, "lost");'),
]
MATRIX = Matrix(
    "status-misuse",
    {"case": CASE, "holder": HOLDERS, "start": STARTS, "frame": FRAMES, "domain": DOMAINS},
    dict(around="void ${verb}Deeply();\nbool ${verb}Fast();", body="$before\n$hold\n$code"))
