"""A browser without a window, spoken to through a pipe: Chromium's DevTools protocol."""

import fcntl
import json
import os
import shutil
import subprocess
import tempfile
import time

NAMES = ("chromium", "chromium-browser", "google-chrome")


class Browser:
    session = None

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        theirs_in, self.out = os.pipe()
        self.into, theirs_out = os.pipe()
        program = next(path for path in map(shutil.which, NAMES) if path)
        high = [fcntl.fcntl(fd, fcntl.F_DUPFD, 90) for fd in (theirs_in, theirs_out)]
        self.process = subprocess.Popen(
            [program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
             "--no-first-run", "--window-size=1300,900", "--disable-background-networking", "--remote-debugging-pipe",
             f"--user-data-dir={self.folder.name}"],
            # It reads from 3 and writes to 4.
            preexec_fn=lambda: (os.dup2(high[0], 3), os.dup2(high[1], 4)), pass_fds=(3, 4),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for fd in (theirs_in, theirs_out, *high):
            os.close(fd)
        self.number, self.rest, self.requests = 0, b"", []
        target = self.call("Target.createTarget", {"url": "about:blank"})
        self.session = self.call("Target.attachToTarget", {
            "targetId": target["targetId"], "flatten": True})["sessionId"]
        self.call("Page.enable")
        self.call("Network.enable")

    def message(self):
        while b"\0" not in self.rest:
            more = os.read(self.into, 1 << 16)
            if not more:
                raise EOFError("the browser is gone")
            self.rest += more
        text, self.rest = self.rest.split(b"\0", 1)
        return json.loads(text)

    def call(self, method, parameters=None):
        self.number += 1
        call = {"id": self.number, "method": method, "params": parameters or {}}
        if self.session:
            call["sessionId"] = self.session
        os.write(self.out, json.dumps(call).encode() + b"\0")
        while True:
            said = self.message()
            if said.get("method") == "Network.requestWillBeSent":
                self.requests.append(said["params"]["request"]["url"])
            if said.get("id") == self.number:
                if "error" in said:
                    raise RuntimeError(f"{method}: {said['error']}")
                return said["result"]

    def js(self, code):
        done = self.call("Runtime.evaluate", {"expression": code, "returnByValue": True,
                                              "awaitPromise": True})
        if "exceptionDetails" in done:
            raise RuntimeError(f"{code}: {done['exceptionDetails']}")
        return done["result"].get("value")

    def until(self, code, wanted=True):
        end = time.monotonic() + 20
        while (found := self.js(code)) != wanted:
            if time.monotonic() > end:
                raise AssertionError(f"{code}: {found!r}, expected {wanted!r}")
            time.sleep(0.05)

    def open(self, address):
        self.call("Page.navigate", {"url": "about:blank"})
        self.call("Page.navigate", {"url": address})
        self.until("document.readyState === 'complete' && location.href !== 'about:blank'")

    def key(self, key):
        text = {"Enter": "\r"}.get(key, key if len(key) == 1 else "")
        code = {"Enter": 13, "Escape": 27}.get(key, 0)
        for kind in ("keyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", {"type": kind, "key": key, "windowsVirtualKeyCode": code,
                                                 **({"text": text} if kind == "keyDown" and text else {})})

    def type(self, text):
        self.call("Input.insertText", {"text": text})

    def close(self):
        self.process.kill()
        self.process.wait()
        self.folder.cleanup()
