from frames import DOMAINS, FRAMES
from keyed import KEPT_BY, SPELLED
from matrix import Matrix, bad, ok

TEXT, NUMBER, FLAG, POINT = 'std::string("x")', "7", "true", "0.5"


def of(kind, name, value, *keys):
    return [kind(f"{name}: {key}", key=key, value=value) for key in keys]


HELD = [
    *of(bad, "text for a number", TEXT, "http.response.status_code", "server.port", "file.size", "process.pid", "thread.id"),
    *of(bad, "made text for a number", "std::to_string(number)", "http.response.status_code", "server.port", "network.peer.port",
        "http.request.resend_count"),
    *of(bad, "literal for a number", '"200"', "http.response.status_code", "client.port", "messaging.batch.message_count"),
    *of(bad, "number for a text", NUMBER, "user.id", "error.type", "http.route", "db.query.text", "messaging.message.id", "server.address"),
    *of(bad, "text for a flag", '"true"', "tls.established", "faas.coldstart"),
    *of(bad, "number for a flag", NUMBER, "tls.resumed", "faas.coldstart"),
    *of(bad, "flag for a text", FLAG, "error.type", "url.scheme"),
    *of(bad, "point for a number", POINT, "file.size", "server.port"),
    *of(bad, "text for a list", TEXT, "user.roles", "process.command_args", "http.request.header.accept"),
    *of(bad, "member", '"get"', "http.request.method"),
    *of(bad, "member", '"TCP"', "network.transport"),
    *of(bad, "member", '"PostgreSQL"', "db.system.name"),
    *of(bad, "member", '"Kafka"', "messaging.system"),
    *of(bad, "family", TEXT, "http.request.header", "db.operation.parameter"),
    *of(ok, "text", TEXT, "user.id", "error.type", "http.route", "db.query.text", "$noun.port", "status_code"),
    *of(ok, "number", NUMBER, "http.response.status_code", "server.port", "app.jank.period", "$noun.size"),
    *of(ok, "flag", FLAG, "tls.established", "$noun.open"),
    *of(ok, "member", '"GET"', "http.request.method"),
    *of(ok, "own member", '"acme.db"', "db.system.name"),
]
for value in HELD:
    value.slots["params"] = "int number" if "number)" in value.slots["value"] else ""

MATRIX = Matrix(
    "attribute-type",
    {"spelled": SPELLED, "recorder": KEPT_BY, "held": HELD, "frame": FRAMES, "domain": DOMAINS},
    dict(body="$before\n$sink"))
