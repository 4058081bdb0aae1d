"""A client of the language server protocol, as far as tests ask."""

import json
import os
import select
import subprocess
import time
from pathlib import Path


class Client:
    def __init__(self, command, folder):
        self.process = subprocess.Popen(command, cwd=folder, stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.number, self.rest, self.heard, self.told = 0, b"", [], {}

    def write(self, *bodies):
        self.process.stdin.write(b"".join(
            b"Content-Length: %d\r\n\r\n%s" % (len(body), body) for body in bodies))
        self.process.stdin.flush()

    def send(self, *messages):
        self.write(*(json.dumps({"jsonrpc": "2.0", **message}).encode() for message in messages))

    def message(self):
        """The next one; None if the server is gone."""
        end = time.monotonic() + 120
        while True:
            head, mark, body = self.rest.partition(b"\r\n\r\n")
            if mark:
                length = int(head.split(b":")[1])
                if len(body) >= length:
                    self.rest = body[length:]
                    return json.loads(body[:length])
            if not select.select([self.process.stdout], [], [], max(0, end - time.monotonic()))[0]:
                raise AssertionError(f"nothing comes; so far {self.heard}")
            more = os.read(self.process.stdout.fileno(), 1 << 16)
            if not more:
                return None
            self.rest += more

    def hear(self):
        message = self.message()
        assert message is not None, self.process.stderr.read().decode()
        assert message["jsonrpc"] == "2.0"
        if message.get("method") == "textDocument/publishDiagnostics":
            self.told[message["params"]["uri"]] = message["params"]
        self.heard.append(message)
        return message

    def request(self, method, parameters=None):
        self.number += 1
        self.send({"id": self.number, "method": method, "params": parameters or {}})
        return self.answer(self.number)

    def answer(self, number):
        while True:
            message = self.hear()
            if message.get("id", ...) == number and "method" not in message:
                return message

    def notify(self, method, parameters=None):
        self.send({"method": method, "params": parameters or {}})

    def initialize(self, folder, **capabilities):
        answer = self.request("initialize", {
            "processId": os.getpid(), "rootUri": Path(folder).as_uri(), "capabilities": capabilities})
        self.notify("initialized")
        return answer["result"]

    def open(self, path, text=None, version=1):
        self.notify("textDocument/didOpen", {"textDocument": {
            "uri": Path(path).as_uri(), "languageId": "cpp", "version": version,
            "text": Path(path).read_text() if text is None else text}})

    def change(self, path, text, version):
        self.notify("textDocument/didChange", {
            "textDocument": {"uri": Path(path).as_uri(), "version": version},
            "contentChanges": [{"text": text}]})

    def save(self, path):
        self.notify("textDocument/didSave", {"textDocument": {"uri": Path(path).as_uri()}})

    def diagnostics(self, path):
        """The next that are told of a file."""
        uri = Path(path).as_uri()
        self.told.pop(uri, None)
        while uri not in self.told:
            self.hear()
        return self.told[uri]

    def actions(self, path, at, **context):
        return self.request("textDocument/codeAction", {
            "textDocument": {"uri": Path(path).as_uri()}, "range": at,
            "context": {"diagnostics": [], **context}})["result"]

    def logged(self):
        return [m["params"]["message"] for m in self.heard if m.get("method") == "window/logMessage"]

    def end(self):
        """The exit status after a farewell as it should be."""
        assert self.request("shutdown")["result"] is None
        self.notify("exit")
        assert self.message() is None
        return self.process.wait()


FULL = {
    "general": {"positionEncodings": ["utf-16"]},
    "textDocument": {
        "publishDiagnostics": {"relatedInformation": True, "codeDescriptionSupport": True,
                               "tagSupport": {"valueSet": [1, 2]}},
        "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}}},
    "workspace": {"workspaceEdit": {"documentChanges": True}},
}
