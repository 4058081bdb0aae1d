// The text of a source file, by lines. A line ends where Clang ends one: at "\n",
// "\r\n" or "\r", and nowhere else.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace spantidy::report {

class SourceText {
public:
  SourceText() : SourceText(std::string()) {}
  explicit SourceText(std::string Content);

  const std::string &content() const { return Content; }
  unsigned lineCount() const { return Starts.size(); }
  // Without the line's end. Lines count from 1; empty beyond the file.
  std::string_view line(unsigned Number) const;
  uint32_t startOf(unsigned Line) const;
  // Both from 1, in bytes.
  unsigned lineOf(uint32_t Offset) const;
  unsigned columnOf(uint32_t Offset) const;
  // From 1, in UTF-16 code units; what is not UTF-8 counts one per byte.
  unsigned utf16Column(unsigned Line, unsigned ByteColumn) const;

private:
  // A sequence that takes more bytes than code units.
  struct Wider {
    uint32_t End;
    unsigned Surplus; // from the start of the text
  };
  unsigned surplusBefore(uint32_t Offset) const;

  std::string Content;
  std::vector<uint32_t> Starts;
  std::vector<Wider> Wide;
};

// Bytes. Clang shows no line that is longer, either; what is cut from longer ones
// would be taken for the whole, and each finding in such a line would carry it.
inline constexpr size_t LongestLine = 4096;

// A line, or its beginning, as it may be shown: tabs are blanks up to the next multiple
// of 8.
std::string shownLine(std::string_view Line);

} // namespace spantidy::report
