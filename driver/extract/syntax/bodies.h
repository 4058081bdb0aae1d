// The functions of the unit that the project itself wrote.
//
// A Body is the code of one function or lambda, with what was found in it in
// one walk: its calls, locals and nested lambdas. A template is read in each of
// its instantiations. A Body of a lambda knows the one that it stands in.
#pragma once

#include "calls.h"
#include "flow.h"
#include "names.h"
#include "source.h"

#include "clang/AST/ParentMap.h"
#include "llvm/ADT/MapVector.h"

#include <memory>
#include <vector>

namespace spantidy::extract {

class Changes;

struct Body {
  const clang::FunctionDecl *F = nullptr;
  const clang::Stmt *Code = nullptr;
  Body *Outer = nullptr;
  const clang::LambdaExpr *Lambda = nullptr;

  std::vector<CallSite> Calls; // in the order of the source
  std::vector<const clang::VarDecl *> Locals;
  std::vector<const clang::LambdaExpr *> Lambdas;
  std::vector<Body *> Inner; // of these; a generic one has several
  llvm::MapVector<const clang::VarDecl *,
                  llvm::SmallVector<const clang::DeclRefExpr *, 4>>
      Uses; // of locals and parameters, of outer bodies too

  Flow &flow();
  const Changes &changes(Names &Known);
  const clang::Stmt *parent(const clang::Stmt *Node);
  // The innermost statement of a block that contains Node.
  const clang::Stmt *statementOf(const clang::Stmt *Node);

private:
  std::unique_ptr<Flow> Control;
  std::shared_ptr<const Changes> Changed;
  std::unique_ptr<clang::ParentMap> Parents;
};

Body &outermost(Body &B);
// The body and those of the lambdas in it, at any depth.
std::vector<Body *> treeOf(Body &Outermost);
// In a template? What a fix needs may hold for some of its arguments only.
bool isInstantiated(const Body &B);

class Bodies {
public:
  Bodies(clang::ASTContext &Ast, const Settings &S);

  Body *of(const clang::FunctionDecl *F);
  Body *of(const clang::LambdaExpr *L) { return of(L->getCallOperator()); }
  // Calls of F that the unit's own code makes.
  const std::vector<std::pair<Body *, const CallSite *>> &
  callersOf(const clang::FunctionDecl *F);

  std::vector<std::unique_ptr<Body>> All; // an outer one before its lambdas

private:
  friend class Collector;
  llvm::DenseMap<const clang::FunctionDecl *, Body *> ByFunction;
  llvm::DenseMap<const clang::FunctionDecl *,
                 std::vector<std::pair<Body *, const CallSite *>>>
      Callers;
};

} // namespace spantidy::extract
