// Where data is kept: in a local, or in a part of one (`sheet.text`,
// `values["one"]`, `both.second`), or in a member of the function's own object. A
// pointer and what it points to are one.
#pragma once

#include "calls.h"
#include "names.h"

namespace spantidy::extract {

struct Step {
  const clang::FieldDecl *Field = nullptr; // none: an element
  std::string Key;                         // of it; empty: any of them

  friend bool operator==(const Step &, const Step &) = default;
};

struct Spot {
  const clang::VarDecl *In =
      nullptr; // null: the own object, if there is a path
  llvm::SmallVector<Step, 2> Path;

  explicit operator bool() const { return In || !Path.empty(); }
  friend bool operator==(const Spot &, const Spot &) = default;
};

// How two places lie to each other.
enum class Overlap {
  None,
  Same,   // the same place
  Maybe,  // elements by keys that may be the same
  Within, // the second is a part of the first
  Around  // and the other way round
};
Overlap overlap(const Spot &A, const Spot &B);

// The place that an expression names, through parentheses, casts, `&`, `*`, and
// iterators of it.
Spot spotOf(const clang::Expr *E, Names &Known);

// The step from a whole to the part that the expression names; the whole.
struct PartOf {
  const clang::Expr *Whole = nullptr;
  Step Last;
};
std::optional<PartOf> partOf(const clang::Expr *E, Names &Known);

// What an expression is about: `text.begin() + 4` about text. Null: none.
const clang::Expr *iterated(const clang::Expr *E, Names &Known);

// Both sides of a pair, however it is made.
std::optional<std::pair<const clang::Expr *, const clang::Expr *>>
pairOf(const clang::Expr *E, Names &Known);

} // namespace spantidy::extract
