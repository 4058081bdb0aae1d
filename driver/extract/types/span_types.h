// Which types and constants stand for spans, and for what makes one active.
#pragma once

#include "syntax/calls.h"
#include "syntax/names.h"

#include "model/unit.h"

namespace spantidy::extract {

// A span, a pointer to one, or an object that has one, however it is held.
bool holdsSpan(Names &Known, clang::QualType T);

// A pointer that nobody else can have: it cannot be copied.
bool ownsAlone(Names &Known, clang::QualType T);

// Is V an object whose life makes a span active: a scope, a token, an object of
// the project that holds one, or a span that activates itself?
bool activates(Names &Known, const clang::VarDecl *V);

// Of a vocabulary's word: "server".
model::SpanKind kindNamed(llvm::StringRef Word);

// Of an enumerator that the vocabularies name.
model::SpanKind kindOf(Names &Known, const clang::NamedDecl *Constant);

// Of an expression that is one, or is constant: a template's argument.
model::SpanKind kindOf(Names &Known, const clang::Expr *Given,
                       const clang::ASTContext &Ast);

// What a parameter is given by default, if that is such an enumerator.
model::SpanKind defaultKind(const clang::ParmVarDecl *P, Names &Known);

} // namespace spantidy::extract
