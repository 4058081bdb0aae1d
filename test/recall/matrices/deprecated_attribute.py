from frames import DOMAINS, FRAMES
from keyed import KEPT_BY, SPELLED
from matrix import Matrix, bad, ok


def keys(kind, *pairs):
    return [kind(key, key=key, value=value) for key, value in pairs]


TEXT = "std::string(\"x\")"
KEY = [
    *keys(bad, ("http.method", TEXT), ("http.url", TEXT), ("http.status_code", "200"), ("http.target", TEXT), ("http.scheme", TEXT),
          ("http.user_agent", TEXT), ("http.flavor", TEXT), ("http.host", TEXT), ("net.peer.name", TEXT), ("net.peer.port", "80"),
          ("net.host.port", "80"), ("net.transport", TEXT), ("db.statement", TEXT), ("db.system", TEXT), ("db.name", TEXT),
          ("db.operation", TEXT), ("db.sql.table", TEXT), ("db.user", TEXT), ("messaging.operation", TEXT),
          ("messaging.kafka.consumer.group", TEXT), ("messaging.client_id", TEXT), ("rpc.system", TEXT), ("rpc.service", TEXT),
          ("rpc.grpc.status_code", "0"), ("code.function", TEXT), ("code.lineno", "7"), ("peer.service", TEXT), ("enduser.role", TEXT),
          ("deployment.environment", TEXT), ("exception.escaped", "true"), ("error.message", TEXT), ("k8s.pod.labels.app", TEXT)),
    *keys(ok, ("http.request.method", TEXT), ("url.full", TEXT), ("http.response.status_code", "200"), ("http.route", TEXT),
          ("db.query.text", TEXT), ("db.system.name", TEXT), ("server.port", "80"), ("gen_ai.request.model", TEXT),
          ("$noun.method", TEXT), ("acme.http.method", TEXT), ("state", TEXT), ("message.id", TEXT), ("method", TEXT)),
]
BESIDE = [
    bad("alone", often=3, more=""),
    bad("beside another", more='tracer()->GetCurrentSpan()->SetAttribute("$noun.step", 1);'),
    ok("migrating", more=""),
]
for value in BESIDE:
    if value.name == "migrating":
        value.slots["sink"] = ('auto span = tracer()->StartSpan("$noun.$verb");\nspan->SetAttribute("http.method", "GET");\n'
                               'span->SetAttribute("http.request.method", "GET");')
MATRIX = Matrix(
    "deprecated-attribute",
    {"spelled": SPELLED, "recorder": KEPT_BY, "key": KEY, "beside": BESIDE, "frame": FRAMES, "domain": DOMAINS},
    dict(body="$before\n$sink\n$more"))
