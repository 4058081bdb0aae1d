#include "source_text.h"

#include "llvm/Support/ConvertUTF.h"

#include <algorithm>

namespace spantidy::cli {

SourceText::SourceText(std::string Given) : Content(std::move(Given)) {
  Starts.push_back(0);
  for (uint32_t I = 0; I < Content.size(); ++I) {
    if (Content[I] == '\r' && I + 1 < Content.size() && Content[I + 1] == '\n')
      ++I;
    if (Content[I] == '\n' || Content[I] == '\r')
      Starts.push_back(I + 1);
  }
}

uint32_t SourceText::startOf(unsigned Line) const {
  if (Line == 0 || Line > Starts.size())
    return Content.size();
  return Starts[Line - 1];
}

std::string_view SourceText::line(unsigned Number) const {
  if (Number == 0 || Number > Starts.size())
    return {};
  size_t Begin = Starts[Number - 1];
  if (Number == Starts.size())
    return std::string_view(Content).substr(Begin);
  size_t End = Starts[Number] - 1;
  if (Content[End] == '\n' && End > Begin && Content[End - 1] == '\r')
    --End;
  return std::string_view(Content).substr(Begin, End - Begin);
}

unsigned SourceText::lineOf(uint32_t Offset) const {
  return std::upper_bound(Starts.begin(), Starts.end(), Offset) -
         Starts.begin();
}

unsigned SourceText::columnOf(uint32_t Offset) const {
  return Offset - Starts[lineOf(Offset) - 1] + 1;
}

// The length of the UTF-8 sequence at the start of Bytes; 0: there is none.
static unsigned sequenceLength(std::string_view Bytes) {
  auto *First = reinterpret_cast<const llvm::UTF8 *>(Bytes.data());
  unsigned Length = llvm::getNumBytesForUTF8(*First);
  if (Length > Bytes.size() ||
      !llvm::isLegalUTF8Sequence(First, First + Length))
    return 0;
  return Length;
}

unsigned SourceText::utf16Column(unsigned Line, unsigned ByteColumn) const {
  std::string_view Before = line(Line).substr(
      0, std::min<size_t>(line(Line).size(), ByteColumn - 1));
  unsigned Column = 1;
  while (!Before.empty()) {
    unsigned Length = sequenceLength(Before);
    Column += Length == 4 ? 2 : 1; // a surrogate pair
    Before.remove_prefix(std::max(Length, 1u));
  }
  return Column;
}

std::string toUtf8(std::string_view Bytes) {
  std::string Text;
  while (!Bytes.empty()) {
    unsigned Length = sequenceLength(Bytes);
    Text += Length ? Bytes.substr(0, Length) : std::string_view("\xEF\xBF\xBD");
    Bytes.remove_prefix(std::max(Length, 1u));
  }
  return Text;
}

} // namespace spantidy::cli
