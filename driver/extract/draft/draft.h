// The model while it is written: what all readers of a unit share.
//
// A reader is a function that takes the Draft and a Body, and adds to the model
// what it is named after. Others find what it added by the expression or the
// body that it stands for.
#pragma once

#include "syntax/bodies.h"
#include "syntax/names.h"
#include "syntax/source.h"
#include "types/keeping.h"
#include "types/loans.h"
#include "values/values.h"

#include <map>
#include <set>
#include <string>

namespace spantidy::extract {

struct Draft {
  Draft(clang::ASTContext &Ast, const Settings &S, model::Unit &Out);

  clang::ASTContext &Ast;
  const Settings &S;
  model::Unit &Out;
  Names Known;
  Source Where;
  Bodies Own;
  Values Read;
  Loans Lent;
  Keeping Keeps;

  // What the model has so far, by what it stands for: indices into its lists.
  std::map<Body *, unsigned> Functions;
  std::vector<Body *> BodyOf; // by function
  std::map<const clang::Expr *, unsigned> CallOf;
  std::map<const clang::Expr *, unsigned> SpanOf; // by the start
  std::map<unsigned, std::pair<const clang::Expr *, Body *>> StartOf;
  std::map<std::pair<Body *, model::Place>, unsigned> SpanAt;
  std::map<const Body *, unsigned> Instrumented; // the span around all of it
  std::map<unsigned, const clang::VarDecl *>
      ParentOf; // by span: whose parent it was given
  std::map<unsigned, std::vector<const clang::Expr *>>
      ParentsGiven;        // by span: all that its options are given as one
  std::set<Body *> Traced; // with something that stands at a Point

  // Answers that were found once.
  std::optional<std::set<std::string>>
      TenantsToo; // names that the unit records as the tenant
  std::map<std::pair<rules::Role, std::string>, const clang::FunctionDecl *>
      Declared;
  std::map<std::pair<const clang::CXXRecordDecl *, rules::Role>,
           const clang::CXXMethodDecl *>
      Methods;
  std::map<const clang::FunctionDecl *, bool> Projects;
  std::map<Body *, bool> OnlyCalled; // lambdas
  std::map<Body *, std::vector<const clang::ValueDecl *>>
      ScopeOwners; // that are given one there
  std::map<const clang::CXXRecordDecl *, bool> KeepsSpan;
  // By the statement of a start: the first one after it that does more than
  // record on its span.
  std::map<const clang::Stmt *, const clang::Stmt *const *> BesidesUntil;
  // The statement in which a span's holder is in scope; by span.
  std::map<unsigned, const clang::Stmt *> ScopeOf;
  std::map<unsigned, const clang::VarDecl *> HolderOf; // of the same spans
  std::set<Body *> ReadingLists; // whose lists are being read
  std::map<Body *, std::set<std::string>> UsedNames; // of an outermost function
  std::multimap<std::string, Body *> GivenNames;     // to variables of fixes
};

// Can F's body be code of the project, here or in another unit?
bool isProjects(Draft &D, const clang::FunctionDecl *F);

// What the unit declares under a qualified name, or null.
const clang::NamedDecl *lookUp(clang::ASTContext &Ast, llvm::StringRef Name);

// The function of an entry with this role whose declaration this unit has; of
// that library, if one is named.
const clang::FunctionDecl *declared(Draft &D, rules::Role R,
                                    llvm::StringRef Library = {});

// The method with this role of the class that the type is, or points to.
const clang::CXXMethodDecl *methodOf(Draft &D, clang::QualType T,
                                     rules::Role R);

} // namespace spantidy::extract
