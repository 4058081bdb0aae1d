#include "source_text.h"

#include "shown/shown.h"

#include <algorithm>

namespace spantidy::report {

SourceText::SourceText(std::string Given) : Content(std::move(Given)) {
  Starts.push_back(0);
  for (uint32_t I = 0; I < Content.size(); ++I) {
    if (Content[I] == '\r' && I + 1 < Content.size() && Content[I + 1] == '\n')
      ++I;
    if (Content[I] == '\n' || Content[I] == '\r')
      Starts.push_back(I + 1);
    if ((Content[I] & 0x80) == 0)
      continue;
    unsigned Length = sequenceLength(std::string_view(Content).substr(I));
    if (Length == 0)
      continue;
    unsigned Units = Length == 4 ? 2 : 1; // a surrogate pair
    unsigned Before = Wide.empty() ? 0 : Wide.back().Surplus;
    Wide.push_back({I + Length, Before + Length - Units});
    I += Length - 1;
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

unsigned SourceText::surplusBefore(uint32_t Offset) const {
  auto After = std::upper_bound(
      Wide.begin(), Wide.end(), Offset,
      [](uint32_t Wanted, const Wider &W) { return Wanted < W.End; });
  return After == Wide.begin() ? 0 : std::prev(After)->Surplus;
}

unsigned SourceText::utf16Column(unsigned Line, unsigned ByteColumn) const {
  uint32_t Start = startOf(Line);
  uint32_t Bytes = std::min<size_t>(line(Line).size(), ByteColumn - 1);
  return 1 + Bytes - (surplusBefore(Start + Bytes) - surplusBefore(Start));
}

std::string shownLine(std::string_view Line) {
  std::string Text;
  for (;; Line.remove_prefix(1)) {
    size_t Tab = std::min(Line.find('\t'), Line.size());
    Text += shown(Line.substr(0, Tab));
    Line.remove_prefix(Tab);
    if (Line.empty())
      return Text;
    Text.append(8 - widthOf(Text) % 8, ' ');
  }
}

} // namespace spantidy::report
