#include "moved.h"

#include "report/source_text.h"

#include <algorithm>
#include <optional>

namespace spantidy::lsp {

using report::SourceText;

namespace {

// Lines at the top and at the bottom that two texts have in common.
class Move {
public:
  Move(const SourceText &Before, const SourceText &Now)
      : Count(Before.lineCount()), More(int(Now.lineCount()) - int(Count)) {
    unsigned Most = std::min(Count, Now.lineCount());
    while (Top < Most && Before.line(Top + 1) == Now.line(Top + 1))
      ++Top;
    while (Bottom < Most - Top &&
           Before.line(Count - Bottom) == Now.line(Now.lineCount() - Bottom))
      ++Bottom;
  }

  std::optional<Json> of(Json Range) const {
    unsigned First = Range["start"]["line"], Last = Range["end"]["line"];
    if (Last < Top)
      return Range;
    if (First < Count - Bottom)
      return std::nullopt;
    Range["start"]["line"] = First + More;
    Range["end"]["line"] = Last + More;
    return Range;
  }

private:
  unsigned Count, Top = 0, Bottom = 0;
  int More;
};

} // namespace

Json moved(const Json &Diagnostics, const std::string &Uri,
           std::string_view Before, std::string_view Now) {
  Move By{SourceText(std::string(Before)), SourceText(std::string(Now))};
  Json All = Json::array();
  for (Json One : Diagnostics) {
    auto Range = By.of(One.at("range"));
    if (!Range)
      continue;
    One["range"] = std::move(*Range);
    Json Related = Json::array();
    for (Json &Place : One["relatedInformation"]) {
      auto At = Place["location"]["uri"] == Uri
                    ? By.of(Place["location"]["range"])
                    : Place["location"]["range"];
      if (!At)
        continue;
      Place["location"]["range"] = std::move(*At);
      Related.push_back(std::move(Place));
    }
    One.erase("relatedInformation");
    if (!Related.empty())
      One["relatedInformation"] = std::move(Related);
    All.push_back(std::move(One));
  }
  return All;
}

} // namespace spantidy::lsp
