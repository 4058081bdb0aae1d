"""The data of an HTML report, once all is held that makes it inert.

usage: page.py REPORT, prints what it tells; or as a module: read(text)
"""

import base64
import hashlib
import json
import re
import sys
from html.parser import HTMLParser
from pathlib import Path

TAGS = {"html", "head", "meta", "title", "style", "body", "a", "header", "div", "svg", "rect", "h1",
        "h2", "p", "button", "kbd", "noscript", "code", "nav", "label", "span", "input", "main",
        "select", "option", "dialog", "dl", "dt", "dd", "form", "script"}
# What would fetch or run something.
ATTRIBUTES = {"src", "srcset", "style", "action", "formaction", "background", "data", "xlink:href"}


class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.texts, self.open, self.policy, self.ids = [], None, "", []

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        assert tag in TAGS, tag
        assert not ATTRIBUTES & given.keys(), given
        assert not any(name.startswith("on") for name in given), given
        assert given.get("href", "#").startswith("#"), given
        if tag == "meta" and "http-equiv" in given:
            self.policy = given["content"]
        self.ids += [given["id"]] if "id" in given else []
        if tag in ("style", "script"):
            self.open = (tag, given.get("type"))
            self.texts.append([self.open, ""])

    def handle_endtag(self, tag):
        if self.open and tag == self.open[0]:
            self.open = None

    def handle_data(self, data):
        if self.open:
            self.texts[-1][1] += data

    def handle_comment(self, data):
        raise AssertionError(data)


def read(text):
    assert text.isascii() and not re.search(r"[\x00-\x09\x0b-\x1f\x7f]", text), "a sign that is not shown"
    page = Page()
    page.feed(text)
    page.close()
    (_, style), (_, data), (_, script) = page.texts
    assert [kind for kind, _ in page.texts] == [
        ("style", None), ("script", "application/json"), ("script", None)], page.texts
    assert len(page.ids) == len(set(page.ids)), page.ids
    assert not re.search(r"[<>&]", data), "markup in the data"
    assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|Function\(|fetch\(",
                         script)
    assert not re.search(r"url\(|@import|https?:", style)

    def hashed(what):
        return base64.b64encode(hashlib.sha256(what.encode()).digest()).decode()
    assert page.policy == (
        "default-src 'none'; base-uri 'none'; form-action 'none'; "
        f"style-src 'sha256-{hashed(style)}'; script-src 'sha256-{hashed(script)}'"), page.policy
    return json.loads(data)


def tell(data):
    for name in ("version", "units", "root", "time", "unchanged"):
        if name in data:
            print(f"{name}: {data[name]}")
    for f in data["findings"]:
        print(f"{f['state']} {f['level']} {f['evidence']} {data['checks'][f['check']]['id']}",
              f"reason='{f.get('reason', '')}'")
        for number, step in enumerate(f["steps"], 1):
            at = step["at"]
            file = data["files"][at["file"]]
            line = file["lines"].get(str(at["line"]), "")
            owners = f" ({' '.join(file['owners'])})" if "owners" in file else ""
            print(f"  {number}{'*' if step.get('finding') else ' '} {file['path']}{owners}:"
                  f"{at['line']}:{at['column']} {step['text']}")
            print(f"     {line[:at['from']]}[{line[at['from']:at['to']]}]{line[at['to']:]}")
        for fix in f["fixes"]:
            print(f"  fix: {fix['title']}")
            for hunk in fix["hunks"]:
                print(*(f"     -{line}" for line in hunk["before"]),
                      *(f"     +{line}" for line in hunk["after"]), sep="\n")
    for f in data["failures"]:
        print(f"failed: {f['unit']}: {f['reason']}: {f['detail']}")
    for file in data["files"]:
        if "lost" in file:
            print(f"lost: {file['path']}: {file['lost']}")
    for one in data["gone"]:
        print(f"gone: {one['path']}: {one['message']} [{one['check']}]")


if __name__ == "__main__":
    tell(read(Path(sys.argv[1]).read_bytes().decode("utf-8")))
