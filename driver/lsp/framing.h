// The base protocol: messages as they stand in a stream of bytes, each behind a header
// with its length (LSP 3.17, "Base Protocol").
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace spantidy::lsp {

class Framing {
public:
  void take(std::string_view Bytes) { Left += Bytes; }

  // The next whole message; nothing: there is none yet. Of a header that says no length,
  // or one that nobody would send, comes a message without text.
  std::optional<std::string> next();

private:
  std::string Left;
  std::optional<size_t> Length; // of the message that has begun
};

std::string framed(std::string_view Message);

} // namespace spantidy::lsp
