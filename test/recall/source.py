"""As much of C++ as an edit needs: what is code, where brackets close, which statement a
place is in, where a function's body is. The compiler has the last word on every edit."""

import re

OPENING, CLOSING = "([{", ")]}"
NOT_CODE = re.compile(r'//[^\n]*|/\*.*?\*/|R"\((?:.|\n)*?\)"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'|^[ \t]*#[^\n]*',
                      re.S | re.M)


def code_of(text):
    """The same length, with blanks for comments, directives and what literals say."""
    def blank(found):
        kept = found[0]
        if kept[0] in "\"'" and len(kept) > 1:
            return kept[0] + re.sub(r"[^\n]", " ", kept[1:-1]) + kept[-1]
        return re.sub(r"[^\n]", " ", kept)
    return NOT_CODE.sub(blank, text)


def closing(code, at):
    """Where the bracket that opens at `at` is closed, or None."""
    depth = 0
    for index in range(at, len(code)):
        if code[index] in OPENING:
            depth += 1
        elif code[index] in CLOSING:
            depth -= 1
            if depth == 0:
                return index
    return None


def statement(code, at):
    """[begin, end) of the simple statement around `at`, its semicolon in it; None if it is
    not a whole one of a block."""
    depth, begin = 0, at
    while begin > 0:
        before = code[begin - 1]
        if before in CLOSING:
            if depth == 0 and before == "}":
                break
            depth += 1
        elif before in OPENING:
            if depth == 0:
                if before != "{":
                    return None
                break
            depth -= 1
        elif before == ";" and depth == 0:
            break
        begin -= 1
    while code[begin].isspace():
        begin += 1
    end = at
    while end < len(code):
        if code[end] in OPENING:
            closed = closing(code, end)
            if closed is None:
                return None
            end = closed
        elif code[end] in CLOSING:
            return None
        elif code[end] == ";":
            head = re.match(r"(if|for|while|else|switch|do|case|default|return|co_return|throw)\b", code[begin:end])
            return None if head else (begin, end + 1)
        end += 1
    return None


def arguments(code, opened):
    """[begin, end) of each argument of the call whose parenthesis opens there."""
    closed = closing(code, opened)
    if closed is None:
        return []
    places, begin, index = [], opened + 1, opened + 1
    while index < closed:
        if code[index] in OPENING:
            index = closing(code, index)
        elif code[index] == ",":
            places.append((begin, index))
            begin = index + 1
        index += 1
    if code[begin:closed].strip():
        places.append((begin, closed))
    return [(b + len(code[b:e]) - len(code[b:e].lstrip()), b + len(code[b:e].rstrip())) for b, e in places]


def body(code, name_end):
    """[begin, end) of the body of the function whose name ends there, braces in it."""
    opened = re.match(r"\s*\(", code[name_end:])
    if not opened:
        return None
    closed = closing(code, name_end + opened.end() - 1)
    if closed is None:
        return None
    rest = re.match(r"[\s\w:&<>,*]*(?:->[\s\w:&<>,*]*)?\{", code[closed + 1:])
    if not rest:
        return None
    begin = closed + rest.end()
    end = closing(code, begin)
    return None if end is None else (begin, end + 1)
