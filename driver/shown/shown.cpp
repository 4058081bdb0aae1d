#include "shown.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Unicode.h"

namespace spantidy {

namespace unicode = llvm::sys::unicode;

unsigned sequenceLength(std::string_view Bytes) {
  auto *First = reinterpret_cast<const llvm::UTF8 *>(Bytes.data());
  unsigned Length = llvm::getNumBytesForUTF8(*First);
  if (Length > Bytes.size() ||
      !llvm::isLegalUTF8Sequence(First, First + Length))
    return 0;
  return Length;
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

unsigned widthOf(std::string_view Shown) {
  int Width = unicode::columnWidthUTF8(Shown);
  return Width < 0 ? Shown.size() : Width;
}

static llvm::UTF32 codePointOf(std::string_view Sequence) {
  auto *Byte = reinterpret_cast<const llvm::UTF8 *>(Sequence.data());
  llvm::UTF32 Point = 0;
  llvm::convertUTF8Sequence(&Byte, Byte + Sequence.size(), &Point,
                            llvm::strictConversion);
  return Point;
}

// Services look for these anywhere in a line: "##[error]" (GitHub), "##vso[..]"
// (Azure), "##teamcity[..]".
static bool opensCommand(llvm::StringRef Before, llvm::UTF32 Point) {
  if (Point != '[')
    return false;
  while (!Before.empty() && llvm::isAlnum(Before.back()))
    Before = Before.drop_back();
  return Before.ends_with("##");
}

static bool isSeen(llvm::UTF32 Point) {
  return unicode::isPrintable(Point) && !unicode::isFormatting(Point);
}

static std::string spelled(llvm::UTF32 Point) {
  if (Point == '\n')
    return "\\n";
  if (Point == '\r')
    return "\\r";
  if (Point == '\t')
    return "\\t";
  if (Point < 0x80)
    return llvm::formatv("\\x{0:x-2}", Point);
  return Point < 0x10000 ? llvm::formatv("\\u{0:x-4}", Point)
                         : llvm::formatv("\\U{0:x-8}", Point);
}

// Stays: control characters that do. Spell: a code point that must not.
template <typename Function>
static std::string made(std::string_view Text, bool Stays, Function Spell) {
  std::string Valid = toUtf8(Text), Out;
  for (std::string_view Rest = Valid; !Rest.empty();) {
    std::string_view Sequence = Rest.substr(0, sequenceLength(Rest));
    Rest.remove_prefix(Sequence.size());
    llvm::UTF32 Point = codePointOf(Sequence);
    bool Plain = Point > ' ' && Point < '['; // most are
    if (Plain || (!opensCommand(Out, Point) &&
                  (isSeen(Point) || (Stays && Point < ' '))))
      Out += Sequence;
    else
      Out += Spell(Point);
  }
  return Out;
}

std::string shown(std::string_view Text) { return made(Text, false, spelled); }

std::string shownPath(std::string_view Path) {
  bool Command = llvm::StringRef(Path).ltrim().starts_with("::");
  return (Command ? "./" : "") + shown(Path);
}

static std::string spelledInJson(llvm::UTF32 Point) {
  if (Point < 0x10000)
    return llvm::formatv("\\u{0:x-4}", Point);
  return llvm::formatv("\\u{0:x-4}\\u{1:x-4}", 0xd7c0 + (Point >> 10),
                       0xdc00 + (Point & 0x3ff));
}

// Its strings have no control characters any more; those left are its layout.
std::string shownJson(std::string_view Document) {
  return made(Document, true, spelledInJson);
}

} // namespace spantidy
