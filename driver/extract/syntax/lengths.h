// Lengths of text and containers: what bounds them.
#pragma once

#include "changes.h"

namespace spantidy::extract {

// Characters; what is cut to more is still large.
inline constexpr uint64_t LongestCut = 4096;

// Is it a number that cuts? `size() - 4` and `npos` do not, `min(size(), 80)`
// does. Unknown: the answer where nothing is known of it.
bool limits(const clang::Expr *Length, const Changes &Of, Names &Known,
            const clang::ASTContext &Ast, bool Unknown = true);

// The text or container whose size the expression is. Null: it is none.
const clang::Expr *measured(const clang::Expr *E, const Changes &Of,
                            Names &Known);

// The place of which a condition says that it is small, and where that holds.
struct SizeTest {
  Spot Of;
  bool WhenTrue = true;
};
std::optional<SizeTest> sizeTest(const clang::Expr *Condition,
                                 const Changes &Of, Names &Known,
                                 const clang::ASTContext &Ast);

// The place of which it says that it is among the elements of a constant.
std::optional<SizeTest> listTest(const clang::Expr *Condition, Names &Known);

} // namespace spantidy::extract
