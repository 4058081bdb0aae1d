// Which types and constants speak of errors, by a vocabulary or by their shape: a
// class with `ok()` and `message()` is a status, whoever wrote it.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// Is what the declaration belongs to a status, or an expected: something that
// is a success or a failure, and tells which?
bool isStatus(Draft &D, const clang::CXXRecordDecl *Class);

// A function or a field: does it say, when it is true, that its object is a
// success, or that it is a failure? Nothing if it is no such question.
enum class Question { None, AsksOk, AsksError };
Question questionOf(Draft &D, const clang::NamedDecl *Asks);
// The same of a value of this type that is true.
Question questionOf(Draft &D, clang::QualType T);

// A class, a pointer to one, an enumeration or an optional of such that is called
// an error, or is one of the standard library's.
bool isErrorType(Draft &D, clang::QualType T);

// Makes the function an error of the status class that it belongs to: is it told
// what has happened, while another one that makes such a status is told nothing?
bool makesError(Draft &D, const clang::FunctionDecl *F);

// `return Failure{"no stock"};` where a Result is returned: the class of errors that
// the status, or the optional error, is made of. Null: it is made of no error.
const clang::CXXRecordDecl *madeOfError(Draft &D, const clang::Expr *E);

// Does a vocabulary know the type, or what a pointer or an optional of it has, as
// one that is asked whether it is an error?
bool isKnownStatus(Draft &D, clang::QualType T);

// Is an object of this type an error when it is thrown? Some steer.
bool isThrownAsError(Draft &D, clang::QualType T);

// What the expression is called: the name of a constant, or of the macro that
// it is written as. Empty: it is none.
std::string constantName(Draft &D, const clang::Expr *E);

bool isOkConstant(Draft &D, const clang::Expr *E);
// One that says by itself that something failed.
bool isErrorConstant(Draft &D, const clang::Expr *E);

} // namespace spantidy::extract
