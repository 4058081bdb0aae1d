#include "escaped.h"

#include "shown/shown.h"

namespace spantidy::report {

template <typename Function>
static std::string replaced(std::string_view Text, Function InPlaceOf) {
  std::string Out;
  for (char C : shown(Text)) {
    std::string_view Other = InPlaceOf(C);
    Out += Other.empty() ? std::string_view(&C, 1) : Other;
  }
  return Out;
}

std::string inXml(std::string_view Text) {
  return replaced(Text, [](char C) -> std::string_view {
    switch (C) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>': // "]]>" must not stand in content
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&apos;";
    default:
      return {};
    }
  });
}

// Of actions/toolkit, packages/core/src/command.ts. `shown` has spelled line ends, but
// whoever reads the commands takes these for them.
static std::string_view ofCommand(char C) {
  return C == '%' ? "%25" : C == '\r' ? "%0D" : C == '\n' ? "%0A" : "";
}

std::string inCommand(std::string_view Text) {
  return replaced(Text, ofCommand);
}

std::string inProperty(std::string_view Text) {
  return replaced(Text, [](char C) {
    return C == ':' ? "%3A" : C == ',' ? "%2C" : ofCommand(C);
  });
}

} // namespace spantidy::report
