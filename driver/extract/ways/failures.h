// What the conditions around an exit say of a failure: `if (!status.ok())` and
// all that it leads to.
//
// A failure is Known where an error itself is asked: a status, an error code, a
// number that is called one, or a function that says by its name what it does and
// tells that it did not. It is Hinted at where something else came to nothing, a
// flag or a pointer: then a log, or what is returned, has to say that this was a
// failure.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

struct Failure {
  enum class Grade { None, Hinted, Number, Known } How = Grade::None;
  const clang::VarDecl *Error = nullptr; // that tells of it, if one does
  const clang::Expr *Asked = nullptr;    // the condition
  const clang::Expr *Gave = nullptr; // Hinted: the call that came to nothing
  bool Initial = false; // it is known of what Error is initialised with
  bool Shaped = true;   // what is asked is of no library's type
  const clang::Stmt *Branch =
      nullptr; // what it leads to, and nothing else does;
               // null: the rest of a block
  explicit operator bool() const { return How != Grade::None; }
};

// The failure that is known, or hinted at, wherever At is reached: by the
// nearest question, past which nothing new was tried.
Failure failureAt(Draft &D, const clang::Stmt *At, Body &B);

// What it follows from the condition, if it Holds or does not.
Failure failureBy(Draft &D, const clang::Expr *Condition, bool Holds);

// Is a variable an error where it is returned? Only under a question about it:
// `if (!status.ok()) return status;`
bool isFailure(Draft &D, const clang::VarDecl *V, const clang::Stmt *At,
               Body &B);

// `if (got < 0) span->SetStatus(kError)`: does the function itself say that the
// number, where a question finds it low, is a failure?
bool isCalledFailure(Draft &D, const clang::VarDecl *V, Body &B);

// `span->SetStatus(kError)`, here or in a function of the project that is called.
bool recordsError(Draft &D, const CallSite &Site, unsigned Depth = 0);

const clang::VarDecl *variableIn(const clang::Expr *E);

} // namespace spantidy::extract
