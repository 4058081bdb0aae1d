"""What breaks clean code: each operator knows what it looks for in a function, the edits
that would break it there, and the checks that have to say so.

An operator yields alternatives: lists of edits (begin, end, text), of which the first that
compiles is taken. It keeps to functions where the mistake is one beyond doubt.
"""

import re
from dataclasses import dataclass

from source import arguments, closing, statement


@dataclass
class Function:
    text: str  # of the file
    code: str  # without what is no code
    name: str
    begin: int  # of the body
    end: int
    head: int  # where its name stands

    def found(self, pattern):
        """Matches in the body, at their places in the file."""
        return list(re.compile(pattern).finditer(self.code, self.begin, self.end))

    def has(self, pattern):
        return re.search(pattern, self.text[self.begin:self.end])

    def signature(self):
        return self.text[self.head:self.begin]


# A span that a local variable holds, and where its statement ends.
LOCAL = r"\b(?:auto|SpanPtr|SpanPointer|[\w:]*shared_ptr<[\w:]+>)\s+(\w+)\s*=\s*[^;]*?\bStartSpan\s*\("
ERROR_RECORDED = r"SetStatus|error|exception|catch|AddEvent|fail|Fail|Error"


def locals_of(function):
    for found in function.found(LOCAL):
        whole = statement(function.code, found.start())
        if whole and not re.search(r"opencensus|opentracing|userver", function.text[whole[0]:whole[1]]):
            yield found[1], whole


def drop(function, pattern, wanted=lambda text: True):
    """Leaves out the one statement that fits."""
    fitting = {statement(function.code, found.start()) for found in function.found(pattern)} - {None}
    fitting = [place for place in fitting if wanted(function.text[place[0]:place[1]])]
    if len(fitting) == 1:
        yield [(*fitting[0], ";")]


def insert(function, text):
    """Behind the start of a span that a local holds."""
    for name, (_, end) in locals_of(function):
        yield [(end, end, " " + text.replace("$span", name))]
        return


def drop_status(function):
    if not function.has(r"AddEvent|\"error|\"exception|return false") and function.has(r"\bthrow\b|catch"):
        yield from drop(function, r"\bSetStatus\s*\(", lambda text: "kError" in text)


def throw_unrecorded(function):
    if not function.has(ERROR_RECORDED) and "noexcept" not in function.signature():
        yield from insert(function, 'if (mutantFails()) throw std::runtime_error("broken");')


def record_secret(function):
    yield from insert(function, '$span->SetAttribute("mutant.note", mutantLogin().password);')


def record_body(function):
    yield from insert(function, '$span->SetAttribute("mutant.note", mutantLogin().body);')


def uncover(function):
    """A measure or a hash of what is secret or large is left away."""
    for found in function.found(r"\b((?:\w+(?:\.|->))*\w*(?:password|secret|token|email|ssn|payload|body))\.(?:size|length|empty)\(\)"):
        call = [c for c in function.found(r"\bSetAttribute\s*\(") if c.start() < found.start()]
        if not call:
            continue
        places = arguments(function.code, call[-1].end() - 1)
        if len(places) == 2 and places[1][0] <= found.start() < places[1][1]:
            yield [(*places[1], found[1])]


def id_into_name(function):
    """An id that is an attribute goes into the name."""
    ids = [found[1] for found in re.finditer(r"\"[\w.]*[._]id\",\s*((?:\w+(?:\.|->))*\w*id\w*)\b(?!\()",
                                             function.text[function.begin:function.end])]
    for found in function.found(r"\bStartSpan\s*\(\s*\""):
        first = arguments(function.code, found.end() - 2)[0]
        for one in ids:
            name = function.text[first[0]:first[1]]
            yield [(*first, f"std::string({name}) + std::string({one})")]
            yield [(*first, f"std::string({name}) + std::to_string({one})")]
            return


def drop_tenant(function):
    tenant = r"\"tenant_id\"|kTenant"
    if len(re.findall(tenant, function.text[function.begin:function.end])) != 1 or "enant" not in function.signature():
        return
    yield from drop(function, r"\bSetAttribute\s*\(", lambda text: re.search(tenant, text))
    found = re.compile(r",?\s*\{\s*\"tenant_id\",[^{}]*\}").search(function.text, function.begin, function.end)
    if found:
        yield [(found.start(), found.end(), "")]


# What the semantic conventions require of spans that record the first, by kind.
REQUIRED = {"Client": ("http.request.method", ("server.address", "server.port", "url.full")),
            "Server": ("http.request.method", ("url.path", "url.scheme"))}


def drop_required(function):
    """An attribute goes that is required of spans of the kind which the function names."""
    for kind, (told, required) in REQUIRED.items():
        code = function.text[function.begin:function.end]
        # By a key that is not known, it may be recorded yet.
        if re.search(r"SetAttribute\(\w+,", code):
            continue
        if not re.search(rf"as{kind}\(\)|k{kind}\b", code) or code.count("StartSpan") != 1 or f'"{told}"' not in code:
            continue
        for key in required:
            if code.count(f'"{key}"') != 1:
                continue
            yield from drop(function, r"\bSetAttribute\s*\(", lambda text, key=key: f'"{key}"' in text)
            found = re.compile(rf',?\s*\{{\s*"{re.escape(key)}",[^{{}}]*\}}').search(function.text, function.begin, function.end)
            if found:
                yield [(found.start(), found.end(), "")]
            return


def unname_scope(function):
    for found in function.found(r"\b(trace::Scope)\s+(\w+)\s*([({])"):
        whole = statement(function.code, found.start())
        closed = closing(function.code, found.end() - 1)
        if whole and whole[0] == found.start() and closed and len(re.findall(rf"\b{found[2]}\b", function.code[function.begin:function.end])) == 1:
            yield [(found.start(), closed + 1, f"{found[1]}{{{function.text[found.end():closed]}}}")]
            return


def static_scope(function):
    for found in function.found(r"\btrace::Scope\s+\w+\s*[({]"):
        whole = statement(function.code, found.start())
        if whole and whole[0] == found.start():
            yield [(found.start(), found.start(), "static ")]
            return


def end_early(function):
    """The end goes before a record."""
    for name, _ in locals_of(function):
        records = function.found(rf"\b{name}->(?:SetAttribute|AddEvent|SetStatus)\s*\(")
        ends = function.found(rf"\b{name}->End\(\)\s*;")
        places = [statement(function.code, found.start()) for found in records]
        if len(ends) == 1 and records and places[-1] and places[-1][1] <= ends[0].start():
            record, end = places[-1], statement(function.code, ends[0].start())
            if end and not re.search(r"[{}]", function.code[record[1]:end[0]]):
                yield [(record[0], record[0], f"{name}->End(); "), (*end, ";")]
                return


def end_twice(function):
    for found in function.found(r"\b(\w+)->End\(\)\s*;"):
        if statement(function.code, found.start()) and not function.has(rf"\b{found[1]}\s*="):
            continue
        yield [(found.end(), found.end(), f" {found[1]}->End();")]
        return


def drop_injection(function):
    if len(function.found(r"->Inject\s*\(|\.Inject\s*\(")) == 1 and function.has("kClient|kProducer|client\\(\\)|producer\\(\\)"):
        yield from drop(function, r"(?:->|\.)Inject\s*\(")


def drop_parent(function):
    if function.has("kServer|kConsumer") and function.has(r"\bExtract\("):
        yield from drop(function, r"\boptions\.parent\s*=")


def drop_attach(function):
    """A task no longer makes active what it carries."""
    if function.has(r"std::j?thread|std::async") and function.has("trace::Scope") and not function.has("kServer|kConsumer"):
        for pattern in (r"\bRuntimeContext::Attach\s*\(", r"\btrace::Scope\s+\w+\s*[({]"):
            for found in function.found(pattern):
                inside = function.code[function.begin:found.start()]
                place = statement(function.code, found.start())
                if place and re.search(r"\[[^\]]*\]\s*(?:\(\)\s*)?\{[^{}]*$", inside):
                    yield [(*place, ";")]
                    return


def launch_task(function):
    if function.has("co_await|co_return|co_yield"):
        return
    for found in function.found(r"\btrace::Scope\s+\w+\s*[({]"):
        place = statement(function.code, found.start())
        if place and not re.search(r"\]\s*(?:\(\))?\s*\{", function.code[function.begin:place[0]]):
            yield [(place[1], place[1], " std::thread([] { mutantWork(); }).detach();")]
            return


def swap_kind(function):
    evidence = r'"db\.system|"db\.statement|"url\.full|"messaging\.operation|"http\.route'
    kinds = function.found(r"\bSpanKind::k(?:Client|Server|Producer|Consumer)\b")
    if len(kinds) == 1 and function.has(evidence) and not function.has("sqlite"):
        yield [(kinds[0].start(), kinds[0].end(), "SpanKind::kInternal")]


def widen_scope(function):
    """The block around a scope goes, and the scope lives on over what suspends."""
    for found in function.found(r"\{\s*trace::Scope\s+\w+\s*[({]"):
        closed = closing(function.code, found.start())
        before = function.code[function.begin:found.start()].rstrip()
        if found.start() != function.begin and closed and before[-1:] in "{};" and \
                re.search(r"\bco_await\b", function.code[closed:function.end]) and "co_await" not in before[-40:]:
            yield [(found.start(), found.start() + 1, ""), (closed, closed + 1, "")]
            return


def forget_end(function):
    """Of several ends of a span that no destructor ends, one goes."""
    ends = function.found(r"\b\w+\.End\(\)\s*;")
    if len(ends) > 1 and function.has(r"Span::StartSpan\("):
        yield [(ends[0].start(), ends[0].end(), ";")]


def generic_name(function):
    for found in function.found(r"\bStartSpan\s*\(\s*\""):
        yield [(*arguments(function.code, found.end() - 2)[0], '"process"')]
        return


def ok_with_text(function):
    for found in function.found(r"\bSetStatus\s*\(\s*[\w:]*kOk\s*\)"):
        yield [(found.end() - 1, found.end() - 1, ', "done"')]
        return


OLD_KEYS = {"http.request.method": "http.method", "url.full": "http.url", "http.response.status_code": "http.status_code",
            "db.query.text": "db.statement", "db.namespace": "db.name", "db.operation.name": "db.operation",
            "messaging.client.id": "messaging.client_id", "url.scheme": "http.scheme"}
KEYED = re.compile(r'\bSetAttribute\s*\(\s*("([\w.]+)")\s*,')


def keys_of(function):
    """Literal keys of SetAttribute: where they stand, and what they say."""
    if function.has("NOLINT"):
        return
    for found in KEYED.finditer(function.text, function.begin, function.end):
        if not re.search(r"opencensus|opentracing|userver", function.signature()):
            yield found.span(1), found[2], found


def deprecate_key(function):
    for place, key, _ in keys_of(function):
        old = OLD_KEYS.get(key)
        if old and f'"{old}"' not in function.text and len(function.found(r"\bSetAttribute\s*\(")) == 1:
            yield [(*place, f'"{old}"')]
            return


def misspell_key(function):
    for place, key, _ in keys_of(function):
        if key in ("tenant_id", "http.request.method", "http.response.status_code"):
            yield [(*place, {"tenant_id": '"tenant-id"', "http.request.method": '"http.requst.method"'}.get(key, '"http.reponse.status_code"'))]
            return


def text_for_number(function):
    for _, key, found in keys_of(function):
        value = arguments(function.code, function.code.index("(", found.start()))
        if key in ("http.response.status_code", "server.port") and len(value) == 2:
            yield [(*value[1], '"200"')]
            return


def id_into_key(function):
    for place, key, found in keys_of(function):
        value = arguments(function.code, function.code.index("(", found.start()))
        text = function.text[slice(*value[1])] if len(value) == 2 else ""
        if key.endswith(("_id", ".id")) and re.fullmatch(r"(?:\w+(?:\.|->))*\w*_id", text):
            yield [(place[0], value[1][1], f'std::string("{key}.") + std::string({text}), 1')]
            yield [(place[0], value[1][1], f'std::string("{key}.") + std::to_string({text}), 1')]
            return


OPERATORS = {
    "drop-status": (drop_status, ["unrecorded-error"]),
    "throw-unrecorded": (throw_unrecorded, ["unrecorded-error"]),
    "record-secret": (record_secret, ["sensitive-attribute"]),
    "record-body": (record_body, ["large-attribute"]),
    "uncover": (uncover, ["sensitive-attribute", "large-attribute"]),
    "id-into-name": (id_into_name, ["high-cardinality-span-name"]),
    "id-into-key": (id_into_key, ["dynamic-attribute-key"]),
    "deprecate-key": (deprecate_key, ["deprecated-attribute"]),
    "misspell-key": (misspell_key, ["attribute-key-style"]),
    "text-for-number": (text_for_number, ["attribute-type"]),
    "drop-tenant": (drop_tenant, ["missing-tenant-id"]),
    "drop-required": (drop_required, ["missing-required-attribute"]),
    "unname-scope": (unname_scope, ["dropped-span"]),
    "static-scope": (static_scope, ["scope-escapes"]),
    "end-early": (end_early, ["use-after-end"]),
    "end-twice": (end_twice, ["use-after-end", "confused-span"]),
    "drop-injection": (drop_injection, ["missing-injection"]),
    "drop-parent": (drop_parent, ["missing-extraction"]),
    "drop-attach": (drop_attach, ["detached-task"]),
    "launch-task": (launch_task, ["detached-task"]),
    "swap-kind": (swap_kind, ["span-kind"]),
    "widen-scope": (widen_scope, ["scope-across-suspension"]),
    "forget-end": (forget_end, ["span-not-ended"]),
    "generic-name": (generic_name, ["nondescriptive-span-name"]),
    "ok-with-text": (ok_with_text, ["status-misuse"]),
}
