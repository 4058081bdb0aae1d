#include "sarif_places.h"

#include "shown/shown.h"

#include "llvm/ADT/StringExtras.h"

#include <map>

namespace spantidy::report {

using Json = nlohmann::ordered_json;

// Bytes. Each finding carries its own.
constexpr uint32_t LargestSnippet = 16 * LongestLine;

// Of GitLab.
static constexpr size_t LongestText = 1024;

std::string SarifPlaces::percentEncoded(llvm::StringRef Path) {
  std::string Uri;
  for (unsigned char C : Path)
    if (llvm::isAlnum(C) || llvm::StringRef("-._~/!$&'()*+,;=@").contains(C))
      Uri += C;
    else
      Uri += "%" + llvm::utohexstr(C, /*LowerCase=*/false, /*Width=*/2);
  return Uri;
}

std::string SarifPlaces::plain(llvm::StringRef Text) {
  std::string Out;
  for (char C : Text) {
    if (C == '[' || C == ']')
      Out += '\\';
    Out += C;
  }
  return Out;
}

std::string SarifPlaces::fitting(std::string Text) const {
  if (R.For != Profile::GitLab || Text.size() <= LongestText)
    return Text;
  size_t End = LongestText - 3;
  while ((Text[End] & 0xC0) == 0x80) // in a character
    --End;
  return Text.substr(0, End) + "...";
}

Json SarifPlaces::message(const std::string &Text) const {
  return {{"text", fitting(plain(shown(Text)) + ".")}};
}

Json SarifPlaces::artifact(llvm::StringRef Path) const {
  if (Path.starts_with("/"))
    return {{"uri", "file://" + percentEncoded(Path)}};
  std::string Above = R.From ? R.From->Root : "";
  return {{"uri", percentEncoded(Above + Path.str())},
          {"uriBaseId", "SRCROOT"}};
}

Json SarifPlaces::wholeFile(llvm::StringRef Path) const {
  return {{"artifactLocation", artifact(Path)}};
}

// Lines, columns and the snippet.
Json SarifPlaces::region(const Region &At) const {
  const SourceText &Text = R.Files[At.File].Text;
  Json Out = {{"startLine", At.Line},
              {"startColumn", Text.utf16Column(At.Line, At.Column)},
              {"endLine", At.EndLine},
              {"endColumn", Text.utf16Column(At.EndLine, At.EndColumn)}};
  if (At.End > At.Begin && At.End - At.Begin <= LargestSnippet)
    Out["snippet"] = {
        {"text", toUtf8(std::string_view(Text.content())
                            .substr(At.Begin, At.End - At.Begin))}};
  return Out;
}

Json SarifPlaces::context(const Region &At) const {
  const SourceText &Text = R.Files[At.File].Text;
  unsigned First = At.Line > 2 ? At.Line - 2 : 1;
  unsigned Last = std::min(At.EndLine + 2, Text.lineCount());
  if (Last > First && Text.line(Last).empty())
    --Last; // the end of the file is no line of it
  uint32_t End = Text.startOf(Last) + Text.line(Last).size();
  if (End - Text.startOf(First) > LargestSnippet)
    return Json::object();
  return {{"startLine", First},
          {"startColumn", 1},
          {"endLine", Last},
          {"endColumn", Text.utf16Column(Last, Text.line(Last).size() + 1)},
          {"snippet",
           {{"text", toUtf8(std::string_view(Text.content())
                                .substr(Text.startOf(First),
                                        End - Text.startOf(First)))}}}};
}

Json SarifPlaces::physical(const Region &At) const {
  Json Artifact = artifact(R.Files[At.File].Path);
  Artifact["index"] = At.File;
  if (!R.Files[At.File].Lost.empty()) // columns count what its text tells
    return {{"artifactLocation", std::move(Artifact)},
            {"region", {{"startLine", At.Line}}}};
  Json Out = {{"artifactLocation", std::move(Artifact)},
              {"region", region(At)}};
  if (Json Around = context(At); !Around.empty())
    Out["contextRegion"] = std::move(Around);
  return Out;
}

} // namespace spantidy::report
