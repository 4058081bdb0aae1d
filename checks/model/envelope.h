// Files that say what they are. A line "span-tidy <kind> <version>", a checksum and
// the length of what follows (64 bits each, little endian), and that.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace spantidy::model {

struct Envelope {
  std::string_view Kind; // "summaries": what a person may call it
  std::string Version;
  // What the content is an answer to: it is damaged to whoever asks for another.
  std::string_view Key = {};
};

std::string sealed(const Envelope &In, std::string_view Content);

// The content of the first one in Bytes, which is taken from them. Nothing: Error
// says in one sentence what was expected and what stood there.
std::optional<std::string_view>
unsealed(const Envelope &In, std::string_view &Bytes, std::string &Error);

// FNV-1a, 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/). From: of what
// stands before the bytes.
uint64_t checksum(std::string_view Bytes, uint64_t From = 0xcbf29ce484222325);

} // namespace spantidy::model
