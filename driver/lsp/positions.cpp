#include "positions.h"

#include "report/fingerprints.h"
#include "report/sarif_places.h"

#include "llvm/ADT/StringExtras.h"

#include <tuple>

namespace spantidy::lsp {

using namespace report;
using llvm::StringRef;

static constexpr llvm::StringLiteral ByteOrderMark = "\xEF\xBB\xBF";

// An editor does not show the mark.
static unsigned hidden(const SourceFile &File, unsigned Line, Encoding Counts) {
  if (Line != 1 || !StringRef(File.Text.content()).starts_with(ByteOrderMark))
    return 0;
  return Counts == Encoding::Utf8 ? ByteOrderMark.size() : 1;
}

static Json position(const SourceFile &File, unsigned Line, unsigned Column,
                     Encoding Counts) {
  unsigned At =
      Counts == Encoding::Utf8 ? Column : File.Text.utf16Column(Line, Column);
  unsigned Before = 1 + hidden(File, Line, Counts);
  return {{"line", Line - 1}, {"character", At > Before ? At - Before : 0}};
}

Json rangeOf(const SourceFile &File, const Region &At, Encoding Counts) {
  if (!File.Lost.empty()) {
    Json Start = {{"line", At.Line - 1}, {"character", 0}};
    return {{"start", Start}, {"end", Start}};
  }
  return {{"start", position(File, At.Line, At.Column, Counts)},
          {"end", position(File, At.EndLine, At.EndColumn, Counts)}};
}

bool touch(const Json &A, const Json &B) {
  auto at = [](const Json &P) {
    return std::tuple(P.at("line").get<unsigned>(),
                      P.at("character").get<unsigned>());
  };
  return at(A.at("start")) <= at(B.at("end")) &&
         at(B.at("start")) <= at(A.at("end"));
}

std::optional<std::string> pathOf(std::string_view Uri) {
  StringRef Rest(Uri);
  if (!Rest.consume_front_insensitive("file://"))
    return std::nullopt;
  Rest.consume_front_insensitive("localhost");
  std::string Path;
  for (size_t I = 0; I < Rest.size(); ++I) {
    unsigned char Byte = 0;
    if (Rest[I] != '%') {
      Path += Rest[I];
    } else if (!Rest.substr(I + 1, 2).getAsInteger(16, Byte) && Byte) {
      Path += Byte;
      I += 2;
    } else {
      return std::nullopt;
    }
  }
  if (!Path.starts_with("/"))
    return std::nullopt;
  return Path;
}

std::string uriOf(std::string_view Path) {
  return "file://" + SarifPlaces::percentEncoded(Path);
}

std::string digestOfLines(std::string_view Text) {
  StringRef Rest(Text);
  Rest.consume_front(ByteOrderMark);
  std::string Lines;
  for (size_t I = 0; I < Rest.size(); ++I)
    if (Rest[I] != '\r')
      Lines += Rest[I];
    else if (!Rest.substr(I + 1).starts_with("\n"))
      Lines += '\n';
  return digestOf(StringRef(Lines).rtrim('\n'));
}

} // namespace spantidy::lsp
