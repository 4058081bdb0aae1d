#pragma once

#include <string>

namespace site {

// Nothing of the library is in this header: who includes it traces by these names alone.
void inSpan(const std::string &name);
void inSpanPasted(const std::string &name);
void inSpanOfMacro(const std::string &name);
void inSpanOfPointer(const std::string &name);
const char *onlyDeclaredHere();

} // namespace site
