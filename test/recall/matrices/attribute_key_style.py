from frames import DOMAINS, FRAMES
from keyed import KEPT_BY, SPELLED
from matrix import Matrix, bad, ok


def keys(kind, *texts):
    return [kind(f"'{text}'", key=text) for text in texts]


KEY = [
    *keys(bad, "tenantId", "tenant-id", "Tenant-Id", "TENANT_ID", "tenantid", "http.methd", "http.request.methd", "http.requset.method",
          "server.adress", "db.querry.text", "messaging.destinatoin.name", "http.request_method", "http.response.status.code",
          "HTTP.Route", "user.fullName", "url.Full", "order total", "$noun.step ", "$noun..step", ".$noun", "$noun.", "otel.$noun",
          "db.colection.name", "exception.mesage"),
    *keys(ok, "tenant_id", "tenant.id", "$noun.step", "user_id", "http.request.method", "http.request.header.X-Request-Id",
          "acme.$noun.step", "process.gid", "db.query.plan", "server.addresses", "otel.status_code", "com.acme/$noun", "k8s.pod.stage"),
]
VALUE = [bad("text", value='"x"'), bad("number", value="7"), bad("given", params="const std::string &what", value="what")]

MATRIX = Matrix(
    "attribute-key-style",
    {"key": KEY, "value": VALUE, "spelled": SPELLED, "recorder": KEPT_BY, "frame": FRAMES, "domain": DOMAINS},
    dict(body="$before\n$sink"))
