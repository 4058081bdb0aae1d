// What a function answers where something has failed: the value that leaves, and
// what is told to others on the way.
#pragma once

#include "failures.h"

namespace spantidy::extract {

// An error's kind, by a name that speaks of it: part of normal work, or a mistake
// of who asked.
void judgeKind(Draft &D, llvm::StringRef Name, model::Outcome &O);
// The same by what the constants in it and the types of its parts are called.
void judgeConstants(Draft &D, const clang::Stmt *Node, model::Outcome &O);

// Why something is an answer to a failure.
struct Reason {
  bool Sure = false;                     // a handler, or an error that is Known
  const clang::VarDecl *Error = nullptr; // what was caught, or asked
};

class Answers {
public:
  Answers(Draft &D, Body &B, Reason Why, model::Outcome &O)
      : D(D), B(B), Why(Why), O(O) {}

  // Does the value tell of a failure? If it does, O knows its kind.
  bool tells(const clang::Expr *E);
  // `false`, `nullptr`, `{}`, `0`: nothing came of it.
  bool isNothing(const clang::Expr *E);
  // Does the statement tell somebody: a reply, a flag, a promise, a counter?
  bool isTold(const clang::Stmt *Node);
  // Variables that isTold has seen it told by.
  std::set<const clang::VarDecl *> Changed;

private:
  bool tellsBy(const CallSite &Site);
  bool tellsBy(const clang::InitListExpr *List);
  bool tellsAs(const clang::NamedDecl *Field, const clang::Expr *Value);
  bool isReplyCode(const clang::Expr *E);
  bool isFlag(llvm::StringRef Name, const clang::Expr *Value);
  bool isExitCode(const clang::Expr *E);
  bool isServersError(const clang::Expr *E);
  bool assigns(const clang::Expr *To, const clang::Expr *Value);
  bool callTells(const CallSite &Site);

  Draft &D;
  Body &B;
  Reason Why;
  model::Outcome &O;
};

bool isNegative(const clang::Expr *E, clang::ASTContext &Ast);

// `absl::InternalError("..")`, `grpc::Status(grpc::INTERNAL, "..")`
void readMade(Draft &D, const CallSite &Site, const rules::Function &Entry,
              model::Outcome &O);
// `Failure{"no stock"}`, of which the Result E is made.
void readMadeOf(Draft &D, const clang::CXXRecordDecl *Class,
                const clang::Expr *E, model::Outcome &O);

} // namespace spantidy::extract
