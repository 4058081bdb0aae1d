#include "framing.h"

#include "llvm/ADT/StringRef.h"

namespace spantidy::lsp {

using llvm::StringRef;

static constexpr size_t LargestMessage = size_t(1) << 28, LargestHeader = 8192;

static std::optional<size_t> lengthIn(StringRef Header) {
  while (!Header.empty()) {
    auto [Line, Rest] = Header.split("\r\n");
    Header = Rest;
    auto [Name, Value] = Line.split(':');
    size_t Length = 0;
    if (Name.trim().equals_insensitive("Content-Length") &&
        !Value.trim().getAsInteger(10, Length) && Length <= LargestMessage)
      return Length;
  }
  return std::nullopt;
}

std::optional<std::string> Framing::next() {
  if (!Length) {
    size_t End = Left.find("\r\n\r\n");
    if (End == std::string::npos) {
      if (Left.size() <= LargestHeader)
        return std::nullopt;
      Left.clear();
      return "";
    }
    Length = lengthIn(StringRef(Left).take_front(End));
    Left.erase(0, End + 4);
    if (!Length)
      return "";
  }
  if (Left.size() < *Length)
    return std::nullopt;
  std::string Message = Left.substr(0, *Length);
  Left.erase(0, *Length);
  Length.reset();
  return Message;
}

std::string framed(std::string_view Message) {
  return "Content-Length: " + std::to_string(Message.size()) + "\r\n\r\n" +
         std::string(Message);
}

} // namespace spantidy::lsp
