// Text from outside (names, literals, file names, messages of others) as a
// terminal and the log of a CI service may have it. Both roofs print through here.
#pragma once

#include <string>
#include <string_view>

namespace spantidy {

// As C++ would spell it: control characters and line ends ("\n", "\x1b"), what is
// invisible and what turns the order of the text ("\u202e"). What is not UTF-8
// becomes U+FFFD. What opens a command for a CI service opens none: "##\x5b". What
// is shown of a text's beginning does not depend on its end.
std::string shown(std::string_view Text);

// A file name at the start of a line: a command for a CI service may begin there.
std::string shownPath(std::string_view Path);

// A JSON document, in UTF-8, that says the same.
std::string shownJson(std::string_view Document);

// Valid UTF-8: each byte that is not becomes U+FFFD.
std::string toUtf8(std::string_view Bytes);

// The length of the UTF-8 sequence that Bytes, which are some, begin with; 0: none.
unsigned sequenceLength(std::string_view Bytes);

// Columns of a terminal that a text as shown takes.
unsigned widthOf(std::string_view Shown);

} // namespace spantidy
