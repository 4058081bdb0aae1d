// Where scopes and tokens are put, and whose objects that have one last.
#pragma once

#include "syntax/bodies.h"
#include "syntax/names.h"

#include <map>
#include <optional>
#include <set>

namespace spantidy::extract {

// What types keep. A Guard is a class of the project that is active as long as
// its object lives; a class that keeps its scope behind an optional or a
// pointer opens and closes it when it likes.
class Keeping {
public:
  explicit Keeping(Names &Known) : Known(Known) {}

  // A scope or a token that goes when an object of this type goes.
  std::optional<model::Kept> of(clang::QualType T);
  bool isGuard(clang::QualType T);
  // The class of the project, no guard, that T is, points to or has elements
  // of.
  const clang::CXXRecordDecl *classIn(clang::QualType T);
  enum class Order { None, Sequence, Stack, Key, Queue };
  Order orderOf(clang::QualType T); // of the elements of a container
  // An empty brace, a null pointer, no argument at all.
  bool isNothing(const clang::Expr *Given);

  Names &Known;

private:
  std::optional<model::Kept> inFields(const clang::CXXRecordDecl *Class);

  std::map<const clang::CXXRecordDecl *, std::optional<model::Kept>> Fields;
};

// A scope that is put into, or taken out of, a member or a variable.
struct Movement {
  const clang::ValueDecl *Into =
      nullptr;                       // field, static, or local of an outer body
  clang::SourceLocation At;          // the token that names it
  const clang::Stmt *Node = nullptr; // by which; null: an initialiser
  bool Puts = true;
  bool Closes = false;  // it ends there and then
  bool Pops = false;    // the newest of several
  bool Kept = true;     // Puts: and the same body does not take it out
  clang::QualType Type; // of what keeps it
  const clang::CXXRecordDecl *Base =
      nullptr; // in the place of Into: of the object
};

// All in one body.
std::vector<Movement> movementsIn(Body &B, Keeping &Keeps);

} // namespace spantidy::extract
