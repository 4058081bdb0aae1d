"""Speaks with the server as an editor does, one story after another.

usage: session.py FOLDER SPAN_TIDY STORY..., the folder a project (program.py)
"""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

from client import FULL, Client

folder, span_tidy = Path(sys.argv[1]), sys.argv[2]
ORDERS, WRAPPER = folder / "src/orders.cpp", folder / "src/tracing.cpp"
HEADER, SHOP = folder / "include/shop.h", folder / "src/shop.cpp"


def expect(found, wanted):
    assert found == wanted, f"{found!r}, expected {wanted!r}"


def started(capabilities=FULL, options=()):
    client = Client([span_tidy, "lsp", *options], folder)
    client.initialize(folder, **capabilities)
    return client


def codes(told):
    return [d["code"] for d in told["diagnostics"]]


def whole(text):
    lines = text.split("\n")
    return {"start": {"line": 0, "character": 0}, "end": {"line": len(lines), "character": 0}}


def applied(text, edits, encoding="utf-16"):
    """A text after edits, each at its place in code units."""
    lines = text.split("\n")

    def offset(at):
        line = lines[at["line"]].encode(encoding + ("-le" if encoding == "utf-16" else ""))
        units = line[:at["character"] * (2 if encoding == "utf-16" else 1)]
        before = units.decode(encoding + ("-le" if encoding == "utf-16" else ""))
        return sum(len(one) + 1 for one in lines[:at["line"]]) + len(before)
    for edit in sorted(edits, key=lambda e: offset(e["range"]["start"]), reverse=True):
        begin, end = offset(edit["range"]["start"]), offset(edit["range"]["end"])
        text = text[:begin] + edit["newText"] + text[end:]
    return text


def opened():
    """What an editor shows of a file when it is opened."""
    client = Client([span_tidy, "lsp"], "/")
    can = client.initialize(folder, **FULL)
    expect(can["capabilities"]["positionEncoding"], "utf-16")
    expect(can["capabilities"]["textDocumentSync"], {"openClose": True, "change": 1, "save": {}})
    expect(can["serverInfo"]["name"], "span-tidy")
    client.open(SHOP, version=7)
    told = client.diagnostics(SHOP)
    expect(told["version"], 7)
    expect(codes(told), ["tracing-dropped-span", "tracing-deprecated-attribute", "tracing-detached-task"])
    dropped, deprecated, detached = told["diagnostics"]
    expect((dropped["severity"], dropped["source"]), (2, "span-tidy"))
    assert dropped["codeDescription"]["href"].endswith("/docs/checks/dropped-span.md")
    expect(deprecated["tags"], [2])
    expect(dropped["data"]["evidence"], "proof")
    # Columns are in UTF-16: two before the scope are a pair of them.
    line = SHOP.read_text().split("\n")[dropped["range"]["start"]["line"]]
    expect(dropped["range"]["start"]["character"], len(line[:line.index("trace::Scope")].encode("utf-16-le")) // 2)
    expect([r["message"] for r in detached["relatedInformation"]],
           ["the span is active here", "span 'stock.reserve' is started here, without a parent"])
    for related in detached["relatedInformation"]:
        expect(related["location"]["uri"], SHOP.as_uri())
    expect(client.end(), 0)


def fixed():
    """A quick fix is for what the client has, and for nothing else."""
    client = started()
    client.open(SHOP, version=3)
    told = client.diagnostics(SHOP)
    text, first = SHOP.read_text(), told["diagnostics"][0]
    action = client.actions(SHOP, first["range"])[0]
    expect((action["kind"], action["isPreferred"], action["diagnostics"]), ("quickfix", True, [first]))
    change, = action["edit"]["documentChanges"]
    expect(change["textDocument"], {"uri": SHOP.as_uri(), "version": 3})
    mended = applied(text, change["edits"])
    assert "auto scope = trace::Scope" in mended, mended
    expect(len(client.actions(SHOP, whole(text))) >= 3, True)
    expect(client.actions(SHOP, whole(text), only=["refactor"]), [])
    expect(len(client.actions(SHOP, first["range"], only=["quickfix"])), 1)
    top = {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 3}}
    expect(client.actions(SHOP, top), [])
    client.change(SHOP, "// new\n" + text, 4)
    expect(client.actions(SHOP, whole(text)), [])
    client.change(SHOP, text.replace("\n", "\r\n"), 5)  # how lines end is the editor's affair
    change, = client.actions(SHOP, first["range"])[0]["edit"]["documentChanges"]
    expect(change["textDocument"]["version"], 5)
    # Saved, it is judged anew, and what was found is gone.
    client.change(SHOP, mended, 6)
    SHOP.write_text(mended)
    client.save(SHOP)
    again = client.diagnostics(SHOP)
    expect((again["version"], "tracing-dropped-span" in codes(again)), (6, False))
    SHOP.write_text(text)
    # A client that knows less.
    plain = started({"textDocument": {"codeAction": FULL["textDocument"]["codeAction"]}})
    plain.open(SHOP)
    told = plain.diagnostics(SHOP)
    assert "codeDescription" not in told["diagnostics"][0] and "tags" not in told["diagnostics"][1]
    assert "relatedInformation" not in told["diagnostics"][2]
    assert "the span is active here" in told["diagnostics"][2]["message"]
    expect(list(plain.actions(SHOP, first["range"])[0]["edit"]["changes"]), [SHOP.as_uri()])
    none = started({})
    none.open(SHOP)
    none.diagnostics(SHOP)
    expect(none.actions(SHOP, whole(text)), [])
    expect([c.end() for c in (client, plain, none)], [0, 0, 0])


def bytes_counted():
    client = started({**FULL, "general": {"positionEncodings": ["utf-32", "utf-8"]}})
    client.open(SHOP)
    first = client.diagnostics(SHOP)["diagnostics"][0]
    line = SHOP.read_text().split("\n")[first["range"]["start"]["line"]]
    expect(first["range"]["start"]["character"], len(line[:line.index("trace::Scope")].encode()))
    edits = client.actions(SHOP, first["range"])[0]["edit"]["documentChanges"][0]["edits"]
    assert "auto scope = trace::Scope" in applied(SHOP.read_text(), edits, "utf-8")
    expect(client.end(), 0)


def program():
    """What stands in other files is known of the cache, of summaries, or not at all."""
    def name_of(options=()):
        client = started(options=options)
        client.open(ORDERS)
        told = client.diagnostics(ORDERS)
        expect(client.end(), 0)
        return codes(told)
    expect(name_of(["--no-cache"]), [])
    for unit in ("orders", "tracing"):
        subprocess.run([span_tidy, "extract", f"src/{unit}.cpp", "-o", f"{unit}.model"], cwd=folder, check=True)
    subprocess.run([span_tidy, "link", "orders.model", "tracing.model", "-o", "all.summaries"],
                   cwd=folder, check=True)
    expect(name_of(["--no-cache", "--summaries", "all.summaries"]), ["tracing-high-cardinality-span-name"])
    subprocess.run([span_tidy, "check", "--fail-on=never", "src/orders.cpp", "src/tracing.cpp"], cwd=folder,
                   check=True, stdout=subprocess.DEVNULL)
    expect(name_of(), ["tracing-high-cardinality-span-name"])
    # As it is now, and no other time.
    before = WRAPPER.read_text()
    WRAPPER.write_text(before + "// another\n")
    expect(name_of(), [])
    WRAPPER.write_text(before)
    expect(name_of(["--checks=-tracing-high-*"]), [])
    subprocess.run([span_tidy, "baseline", "src/orders.cpp", "--summaries", "all.summaries", "-o", "known.json"],
                   cwd=folder, check=True, stderr=subprocess.DEVNULL)
    expect(name_of(["--baseline", "known.json"]), [])


def headers():
    """A header is told of with a unit that includes it, whichever was seen to."""
    client = started()
    client.open(HEADER)
    expect(codes(client.diagnostics(HEADER)), ["tracing-nondescriptive-span-name"])
    nowhere = folder / "include/nowhere.h"
    nowhere.write_text("")
    client.open(nowhere)
    expect(codes(client.diagnostics(nowhere)), [])
    assert any("is known to include it" in line for line in client.logged()), client.logged()
    other = folder / "include/other.h"  # plain.cpp includes it, and has not been read
    client.open(folder / "src/plain.cpp")
    client.diagnostics(folder / "src/plain.cpp")
    client.open(other)
    expect(codes(client.diagnostics(other)), ["tracing-dropped-span"])
    # Nothing is left behind by a document that is closed.
    client.notify("textDocument/didClose", {"textDocument": {"uri": HEADER.as_uri()}})
    expect(client.diagnostics(HEADER)["diagnostics"], [])
    expect(client.actions(HEADER, whole("")), [])
    expect(client.end(), 0)


def unsaved():
    """Places of a text that was not read would be wrong ones."""
    client = started()
    client.open(SHOP, "int other;\n")
    expect(client.diagnostics(SHOP)["diagnostics"], [])
    assert any("told when it is saved" in line for line in client.logged())
    client.change(SHOP, SHOP.read_text(), 2)
    client.save(SHOP)
    expect(len(client.diagnostics(SHOP)["diagnostics"]), 3)
    # Who goes on writing meanwhile finds it where it is now, or not at all.
    client.save(SHOP)
    lines = SHOP.read_text().split("\n")
    client.change(SHOP, "\n".join(["// new", "", *lines]), 3)
    told = client.diagnostics(SHOP)
    expect((told["version"], [d["range"]["start"]["line"] for d in told["diagnostics"]]), (3, [11, 12, 24]))
    expect([r["location"]["range"]["start"]["line"] for r in told["diagnostics"][2]["relatedInformation"]], [23, 17])
    expect(client.actions(SHOP, whole(SHOP.read_text())), [])
    client.change(SHOP, SHOP.read_text(), 4)
    client.save(SHOP)
    client.change(SHOP, "\n".join([*lines[:9], "", *lines[11:]]), 5)
    told = client.diagnostics(SHOP)
    expect([d["range"]["start"]["line"] for d in told["diagnostics"]], [21])
    # Saved twice at once, it is judged as it is in the end.
    text = SHOP.read_text()
    for version in range(6, 11):
        SHOP.write_text(text.replace("trace::Scope{", "auto s = trace::Scope{") if version == 10 else text)
        client.change(SHOP, SHOP.read_text(), version)
        client.save(SHOP)
    told = client.diagnostics(SHOP)
    while told["version"] != 10:
        told = client.diagnostics(SHOP)
    assert "tracing-dropped-span" not in codes(told)
    SHOP.write_text(text)
    expect(client.end(), 0)


LONG = "--extra-arg=-fconstexpr-steps=2147483647"  # for hang.cpp


def failures():
    """A unit that cannot be read costs itself."""
    client = started(options=["--unit-memory", "150", "--no-cache", LONG])
    hungry, broken = folder / "src/hungry.cpp", folder / "src/broken.cpp"
    client.open(hungry)
    told = client.diagnostics(hungry)["diagnostics"]
    expect([(d["code"], d["severity"], d["message"]) for d in told],
           [("unit-failed", 3, "not fully analysed: out of memory: memory limit of 150 MiB")])
    client.open(broken)
    told = client.diagnostics(broken)["diagnostics"]
    expect(told[0]["code"], "unit-failed")
    expect(codes({"diagnostics": told[1:]}), ["tracing-dropped-span"])
    expect(client.actions(broken, whole(broken.read_text())), [])
    # The process that judges is killed from outside: the server says so, and lives.
    hang = folder / "src/hang.cpp"
    client.open(hang)
    below = Path(f"/proc/{client.process.pid}/task/{client.process.pid}/children")
    while not below.read_text().split():
        pass
    os.kill(int(below.read_text().split()[0]), 9)
    expect(client.diagnostics(hang)["diagnostics"], [])
    assert any("the process died: Killed" in line for line in client.logged()), client.logged()
    # A project with a fault in its file is told of, once where it cannot be overlooked.
    own = folder / ".span-tidy.json"
    before = own.read_text()
    own.write_text('{"checks": 5}')
    for _ in range(2):
        client.save(broken)
        expect(client.diagnostics(broken)["diagnostics"], [])
    own.write_text(before)
    shown = [m for m in client.heard if m.get("method") == "window/showMessage"]
    expect(len([m for m in shown if "/checks" in m["params"]["message"]]), 1)
    client.save(broken)
    expect(len(client.diagnostics(broken)["diagnostics"]), 2)
    expect(client.end(), 0)
    # When the editor is gone, so is all else.
    client = started(options=["--no-cache", LONG])
    client.open(hang)
    below = Path(f"/proc/{client.process.pid}/task/{client.process.pid}/children")
    while not (worker := below.read_text().split()):
        pass
    client.process.stdin.close()
    expect(client.process.wait(), 1)
    expect(Path(f"/proc/{worker[0]}").exists(), False)


def refused():
    """What is no message, comes too early, or asks for what there is not."""
    client = Client([span_tidy, "lsp"], folder)
    code = lambda number: client.answer(number)["error"]["code"]
    client.send({"id": 1, "method": "textDocument/codeAction"})
    expect(code(1), -32002)
    client.notify("textDocument/didOpen", {"textDocument": {}})
    for text, wanted in [
            (b"{", -32700), (b"", -32700), (b"\xff\xfe", -32700), (b"[]", -32600), (b"5", -32600),
            (b'{"id": {}, "method": "x"}', -32600), (b'{"method": 5}', -32600), (b"[" * 100000, -32700)]:
        client.write(text)
        expect(client.answer(None)["error"]["code"], wanted)
    client.process.stdin.write(b"Content-Length: many\r\n\r\n")
    client.process.stdin.flush()
    expect(code(None), -32700)
    client.process.stdin.write(b"Content-Length: 99999999999999999999\r\nX: y\r\n\r\n")
    client.process.stdin.flush()
    expect(code(None), -32700)
    client.process.stdin.write(b"x" * 10000)
    client.process.stdin.flush()
    expect(code(None), -32700)
    client.send({"id": "a", "method": "initialize", "params": []})
    expect(code("a"), -32602)
    client.initialize(folder, **FULL)
    expect(client.request("initialize", {"capabilities": {}})["error"]["code"], -32600)
    expect(client.request("textDocument/hover")["error"]["code"], -32601)
    expect(client.request("$/unknown")["error"]["code"], -32601)
    client.notify("$/unknown")
    client.notify("workspace/didChangeWatchedFiles", {"changes": 5})
    expect(client.request("textDocument/codeAction", {"textDocument": 5})["error"]["code"], -32602)
    for method in ("didOpen", "didChange", "didSave", "didClose"):
        client.notify(f"textDocument/{method}", {"textDocument": {"uri": 5}})
    client.open(SHOP)
    client.notify("textDocument/didChange", {"textDocument": {"uri": SHOP.as_uri(), "version": 2},
                                             "contentChanges": [{"range": {}, "text": ""}]})
    for uri in ("untitled:1", "file:", "file://%zz", "http://x/y.cpp", ""):
        client.notify("textDocument/didOpen", {"textDocument": {
            "uri": uri, "languageId": "cpp", "version": 1, "text": ""}})
    # Withdrawn before its turn.
    client.send({"id": 77, "method": "textDocument/codeAction", "params": {}},
                {"method": "$/cancelRequest", "params": {"id": 77}})
    expect(code(77), -32800)
    client.send({"id": 5, "result": None})
    # In pieces, with headers in another order and spelling.
    body = json.dumps({"jsonrpc": "2.0", "id": 78, "method": "x"}).encode()
    for piece in (b"Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:",
                  b" %d\r" % len(body), b"\n\r\n", body[:5], body[5:]):
        client.process.stdin.write(piece)
        client.process.stdin.flush()
    expect(code(78), -32601)
    assert len([line for line in client.logged() if line.startswith("textDocument/")]) >= 5, client.logged()
    expect(client.request("shutdown")["result"], None)
    expect(client.request("textDocument/codeAction")["error"]["code"], -32600)
    client.notify("exit")
    expect(client.process.wait(), 0)
    early = Client([span_tidy, "lsp"], folder)
    early.notify("exit")
    expect(early.process.wait(), 1)


def noise():
    """Messages with a part of them torn out, or in another's place."""
    chance = random.Random(1)
    client = started()
    client.open(SHOP)
    client.diagnostics(SHOP)
    place, uri = {"line": 9, "character": 12}, SHOP.as_uri()
    good = [{"id": 1, "method": "textDocument/codeAction", "params": {
                "textDocument": {"uri": uri}, "range": {"start": place, "end": place}, "context": {"only": ["a"]}}},
            {"method": "textDocument/didChange", "params": {
                "textDocument": {"uri": uri, "version": 2}, "contentChanges": [{"text": "x"}]}},
            {"method": "textDocument/didOpen", "params": {"textDocument": {
                "uri": "file:///no%20where.cpp", "languageId": "cpp", "version": 1, "text": ""}}},
            {"method": "$/cancelRequest", "params": {"id": 1}}]
    strange = [None, [], {}, -1, 2**63, 1.5, "", "\ud800", "file://", [[{}]], True]

    def torn(value):
        if chance.random() < 0.1:
            return chance.choice(strange)
        if isinstance(value, dict):
            return {key: torn(one) for key, one in value.items() if chance.random() > 0.03}
        return [torn(one) for one in value] if isinstance(value, list) else value
    for number in range(2000):
        text = json.dumps(torn(chance.choice(good))).encode()
        if chance.random() < 0.2:
            at = chance.randrange(len(text))
            text = text[:at] + bytes([chance.randrange(256)]) + text[at + 1:]
        client.write(text)
        if number % 100 == 0:
            assert "error" in client.request("no/such")
    expect(client.end(), 0)


for story in sys.argv[3:]:
    globals()[story]()
    print(story)
