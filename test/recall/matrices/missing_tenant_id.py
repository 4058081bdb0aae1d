from frames import DOMAINS, FRAMES
from matrix import Matrix, bad, never, ok, only

REQUEST = "struct Request {\nstd::string tenant_id, path, method;\nint tenant_count = 0;\nbool per_tenant = false;\n};"
SESSION = "class Session {\npublic:\nconst std::string &tenantId() const;\nconst std::string &getTenant() const;\n" \
          "const std::string &locale() const;\n};"
NESTED = "struct Auth {\nstd::string tenant_id, user_id;\n};\nstruct Call {\nAuth auth;\nstd::string path;\n};"
TYPED = "struct TenantId {\nstd::string text;\n};"

TENANT = [
    bad("parameter", params="const std::string &tenant_id", tenant="tenant_id"),
    bad("camel case", params="const std::string &tenantId", tenant="tenantId"),
    bad("short", params="const std::string &tenant", tenant="tenant"),
    bad("view", params="std::string_view tenant_id", tenant="std::string(tenant_id)"),
    bad("number", params="std::uint64_t tenant_id", tenant="std::to_string(tenant_id)"),
    bad("field", outside=REQUEST, params="const Request &request", tenant="request.tenant_id"),
    bad("field of a pointer", outside=REQUEST, params="const Request *request", tenant="request->tenant_id"),
    bad("field of a shared pointer", outside=REQUEST, params="const std::shared_ptr<const Request> &request", tenant="request->tenant_id"),
    bad("getter", outside=SESSION, params="const Session &session", tenant="session.tenantId()"),
    bad("getter getTenant", outside=SESSION, params="const Session &session", tenant="session.getTenant()"),
    bad("nested field", outside=NESTED, params="const Call &incoming", tenant="incoming.auth.tenant_id"),
    bad("by type", outside=TYPED, params="const TenantId &owner", tenant="owner.text"),
    bad("member", members="std::string tenant_id_;", tenant="tenant_id_", fits=only(frame="method | class template")),
    bad("header", params="const httplib::Request &request",
        before='const std::string tenant_id = request.get_header_value("X-Tenant-Id");', tenant="tenant_id"),
    bad("header, other name", params="const httplib::Request &request",
        before='const std::string owner = request.get_header_value("X-Tenant-Id");', tenant="owner"),
    bad("local", outside=SESSION, params="const Session &session",
        before="const auto tenant_id = session.tenantId();", tenant="tenant_id"),
    bad("element", params="const std::map<std::string, std::string> &claims", before='const auto found = claims.find("tenant_id");',
        tenant="found->second"),
    bad("optional", params="const std::optional<std::string> &tenant_id", tenant='tenant_id.value_or("")'),
    bad("binding", params="const std::pair<std::string, std::string> &key",
        before="const auto &[tenant_id, name] = key;", tenant="tenant_id"),
    bad("qualified name", params="const std::string &current_tenant_id", tenant="current_tenant_id"),
    ok("none", params="const std::string &name", tenant="name", alone="yes"),
    ok("count only", outside="struct Report {\nint tenant_count = 0;\nbool per_tenant = false;\nstd::string name;\n};",
       params="const Report &report", tenant="report.name", alone="yes"),
    ok("locale only", outside="struct Session {\nstd::string locale;\n};", params="const Session &session", tenant="session.locale",
       alone="yes"),
]

OWN = "class ${Noun}Span {\npublic:\nexplicit ${Noun}Span(const char *name) : span_(tracer()->StartSpan(name)), scope_(span_) {}\n" \
      "trace::Span *operator->() const { return span_.get(); }\ntrace::Span &operator*() const { return *span_; }\n" \
      "private:\nSpanPtr span_;\ntrace::Scope scope_;\n};"
START = [
    bad("StartSpan", start='auto span = tracer()->StartSpan("$noun.$verb"$list);\ntrace::Scope scope(span);'),
    bad("inactive", start='auto span = tracer()->StartSpan("$noun.$verb"$list);'),
    bad("server", start="trace::StartSpanOptions options;\noptions.kind = trace::SpanKind::kServer;\n"
        'auto span = tracer()->StartSpan("$noun.$verb", {$items}, options);\nauto scope = trace::Scope(span);'),
    bad("with attributes", start='auto span = tracer()->StartSpan("$noun.$verb", {{"$noun.step", 1}$more});\ntrace::Scope scope(span);'),
    bad("wrapper", outside="static SpanPtr openSpan(nostd::string_view name) { return tracer()->StartSpan(name); }",
        start='auto span = openSpan("$noun.$verb");\ntrace::Scope scope(span);'),
    bad("wrapper elsewhere", outside="SpanPtr openSpan(nostd::string_view name);",
        other="SpanPtr openSpan(nostd::string_view name) { return tracer()->StartSpan(name); }",
        start='auto span = openSpan("$noun.$verb");\ntrace::Scope scope(span);'),
    bad("own span", outside=OWN, start='${Noun}Span span("$noun.$verb");'),
    bad("own span on the heap", outside=OWN, start='auto keeper = std::make_unique<${Noun}Span>("$noun.$verb");\nauto &span = *keeper;'),
    bad("child", start='auto outer = tracer()->StartSpan("$noun.all", {{"tenant_id", $tenant}});\ntrace::Scope around(outer);\n'
        'auto span = tracer()->StartSpan("$noun.$verb"$list);\ntrace::Scope scope(span);'),
]
at_start = lambda chosen: not any(word in chosen["start"] for word in ("wrapper", "own"))

SET = 'static void setTenant(trace::Span &span, const std::string &value) { span.SetAttribute("tenant_id", value); }'
RECORD = [
    bad("nothing", often=3),
    bad("other attribute", record='span->SetAttribute("$noun.size", 3);'),
    bad("log only", record="std::clog << $tenant;"),
    bad("used for work", outside="void $verb(const std::string &who);", record="$verb($tenant);"),
    bad("on another span", record='auto second = tracer()->StartSpan("$noun.$second", {{"tenant_id", $tenant}});'),
    bad("in the name of an event", record="span->AddEvent($tenant);"),
    ok("at the start", list=', {{"tenant_id", $tenant}}', items='{"tenant_id", $tenant}', more=', {"tenant_id", $tenant}', fits=at_start),
    ok("later", record='span->SetAttribute("tenant_id", $tenant);'),
    ok("later, dotted key", record='span->SetAttribute("tenant.id", $tenant);'),
    ok("key by constant", outside='static constexpr char kTenantKey[] = "tenant_id";', record="span->SetAttribute(kTenantKey, $tenant);"),
    ok("helper", outside=SET, record="setTenant(*span, $tenant);"),
    ok("helper elsewhere", outside="void setTenant(trace::Span &span, const std::string &value);",
       other=SET.replace("static ", ""), record="setTenant(*span, $tenant);"),
    ok("current span", record='tracer()->GetCurrentSpan()->SetAttribute("tenant_id", $tenant);', fits=never(start="inactive")),
    ok("unseen helper", outside="void describe(trace::Span &span, const std::string &who);", record="describe(*span, $tenant);"),
    ok("lambda", record='auto tag = [&](const std::string &value) { span->SetAttribute("tenant_id", value); };\ntag($tenant);'),
]
MATRIX = Matrix(
    "missing-tenant-id",
    {"tenant": TENANT, "start": START, "record": RECORD, "frame": FRAMES, "domain": DOMAINS},
    dict(record="", list="", items="", more="",
         body="$before\n$start\n$record"),
    # Without a tenant nothing is said of one.
    fits=lambda chosen: chosen["tenant"] not in ("none", "count only", "locale only") or (
        chosen["record"] == "other attribute" and chosen["start"] not in ("child",)))
