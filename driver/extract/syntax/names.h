// What declarations are called, and which roles the vocabularies give them.
#pragma once

#include "rules/vocabulary.h"

#include "clang/AST/Decl.h"
#include "clang/AST/DeclCXX.h"
#include "llvm/ADT/DenseMap.h"

#include <map>
#include <unordered_map>

namespace spantidy::extract {

// Of C++'s own library? By its name: how a library's headers are found, `-I` or
// `-isystem`, says nothing about it.
bool isStandard(const clang::Decl *D);

// The I-th template argument of a class, where that is a type; else null.
clang::QualType typeArgument(const clang::RecordDecl *Class, unsigned I = 0);

// Its own name; empty of what has none, and of operators.
std::string nameOf(const clang::NamedDecl *D);

class Names {
public:
  explicit Names(const rules::Vocabulary &V) : V(V) {}

  // Without inline and unnamed namespaces and template arguments:
  // "std::thread::thread". A reference into the cache.
  const std::string &of(const clang::NamedDecl *D);

  // The entry that gives F this role: an annotation of the user's, a vocabulary;
  // for a method, also by what it overrides.
  const rules::Function *role(const clang::FunctionDecl *F, rules::Role R);
  // All of them: a function may record several things.
  llvm::SmallVector<const rules::Function *, 2>
  roles(const clang::FunctionDecl *F, rules::Role R);
  // The entry of an attribute, which has none by what it stands at.
  const rules::Function *role(const clang::Attr *A, rules::Role R);
  // What generated code a method is of; null: of none.
  const rules::Stub *stub(const clang::FunctionDecl *F);
  // The entry of F whose result must be kept.
  const rules::Function *mustUse(const clang::FunctionDecl *F);
  // The entry of F that makes its work grow with what it is given.
  const rules::Function *costly(const clang::FunctionDecl *F);
  // Can spans of the library say that they failed?
  bool keepsErrors(const std::string &Library) const;
  // Has it the trait: by an entry, or as a member of this name?
  bool has(const clang::NamedDecl *D, rules::Role Trait);
  // Is it a `Word` by its own name, not by its base's?
  bool isOne(const clang::RecordDecl *Record, std::string_view Word);
  // Do the vocabularies say all that F does? An entry for objects of one
  // element type only ("a vector of threads") does not.
  bool known(const clang::FunctionDecl *F);

  // Is the type, or what an owning pointer of this type points to, a `Word` of
  // the vocabulary ("span", "scope", "text")? References do not count.
  bool is(clang::QualType T, std::string_view Word);
  // The same without looking through pointers.
  bool isExactly(clang::QualType T, std::string_view Word);
  // Does an object of this type hold one in a field, at any depth of fields, or as
  // its base?
  bool holds(clang::QualType T, std::string_view Word);

  // The library whose `Word` it is; nothing if it is none.
  std::string originOf(clang::QualType T, std::string_view Word);

  const rules::Vocabulary &V;

private:
  std::string vocabularyName(const clang::RecordDecl *Record);
  template <typename Wanted>
  const rules::Function *find(const clang::FunctionDecl *F, Wanted IsWanted);

  std::unordered_map<const clang::NamedDecl *, std::string> Cache;
  bool listed(const clang::FunctionDecl *F);
  const std::vector<rules::Function> &annotated(const clang::FunctionDecl *F);

  std::map<std::pair<const clang::CXXRecordDecl *, std::string>, bool> Holding;
  llvm::DenseMap<const clang::FunctionDecl *, bool> Listed;
  std::map<const clang::FunctionDecl *, std::vector<rules::Function>> Annotated;
};

} // namespace spantidy::extract
