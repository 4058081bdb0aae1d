// Whose data an expression refers to without owning it.
//
// Types alone decide: text or a container that has something to destroy owns
// its data; an attribute's value, a view and a pointer to characters refer to
// it; a pair or a container refers to what its elements refer to.
#pragma once

#include "syntax/calls.h"
#include "syntax/names.h"

namespace spantidy::extract {

struct Loan {
  // A temporary that ends with its statement, or where Local is named.
  const clang::Expr *Owner = nullptr;
  const clang::VarDecl *Local = nullptr; // that owns the data
  const clang::Expr *Key = nullptr;      // of the pair that refers to it
  bool Attribute = false;                // held as an attribute's value or list
};

class Loans {
public:
  explicit Loans(Names &Known) : Known(Known) {}
  void addAttributeValue(clang::QualType T) {
    Values.push_back(T.getCanonicalType().getUnqualifiedType());
  }

  // What objects of a type refer to: nothing, any data, data of attributes.
  enum class Kind { Nothing, View, Attributes };
  Kind kindOf(clang::QualType T);
  bool isOwner(clang::QualType T);
  bool isPair(clang::QualType T);
  bool isContainer(clang::QualType T);

  using List = llvm::SmallVector<Loan, 2>;
  // Of an object that is made by E; its own type says what it refers to.
  void of(const clang::Expr *E, List &Found);
  // Of what Arguments put into a container of type T.
  void ofFilling(clang::QualType T,
                 llvm::ArrayRef<const clang::Expr *> Arguments, List &Found);
  // Of a view that is made from E.
  void from(const clang::Expr *E, List &Found);

private:
  void ofElement(const clang::Expr *E, clang::QualType T,
                 const clang::Expr *Key, List &Found);
  void ofPair(const clang::Expr *E, clang::QualType First,
              clang::QualType Second, List &Found);
  void fromCall(const CallSite &Site, List &Found);
  void fromMember(const clang::MemberExpr *M, List &Found);

  Names &Known;
  llvm::SmallVector<clang::QualType, 2> Values;
};

// The local that owns its content and that E is, or is a part of; else null.
const clang::VarDecl *localAround(const clang::Expr *E);

} // namespace spantidy::extract
