#include "changed.h"
#include "git.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"

namespace spantidy::cli {

using namespace report;
using llvm::StringRef;

// As git quotes names: "b/a\"b\303\274.cpp".
static std::string unquoted(StringRef Name) {
  if (!Name.consume_front("\""))
    return Name.str();
  std::string Out;
  while (!Name.empty() && Name.front() != '"') {
    char C = Name.front();
    Name = Name.drop_front();
    if (C != '\\' || Name.empty()) {
      Out += C;
      continue;
    }
    if (unsigned Code; !Name.take_front(3).getAsInteger(8, Code)) {
      Out += char(Code);
      Name = Name.drop_front(3);
      continue;
    }
    StringRef Short("abtnvfr"), Means("\a\b\t\n\v\f\r");
    size_t At = Short.find(Name.front());
    Out += At == StringRef::npos ? Name.front() : Means[At];
    Name = Name.drop_front();
  }
  return Out;
}

// "12,3" or "12": the first line, and how many.
static std::pair<unsigned, unsigned> rangeOf(StringRef Text) {
  unsigned First = 0, Count = 1;
  auto [Line, Rest] = Text.split(',');
  if (Line.getAsInteger(10, First) ||
      (!Rest.empty() && Rest.getAsInteger(10, Count)))
    return {0, 0};
  return {First, Count};
}

void ChangedLines::addDiff(std::string_view Diff) {
  std::string File;
  unsigned Left = 0; // lines of the hunk, whatever they look like
  for (StringRef Rest(Diff); !Rest.empty();) {
    auto [Line, Next] = Rest.split('\n');
    Rest = Next;
    if (Left > 0) {
      Left -= Line.starts_with("+") || Line.starts_with("-");
      continue;
    }
    if (Line.consume_front("+++ ")) {
      // A tab ends a name that has blanks.
      StringRef Name = Line.rtrim('\t');
      File = unquoted(Name);
      File = StringRef(File).starts_with("b/") ? File.substr(2) : "";
    } else if (Line.consume_front("@@ -")) {
      auto [Before, After] = Line.split(" +");
      auto [First, Count] = rangeOf(After.split(' ').first);
      Left = rangeOf(Before).second + Count;
      if (Count > 0 && !File.empty())
        Files[File].push_back({First, First + Count - 1});
    }
  }
}

std::optional<ChangedLines> ChangedLines::since(const std::string &Revision,
                                                const std::string &Root,
                                                std::string &Error) {
  if (!git(Root, {"rev-parse", "--git-dir"}, Error)) {
    Error = "--changed-since: " + Root + ": " + Error;
    return std::nullopt;
  }
  auto Commit = git(Root,
                    {"rev-parse", "--verify", "--quiet", "--end-of-options",
                     Revision + "^{commit}"},
                    Error);
  if (!Commit) {
    Error = "--changed-since: expected a commit, a branch or a tag, found '" +
            Revision + "'";
    return std::nullopt;
  }
  auto Diff = git(Root,
                  {"-c", "core.quotePath=false", "diff", "-U0",
                   "--inter-hunk-context=0", "--no-color", "--no-ext-diff",
                   "--no-textconv", "--text", "--relative", "--submodule=diff",
                   "--src-prefix=a/", "--dst-prefix=b/",
                   StringRef(*Commit).trim().str(), "--", "."},
                  Error);
  auto New =
      Diff ? git(Root, {"ls-files", "--others", "--exclude-standard", "-z"},
                 Error)
           : std::nullopt;
  if (!New) {
    Error = "--changed-since " + Revision + ": " + Error;
    return std::nullopt;
  }
  ChangedLines Lines;
  Lines.addDiff(*Diff);
  for (StringRef File : llvm::split(*New, '\0'))
    if (!File.empty())
      Lines.addFile(File.str());
  return Lines;
}

bool ChangedLines::touch(const std::string &Path, unsigned First,
                         unsigned Last) const {
  auto It = Files.find(Path);
  return It != Files.end() && llvm::any_of(It->second, [&](const Range &R) {
           return First <= R.second && R.first <= Last;
         });
}

void keepChanged(Results &R, const ChangedLines &Lines) {
  auto stands = [&](const Region &At) {
    return Lines.touch(R.Files[At.File].Path, At.Line, At.EndLine);
  };
  auto counted = [&] {
    return llvm::count_if(R.List, [](auto &One) { return One.counts(); });
  };
  size_t Before = counted();
  llvm::erase_if(R.List, [&](const Result &One) {
    return !stands(One.At) && llvm::none_of(One.Notes, [&](const Remark &Note) {
      return stands(Note.At);
    });
  });
  R.Unchanged = Before - counted();
}

} // namespace spantidy::cli
