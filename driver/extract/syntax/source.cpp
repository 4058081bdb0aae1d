#include "source.h"

#include "model/reported_path.h"

#include "clang/AST/DeclBase.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

namespace spantidy::extract {

using clang::CharSourceRange;
using clang::Lexer;
using clang::SourceLocation;
using clang::SourceRange;

static std::string absolutePath(clang::FileEntryRef File,
                                const clang::SourceManager &Sources) {
  llvm::SmallString<256> Path(File.getName());
  Sources.getFileManager().makeAbsolutePath(Path);
  llvm::sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
  return std::string(Path);
}

std::string relativeTo(llvm::StringRef Root, llvm::StringRef Path) {
  return model::reportedPath(Path.str(), Root.str());
}

std::string Source::usr(const clang::NamedDecl *D) {
  std::string Name = Called.nameOf(D);
  SourceLocation At;
  switch (Called.homeOf(D, Name, At)) {
  case Symbols::Home::Anywhere:
    return Name;
  case Symbols::Home::Unit:
    return Out.MainFile + " " + Name;
  case Symbols::Home::File:
    break;
  }
  return fileOf(At) + " " + Name;
}

// A header that is reached by two paths is one, as long as both lie in the
// project: in a build's sandbox all files are links to elsewhere.
const std::string &Source::fileOf(SourceLocation At) {
  auto &Sources = Ast.getSourceManager();
  clang::FileID Id = Sources.getFileID(Sources.getExpansionLoc(At));
  auto [It, New] = Homes.try_emplace(Id);
  if (!New)
    return It->second;
  auto Entry = Sources.getFileEntryRefForID(Id);
  if (!Entry)
    return It->second;
  std::string Path = absolutePath(*Entry, Sources);
  It->second = relativeTo(PathRoot, Path);
  llvm::SmallString<256> Real, RealRoot;
  if (!PathRoot.empty() && !llvm::sys::fs::real_path(Path, Real) &&
      !llvm::sys::fs::real_path(PathRoot, RealRoot))
    if (std::string Inside = relativeTo(RealRoot, Real); Inside != Real)
      It->second = Inside;
  return It->second;
}

uint32_t Source::file(clang::FileID Id) {
  auto [It, New] = Known.try_emplace(Id, 0);
  if (New) {
    auto &Sources = Ast.getSourceManager();
    auto Entry = Sources.getFileEntryRefForID(Id);
    model::File Read{"<unknown>"};
    if (Entry)
      Read = {relativeTo(PathRoot, absolutePath(*Entry, Sources)),
              llvm::xxh3_64bits(Sources.getBufferData(Id))};
    It->second = model::indexIn(Out.Files, Read);
  }
  return It->second;
}

model::Place Source::place(SourceRange Tokens) {
  model::Place P;
  if (Tokens.isInvalid())
    return P;
  auto &Sources = Ast.getSourceManager();
  CharSourceRange Range = Lexer::makeFileCharRange(
      CharSourceRange::getTokenRange(Tokens), Sources, Ast.getLangOpts());
  auto spelledByMacro = [&](SourceLocation At) {
    return At.isMacroID() && !Sources.isMacroArgExpansion(At);
  };
  P.InMacro = spelledByMacro(Tokens.getBegin()) || Range.isInvalid();
  P.InArgument = !P.InMacro &&
                 (Tokens.getBegin().isMacroID() || Tokens.getEnd().isMacroID());
  if (Range.isInvalid())
    Range = Lexer::getAsCharRange(Sources.getExpansionRange(Tokens), Sources,
                                  Ast.getLangOpts());
  auto [Id, Begin] = Sources.getDecomposedLoc(Range.getBegin());
  auto [EndId, End] = Sources.getDecomposedLoc(Range.getEnd());
  bool InMacro = P.InMacro, InArgument = P.InArgument;
  P = at(Id, Begin);
  P.InMacro = InMacro, P.InArgument = InArgument;
  if (EndId == Id && End > Begin)
    P.End = End;
  if (Tokens.getBegin().isMacroID())
    P.Spelled = spelling(Tokens.getBegin());
  return P;
}

model::Place Source::at(clang::FileID Id, unsigned Offset) {
  auto &Sources = Ast.getSourceManager();
  model::Place P;
  P.File = file(Id);
  P.Begin = P.End = Offset;
  P.Line = Sources.getLineNumber(Id, Offset);
  P.Column = Sources.getColumnNumber(Id, Offset);
  return P;
}

// The way that clang-tidy takes to look for NOLINT.
uint32_t Source::spelling(SourceLocation At) {
  if (auto Found = Spelled.find(At); Found != Spelled.end())
    return Found->second;
  auto &Sources = Ast.getSourceManager();
  model::Spelling S;
  if (At.isMacroID())
    S.Next = spelling(Sources.getImmediateExpansionRange(At).getBegin());
  auto [Id, Offset] = Sources.getDecomposedSpellingLoc(At);
  if (!Sources.getFileEntryRefForID(Id)) // text that a macro pasted
    return Spelled[At] = S.Next;
  S.At = at(Id, Offset);
  Out.Spellings.push_back(S);
  return Spelled[At] = Out.Spellings.size();
}

model::Place Source::withBreak(SourceRange Tokens) {
  model::Place P = place(Tokens);
  auto &Sources = Ast.getSourceManager();
  llvm::StringRef Before =
      Sources.getBufferData(Sources.getFileID(Tokens.getBegin()))
          .take_front(P.Begin)
          .rtrim(" \t");
  if (P.InMacro || !Before.consume_back("\n"))
    return P;
  Before.consume_back("\r");
  P.Begin = Before.size();
  P.Line -= 1;
  return P;
}

model::Place Source::before(SourceLocation At) {
  model::Place P = token(At);
  P.End = P.Begin;
  return P;
}

model::Place Source::after(SourceLocation LastToken) {
  model::Place P = token(LastToken);
  P.Column += P.End - P.Begin;
  P.Begin = P.End;
  return P;
}

model::Place Source::afterLine(SourceLocation LastToken) {
  model::Place P = after(LastToken);
  if (!model::isEditable(P))
    return P;
  auto &Sources = Ast.getSourceManager();
  llvm::StringRef Line =
      Sources.getBufferData(Sources.getFileID(LastToken))
          .drop_front(P.Begin)
          .take_until([](char C) { return C == '\n' || C == '\r'; })
          .rtrim(" \t");
  llvm::StringRef Rest = Line.ltrim(" \t");
  bool Comment =
      Rest.starts_with("//")
          ? !Rest.ends_with("\\")
          : Rest.starts_with("/*") && Rest.find("*/", 2) == Rest.size() - 2;
  if (Comment) {
    P.Begin = P.End += Line.size();
    P.Column += Line.size();
  }
  return P;
}

// Bytes; what is longer says nothing in a message.
static constexpr size_t LongestText = 200;

std::string Source::text(SourceRange Tokens) {
  auto &Sources = Ast.getSourceManager();
  CharSourceRange Range = Lexer::makeFileCharRange(
      CharSourceRange::getTokenRange(Tokens), Sources, Ast.getLangOpts());
  if (Range.isInvalid())
    return {};
  llvm::StringRef Written =
      Lexer::getSourceText(Range, Sources, Ast.getLangOpts());
  if (Written.size() > LongestText)
    return {};
  std::string Line;
  for (char C : Written) {
    bool Blank = C == '\n' || C == '\r' || C == '\t' || C == ' ';
    if (Blank && !Line.empty() && Line.back() == ' ')
      continue;
    Line += Blank ? ' ' : C;
  }
  return Line;
}

uint32_t Source::digest(SourceRange Tokens) {
  auto &Sources = Ast.getSourceManager();
  CharSourceRange Range = Lexer::getAsCharRange(
      Sources.getExpansionRange(Tokens), Sources, Ast.getLangOpts());
  return static_cast<uint32_t>(llvm::xxh3_64bits(
      Lexer::getSourceText(Range, Sources, Ast.getLangOpts())));
}

std::string Source::indentation(SourceLocation At) {
  auto &Sources = Ast.getSourceManager();
  return Lexer::getIndentationForLine(Sources.getExpansionLoc(At), Sources)
      .str();
}

std::string Source::written(SourceRange Tokens) {
  if (Tokens.getBegin().isMacroID() || Tokens.getEnd().isMacroID())
    return {};
  return Lexer::getSourceText(CharSourceRange::getTokenRange(Tokens),
                              Ast.getSourceManager(), Ast.getLangOpts())
      .str();
}

std::string Source::newLine(SourceLocation At) {
  auto &Sources = Ast.getSourceManager();
  llvm::StringRef File =
      Sources.getBufferData(Sources.getFileID(Sources.getExpansionLoc(At)));
  bool Dos = File.take_until([](char C) { return C == '\n'; }).ends_with("\r");
  return (Dos ? "\r\n" : "\n") + indentation(At);
}

bool Source::isDivided(SourceLocation From, SourceLocation To) {
  auto &Sources = Ast.getSourceManager();
  auto [File, Begin] = Sources.getDecomposedExpansionLoc(From);
  auto [OfTo, End] = Sources.getDecomposedExpansionLoc(To);
  if (File != OfTo || Begin > End)
    return true;
  llvm::SmallVector<llvm::StringRef, 8> Lines;
  Sources.getBufferData(File).slice(Begin, End).split(Lines, '\n');
  return llvm::any_of(
      llvm::ArrayRef(Lines).drop_front(),
      [](llvm::StringRef Line) { return Line.ltrim().starts_with("#"); });
}

SourceLocation Source::semicolonAfter(SourceLocation LastToken) {
  auto &Sources = Ast.getSourceManager();
  auto Next = Lexer::findNextToken(Sources.getExpansionLoc(LastToken), Sources,
                                   Ast.getLangOpts());
  return Next && Next->is(clang::tok::semi) ? Next->getLocation()
                                            : SourceLocation();
}

// What of a header's path tells whose it is: not the folders that the project
// itself lies in. Empty: it is outside of the project.
static std::string pathInProject(clang::FileEntryRef Header,
                                 const clang::SourceManager &Sources,
                                 const std::string &Root) {
  std::string Path = absolutePath(Header, Sources);
  if (!Root.empty()) {
    std::string Below = relativeTo(Root, Path);
    return Below == Path ? std::string() : "/" + Below;
  }
  // Where no project is known: the folders that the unit lies in as well.
  auto Main = Sources.getFileEntryRefForID(Sources.getMainFileID());
  if (!Main)
    return Path;
  std::string Unit = absolutePath(*Main, Sources);
  auto Differ =
      std::mismatch(Path.begin(), Path.end(), Unit.begin(), Unit.end());
  size_t Slash = Path.rfind('/', Differ.first - Path.begin() - 1);
  return Slash == std::string::npos ? Path : Path.substr(Slash);
}

bool isLibraryCode(const clang::Decl *D, const clang::SourceManager &Sources,
                   const Settings &S) {
  SourceLocation At = Sources.getExpansionLoc(D->getLocation());
  if (At.isInvalid() || Sources.isInSystemHeader(At))
    return true;
  clang::FileID Id = Sources.getFileID(At);
  if (Id == Sources.getMainFileID())
    return false;
  auto Entry = Sources.getFileEntryRefForID(Id);
  if (!Entry)
    return true;
  std::string Below = pathInProject(*Entry, Sources, S.ProjectRoot);
  auto inside = [&](const std::string &Folder) {
    return Below.find(Folder) != std::string::npos;
  };
  return Below.empty() ||
         std::any_of(S.LibraryFolders.begin(), S.LibraryFolders.end(),
                     inside) ||
         std::any_of(S.Names->LibraryHeaders.begin(),
                     S.Names->LibraryHeaders.end(), inside);
}

} // namespace spantidy::extract
