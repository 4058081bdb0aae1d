"""Looks at HTML reports in a browser.

usage: html_browser.py FOLDER SPAN_TIDY, the folder a project (program.py) with src/hostile.cpp
"""

import json
import subprocess
import sys
from pathlib import Path

from browser import Browser

folder, span_tidy = Path(sys.argv[1]), sys.argv[2]


def span_tidy_run(*arguments):
    done = subprocess.run([span_tidy, *arguments], cwd=folder, capture_output=True, text=True)
    assert done.returncode in (0, 1, 2) and "html" not in done.stderr, done.stderr
    return done.stdout


def expect(found, wanted):
    assert found == wanted, f"{found!r}, expected {wanted!r}"


def shown(browser, page, fragment=""):
    browser.open((folder / page).as_uri() + fragment)
    browser.until("document.documentElement.dataset.ready !== undefined")
    sane(browser)


def sane(browser):
    expect(browser.js("document.documentElement.dataset.error ?? null"), None)
    expect(browser.js("document.documentElement.dataset.blocked ?? null"), None)
    expect(browser.js("window.pwned ?? null"), None)
    expect(browser.js("document.querySelectorAll('img, iframe, object, b, i').length"), 0)
    expect([url for url in browser.requests if not url.startswith(("file:", "about:"))], [])


CARDS = "document.querySelectorAll('.finding').length"
COUNT = "document.querySelector('#count').textContent"
HERE = "document.querySelector('.finding.here .message')?.textContent ?? ''"


def small(browser):
    """Names and code that would be markup are text; what was left out is told as that."""
    span_tidy_run("check", "--output", "html:small.html", "--output", "json:small.json")
    data = json.loads((folder / "small.json").read_text())
    found = [f for f in data["findings"] if "suppressed" not in f]
    shown(browser, "small.html")
    expect(browser.js("document.title"), f"{len(found)} findings in {data['units']} units \u00b7 span-tidy")
    expect(browser.js(CARDS), len(found))
    said = browser.js("[...document.querySelectorAll('.message')].map(m => m.textContent.replaceAll('\\'', ''))")
    expect(sorted(said), sorted(f["message"].replace("'", "") for f in found))
    browser.js("document.getElementById('toggle-all').click()")
    sane(browser)
    source = browser.js("[...document.querySelectorAll('.row.hit .src')].map(m => m.textContent)")
    assert any("</script><img src=x onerror=" in line for line in source), source
    steps = browser.js("document.querySelectorAll('.step').length")
    expect(steps, sum(1 + len(f.get("notes", [])) for f in found))
    assert browser.js("document.querySelectorAll('.row.added').length") > 0
    assert "broken.cpp" in browser.js("document.getElementById('notices').textContent")
    browser.js("document.querySelector('.about').open = true")
    browser.until("document.querySelector('.about .page h4')?.textContent", "Why")
    links = browser.js("[...document.querySelectorAll('.page a')].map(a => a.protocol)")
    expect(set(links), {"https:"})
    shown(browser, "small.html", "#state=suppressed")
    expect(browser.js(CARDS), len(data["findings"]) - len(found))
    browser.js("document.querySelector('.head').click()")
    assert "why not" in browser.js("document.querySelector('.reason').textContent")


def filters(browser):
    shown(browser, "small.html", "#check=tracing-high-cardinality-span-name&evidence=likely&folder=src")
    assert browser.js(CARDS) > 0
    whole = browser.js("[...document.querySelectorAll('.finding h3')].every(h => h.textContent.includes('src/'))")
    expect(whole, True)
    expect(browser.js("document.querySelectorAll('.group').length"), 1)
    expect(browser.js("document.querySelectorAll('#facets input:checked').length"), 4)
    # A filter by hand goes into the address, and back out of it.
    browser.js("document.getElementById('clear').click()")
    expect(browser.js("location.hash"), "")
    browser.js("document.querySelector('[data-facet=evidence][data-value=proof]').click()")
    expect(browser.js("location.hash"), "#evidence=proof")
    expect(browser.js("document.activeElement.dataset.value ?? ''") in ("proof", ""), True)
    shown(browser, "small.html", "#q=%3Cscript%3E&check=nothing\"><img src=x onerror=pwned=1>")
    expect(browser.js(CARDS), 0)
    assert "No finding is left" in browser.js("document.getElementById('list').textContent")


def keys(browser):
    shown(browser, "small.html")
    browser.key("j")
    first = browser.js(HERE)
    browser.key("j")
    assert first and browser.js(HERE) not in ("", first)
    browser.key("k")
    expect(browser.js(HERE), first)
    browser.key("Enter")
    expect(browser.js("document.querySelector('.here .head').ariaExpanded"), "true")
    address = browser.js("location.hash")
    assert address.startswith("#finding="), address
    browser.key("o")
    expect(browser.js("document.querySelector('.here .head').ariaExpanded"), "false")
    browser.key("?")
    expect(browser.js("document.getElementById('help').open"), True)
    browser.key("Escape")
    expect(browser.js("document.getElementById('help').open"), False)
    browser.key("/")
    expect(browser.js("document.activeElement.id"), "query")
    browser.type("jk no such thing")
    browser.until(CARDS, 0)
    browser.key("Escape")
    browser.key("c")
    browser.until(COUNT.replace("textContent", "textContent.startsWith('0')"), False)
    browser.key("g")
    expect(browser.js("location.hash"), "#group=folder")
    shown(browser, "small.html", address)
    expect(browser.js("document.querySelectorAll('.finding.here .step').length > 0"), True)


def colours(browser):
    """As the system has it, unless somebody says otherwise."""
    ground = "getComputedStyle(document.body).backgroundColor"
    seen = {}
    for scheme in ("light", "dark"):
        browser.call("Emulation.setEmulatedMedia", {"features": [
            {"name": "prefers-color-scheme", "value": scheme}]})
        shown(browser, "small.html")
        seen[scheme] = browser.js(ground)
    assert seen["light"] != seen["dark"]
    browser.key("t")
    expect(browser.js("document.documentElement.dataset.theme"), "light")
    expect(browser.js(ground), seen["light"])
    browser.key("t")
    expect(browser.js(ground), seen["dark"])
    browser.key("t")
    browser.call("Emulation.setEmulatedMedia", {})


def paper(browser):
    shown(browser, "small.html")
    browser.js("dispatchEvent(new Event('beforeprint'))")
    expect(browser.js("document.querySelectorAll('.finding .body').length"), browser.js(CARDS))
    browser.js("dispatchEvent(new Event('afterprint'))")
    expect(browser.js("[...document.querySelectorAll('.body')].filter(b => !b.hidden).length"), 0)
    assert len(browser.call("Page.printToPDF")["data"]) > 10000
    # Nobody prints in white, whatever the screen has.
    shown(browser, "small.html", "#theme=dark")
    browser.call("Emulation.setEmulatedMedia", {"media": "print"})
    expect(browser.js("getComputedStyle(document.body).color"), "rgb(0, 0, 0)")
    browser.call("Emulation.setEmulatedMedia", {"media": ""})


def names(browser):
    """What has no name, or a name twice, is nothing for those who hear the page."""
    shown(browser, "small.html")
    browser.call("Accessibility.enable")
    browser.js("document.getElementById('toggle-all').click()")
    for node in browser.call("Accessibility.getFullAXTree")["nodes"]:
        role = node.get("role", {}).get("value")
        if role in ("button", "checkbox", "searchbox", "combobox", "link", "heading", "region") \
                and not node.get("ignored"):
            assert node.get("name", {}).get("value"), node
    levels = browser.js("[...document.querySelectorAll('h1,h2,h3,h4')].filter(h => !h.closest('dialog'))"
                        ".map(h => +h.tagName[1])")
    expect(levels[0], 1)
    assert all(b - a <= 1 for a, b in zip(levels, levels[1:])), levels


def many(browser):
    """5,000 findings, of which the page makes what is looked at."""
    data = json.loads((folder / "small.json").read_text())
    some = data["findings"]
    data["findings"] = [{**some[i % len(some)], "message": f"{some[i % len(some)]['message']} nr{i}"}
                        for i in range(5000)]
    (folder / "many.json").write_text(json.dumps(data))
    span_tidy_run("merge", "many.json", "--output", "html:many.html")
    shown(browser, "many.html", "#state=")
    assert browser.js(COUNT).startswith("5,000 findings"), browser.js(COUNT)
    assert 0 < browser.js(CARDS) < 300, browser.js(CARDS)
    before = browser.js(CARDS)
    browser.js("scrollTo(0, document.body.scrollHeight)")
    browser.until(f"{CARDS} > {before}")
    assert browser.js(CARDS) < 1000
    browser.key("k")  # from nowhere to the last one
    browser.until(CARDS, 5000)
    shown(browser, "many.html", "#state=&q=nr4321")
    expect(browser.js(CARDS), 1)
    assert (folder / "many.html").stat().st_size < 5_000_000


browser = Browser()
try:
    for look in (small, filters, keys, colours, paper, names, many):
        look(browser)
        sane(browser)
        print(look.__name__)
finally:
    browser.close()
