from frames import DOMAINS, FRAMES, HOLDERS
from matrix import Matrix, bad, never, ok

POOL = """class Workers {
public:
Workers() : worker_([this] { work(); }) {}
void submit(std::function<void()> job) {
std::lock_guard<std::mutex> lock(mutex_);
jobs_.push_back(std::move(job));
}
private:
void work() {
for (;;) {
std::function<void()> job;
{
std::lock_guard<std::mutex> lock(mutex_);
if (jobs_.empty())
return;
job = std::move(jobs_.front());
jobs_.pop_front();
}
job();
}
}
std::mutex mutex_;
std::deque<std::function<void()>> jobs_;
std::thread worker_;
};"""

LAUNCH = [
    bad("thread", launch="std::thread worker($task);\nworker.join();"),
    bad("detached thread", launch="std::thread($task).detach();"),
    bad("jthread", launch="std::jthread worker($task);"),
    bad("async", launch="auto later = std::async(std::launch::async, $task);\nlater.wait();"),
    bad("async by default", launch="auto later = std::async($task);\nlater.wait();"),
    bad("list of threads", launch="std::vector<std::thread> workers;\nfor (int i = 0; i < 3; ++i)\nworkers.emplace_back($task);\n"
        "for (auto &worker : workers)\nworker.join();"),
    bad("thread on the heap", launch="auto worker = std::make_unique<std::thread>($task);\nworker->join();"),
    bad("local task", launch="auto job = $task;\nstd::thread worker(job);\nworker.join();"),
    bad("function object", launch="std::function<void()> job = $task;\nstd::thread worker(std::move(job));\nworker.join();"),
    bad("packaged task", launch="std::packaged_task<void()> job($task);\nauto later = job.get_future();\n"
        "std::thread worker(std::move(job));\nworker.join();"),
    bad("thread assigned", launch="std::thread worker;\nworker = std::thread($task);\nworker.join();"),
    bad("member thread", members="std::thread worker_;", launch="worker_ = std::thread($task);",
        fits=lambda chosen: chosen["frame"] in ("method", "class template")),
    bad("BS pool", params="BS::thread_pool &pool", launch="pool.detach_task($task);"),
    bad("BS pool, future", params="BS::thread_pool &pool", launch="auto later = pool.submit_task($task);\nlater.wait();"),
    bad("asio post", params="boost::asio::thread_pool &pool", launch="boost::asio::post(pool, $task);"),
    bad("asio executor", params="boost::asio::io_context &io", launch="boost::asio::post(io.get_executor(), $task);"),
    bad("own pool", outside=POOL, params="Workers &workers", launch="workers.submit($task);"),
    bad("own pool elsewhere", outside="class Workers {\npublic:\nvoid submit(std::function<void()> job);\nprivate:\n"
        "std::vector<std::thread> threads_;\nstd::deque<std::function<void()>> jobs_;\n};",
        other="class Workers {\npublic:\nvoid submit(std::function<void()> job);\nprivate:\nstd::vector<std::thread> threads_;\n"
        "std::deque<std::function<void()>> jobs_;\n};\nvoid Workers::submit(std::function<void()> job) { threads_.emplace_back(std::move(job)); }",
        params="Workers &workers", launch="workers.submit($task);"),
    bad("own pool, body unknown", outside="class ThreadPool {\npublic:\nvoid enqueue(std::function<void()> job);\n};",
        params="ThreadPool &pool", launch="pool.enqueue($task);"),
    bad("executor interface", outside="struct Executor {\nvirtual ~Executor() = default;\nvirtual void execute(std::function<void()> job) = 0;\n};",
        params="Executor &executor", launch="executor.execute($task);"),
    bad("job queue", outside="class JobQueue {\npublic:\nvoid push(std::function<void()> job);\n};",
        params="JobQueue &queue", launch="queue.push($task);"),
    bad("launching template", outside="template <typename Work> static void inBackground(Work &&work) {\n"
        "std::thread(std::forward<Work>(work)).detach();\n}", launch="inBackground($task);"),
    bad("launching helper", outside="static void runLater(std::function<void()> work) { std::thread(std::move(work)).detach(); }",
        launch="runLater($task);"),
    bad("launching helper elsewhere", outside="void runLater(std::function<void()> work);",
        other="void runLater(std::function<void()> work) { std::thread(std::move(work)).detach(); }", launch="runLater($task);"),
    bad("timer", outside="class Timer {\npublic:\nvoid expiresAfter(int seconds);\nvoid asyncWait(std::function<void()> handler);\n};",
        params="Timer &timer", launch="timer.asyncWait($task);"),
    ok("called here", launch="auto job = $task;\njob();"),
    ok("called by an algorithm", launch="const std::vector<int> items(3);\nauto job = $task;\n"
       "std::for_each(items.begin(), items.end(), [&](int) { job(); });"),
    ok("deferred", launch="auto later = std::async(std::launch::deferred, $task);\nlater.wait();"),
    ok("called by a helper", outside="template <typename Work> static void timed(Work &&work) { work(); }", launch="timed($task);"),
]

CHILD = 'static void $second() {\nauto span = tracer()->StartSpan("$noun.$second");\ntrace::Scope scope(span);\n}'
TRACED = "struct Traced {\nSpanPtr span;\ntrace::Scope scope;\nexplicit Traced(const char *name) : span(tracer()->StartSpan(name)), scope(span) {}\n};"
WORK = [
    bad("span", work='auto child = tracer()->StartSpan("$noun.$second");\ntrace::Scope inner(child);'),
    bad("span in a helper", outside=CHILD, work="$second();"),
    bad("span two helpers down", outside=CHILD + "\nstatic void ${second}All() { $second(); }", work="${second}All();"),
    bad("span elsewhere", outside="void $second();", other=CHILD.replace("static ", ""), work="$second();"),
    bad("own span", outside=TRACED, work='Traced traced("$noun.$second");'),
    bad("span of a method", outside="struct Helper {\nvoid $second() { auto span = tracer()->StartSpan(\"$noun.$second\"); }\n};",
        work="Helper helper;\nhelper.$second();"),
    bad("event on the current span", work='tracer()->GetCurrentSpan()->AddEvent("$noun.$second");'),
    bad("attribute on the current span by a helper", outside='static void noted() { tracer()->GetCurrentSpan()->SetAttribute("$noun.noted", true); }',
        work="noted();"),
    ok("nothing traced", work='std::clog << "$noun";'),
    ok("nothing traced in a helper", outside='static void logged() { std::clog << "$noun"; }', work="logged();"),
    ok("root on purpose", work="trace::StartSpanOptions options;\noptions.kind = trace::SpanKind::kConsumer;\n"
       'auto child = tracer()->StartSpan("$noun.$second", options);\ntrace::Scope inner(child);'),
]

spanned = lambda chosen: "current span" not in chosen["work"]
CARRY = [
    bad("nothing", often=4, task="[] {\n$work\n}"),
    bad("all by reference", often=2, task="[&] {\n$work\n}"),
    bad("unrelated value", often=2, prepare='const std::string label = "$noun";', task="[label] {\nstd::clog << label;\n$work\n}"),
    bad("context, not attached", prepare="auto current = context::RuntimeContext::GetCurrent();",
        task="[current] {\n(void)current;\n$work\n}"),
    bad("empty context", task="[] {\ncontext::Context fresh;\nauto token = context::RuntimeContext::Attach(fresh);\n$work\n}"),
    bad("span, not activated", task='[handle = $span] {\nhandle->SetAttribute("$noun.async", true);\n$work\n}', fits=spanned),
    bad("context read inside", task="[] {\nauto current = context::RuntimeContext::GetCurrent();\n"
        "auto token = context::RuntimeContext::Attach(current);\n$work\n}"),
    ok("context", prepare="auto current = context::RuntimeContext::GetCurrent();",
       task="[current] {\nauto token = context::RuntimeContext::Attach(current);\n$work\n}"),
    ok("context in the capture", task="[current = context::RuntimeContext::GetCurrent()] {\n"
       "auto token = context::RuntimeContext::Attach(current);\n$work\n}"),
    ok("span activated", task="[handle = $span] {\ntrace::Scope again(handle);\n$work\n}"),
    ok("span by a copy of all", task="[=] {\ntrace::Scope again($span);\n$work\n}"),
    ok("parent in options", task="[parent = $span->GetContext()] {\ntrace::StartSpanOptions options;\noptions.parent = parent;\n"
       'auto child = tracer()->StartSpan("$noun.below", options);\n}'),
    ok("bound by a helper", outside="template <typename Work> static auto bound(Work work) {\n"
       "return [current = context::RuntimeContext::GetCurrent(), work] {\nauto token = context::RuntimeContext::Attach(current);\nwork();\n};\n}",
       task="bound([] {\n$work\n})"),
    ok("before the span is active", early="auto first = [] {\n$work\n};\nstd::thread early(first);\nearly.join();", task="[] {}"),
]

ACTIVE = [h for h in HOLDERS if h.name not in ("inactive", "ended by hand")] + [
    ok("no longer active", span="span", hold="auto span = $call;\n{\ntrace::Scope scope(span);\n}"),
    ok("no span", span="span", hold="SpanPtr span;"),
]

MATRIX = Matrix(
    "detached-task",
    {"launch": LAUNCH, "work": WORK, "carry": CARRY, "active": ACTIVE, "frame": FRAMES, "domain": DOMAINS},
    dict(call='tracer()->StartSpan("$noun.$verb")', prepare="", early="",
         body="$early\n$hold\n$prepare\n$launch"))
