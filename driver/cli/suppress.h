// NOLINT, NOLINTNEXTLINE and NOLINTBEGIN/END, by the rules of clang-tidy
// (clang-tools-extra/clang-tidy/NoLintDirectiveHandler.cpp).
#pragma once

#include "report/results.h"

#include "clang-tidy/GlobList.h"

#include <deque>
#include <optional>
#include <set>
#include <vector>

namespace spantidy::cli {

using report::Region;
using report::Remark;
using report::Replacement;
using report::Rule;
using report::SourceText;
using report::Suppression;

// Of what clang-tidy reports of such comments themselves.
Rule nolintRule();

// The comments of one file.
class Suppressions {
public:
  explicit Suppressions(const SourceText &Text); // which must outlive it

  // The comment that silences Check at an offset. Its region lacks the file.
  std::optional<Suppression> at(uint32_t Offset, llvm::StringRef Check);

  // What is said of a comment that names a check: where, which, and the code
  // without it, if that can be written.
  struct Named {
    Region At;
    std::string Check;
    std::optional<Replacement> Without;
  };
  // Names of checks that were silent where the comment is, of those that were Asked.
  std::vector<Named>
  unused(llvm::function_ref<bool(llvm::StringRef)> Asked) const;
  // The first name of each comment that gives no reason.
  std::vector<Named> unreasoned() const;

  // BEGIN and END comments without their partner, which silence nothing. As with
  // clang-tidy they are told once, and where a finding was looked for in blocks.
  std::vector<Remark> takeUnmatched();

private:
  enum class Kind { Line, NextLine, Begin, End };
  struct Directive {
    Kind What;
    uint32_t Begin, End;               // up to its list of checks, inclusive
    std::optional<std::string> Checks; // without blanks; unset: all
    clang::tidy::GlobList Globs;
    bool Conditional = false;               // other units may not have the code
    bool InText = false;                    // silences from within a literal
    mutable std::set<std::string> Silenced; // checks
    Directive(Kind What, uint32_t Begin, uint32_t End,
              std::optional<llvm::StringRef> Given);
  };
  struct Block {
    const Directive *From, *To;
  };

  void read();
  void formBlocks();
  void markTexts();
  std::optional<Replacement> without(const Directive &D,
                                     llvm::StringRef Name) const;
  const Directive *onLine(uint32_t Offset, Kind Wanted,
                          llvm::StringRef Check) const;
  Region regionOf(const Directive &D) const;
  Suppression by(const Directive &D, llvm::StringRef Check) const;
  llvm::StringRef reasonOf(const Directive &D) const;

  const SourceText &Text;
  llvm::StringRef Content;
  std::deque<Directive> All;                // by place
  std::optional<std::vector<Block>> Blocks; // unset: nobody asked
  std::vector<Remark> Unmatched;
};

} // namespace spantidy::cli
