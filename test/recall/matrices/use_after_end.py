from frames import DOMAINS, FRAMES, STARTS
from matrix import Matrix, bad, never, ok

HOLDER = [
    bad("span", often=2, hold="auto span = $call;", span="span"),
    bad("span and scope", hold="auto span = $call;\ntrace::Scope scope(span);", span="span"),
    bad("copy", hold="auto first = $call;\nauto span = first;", span="span"),
    bad("standard pointer", hold="const nostd::shared_ptr<trace::Span> span = $call;", span="span"),
    bad("reference", hold="auto kept = $call;\ntrace::Span &handle = *kept;\ntrace::Span *span = &handle;", span="span"),
    bad("field of a local", hold="struct {\nSpanPtr span;\nint number = 0;\n} job;\njob.span = $call;", span="job.span"),
    bad("member", members="SpanPtr span_;", hold="span_ = $call;", span="span_",
        fits=lambda chosen: chosen["frame"] in ("method", "class template")),
]
ENDS = [
    bad("End", often=3, end="$span->End();"),
    bad("End with options", end="trace::EndSpanOptions last;\n$span->End(last);"),
    bad("helper", outside="static void finish(trace::Span &span) { span.End(); }", end="finish(*$span);"),
    bad("helper elsewhere", outside="void finish(trace::Span &span);", other="void finish(trace::Span &span) { span.End(); }", end="finish(*$span);"),
    bad("lambda", end="auto finish = [&] { $span->End(); };\nfinish();"),
    bad("both branches", end="if (std::rand() % 2) {\n$span->End();\n} else {\n$span->End();\n}"),
    ok("one branch", end="if (std::rand() % 2) {\n$span->End();\n$leave;\n}"),
    ok("not at all", end=""),
    ok("of another span", end='auto second = tracer()->StartSpan("$noun.$second");\nsecond->End();'),
    ok("and started anew", end='$span->End();\n$restart', fits=never(holder="standard pointer | reference")),
]
BETWEEN = [
    bad("at once", often=2, between=""),
    bad("work", between="${verb}Deeply();"),
    bad("branch", between="if (std::rand() % 2)\n${verb}Deeply();"),
    bad("handler", between="try {\n${verb}Deeply();\n} catch (const std::exception &) {\n}"),
    bad("loop", between="for (int i = 0; i < 3; ++i)\n${verb}Deeply();"),
]
USE = [
    bad("attribute", often=2, use='$span->SetAttribute("$noun.size", 3);'),
    bad("event", use='$span->AddEvent("$noun.done");'),
    bad("status", use="$span->SetStatus(trace::StatusCode::kError);"),
    bad("name", use='$span->UpdateName("$noun.$second");'),
    bad("second end", use="$span->End();"),
    bad("helper", outside='static void tag(trace::Span &span) { span.SetAttribute("$noun.size", 3); }', use="tag(*$span);"),
    bad("helper elsewhere", outside="void tag(trace::Span &span);", other='void tag(trace::Span &span) { span.SetAttribute("$noun.size", 3); }',
        use="tag(*$span);"),
    bad("in a branch", use='if (std::rand() % 2)\n$span->SetAttribute("$noun.size", 3);'),
    bad("in a handler", use="try {\n${verb}Deeply();\n} catch (const std::exception &) {\n$span->SetStatus(trace::StatusCode::kError);\nthrow;\n}"),
    ok("context", use="auto parent = $span->GetContext();\n(void)parent;"),
    ok("question", use="if ($span->IsRecording())\n${verb}Deeply();"),
    ok("nothing", use="${verb}Deeply();"),
]
MATRIX = Matrix(
    "use-after-end",
    {"holder": HOLDER, "end": ENDS, "between": BETWEEN, "use": USE, "start": STARTS, "frame": FRAMES, "domain": DOMAINS},
    dict(around="void ${verb}Deeply();", restart="$span = $call;", body="$before\n$hold\n$end\n$between\n$use"),
    fits=lambda chosen: not (chosen["holder"] == "copy" and chosen["end"] == "and started anew")
    # Whatever is called may give the member another span.
    and not (chosen["holder"] == "member" and (chosen["between"] != "at once" or chosen["use"] == "in a handler"))
    # The only end is no second one.
    and not (chosen["use"] == "second end" and chosen["end"] in ("not at all", "of another span", "one branch")))
