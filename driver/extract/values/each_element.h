// Loops that take each element of a container in its turn, whatever it is.
#pragma once

#include "syntax/bodies.h"
#include "syntax/calls.h"

namespace spantidy::extract {

// The element of which Part is this half: of `header.second`, `it->second` and the
// second of `auto &[name, text]`, through copies and views. Null: of none.
const clang::VarDecl *elementOf(const clang::Expr *Part, rules::Role Half,
                                Names &Known);

// What a loop goes over that has this element, or iterator. Null: none.
const clang::Expr *loopedOver(const clang::VarDecl *Element, Names &Known);

// The last name that an expression is made of: `headers` of `request.headers()`.
std::string lastName(const clang::Expr *E);

// Does nothing in the loop ask which one it is, before Node?
bool isOfEach(const clang::Expr *Node, Body &B);
// The same, but how its name begins may be asked: there are many of those, too.
bool isOfMany(const clang::Expr *Node, Body &B, Names &Known);

// Does a name end in one of these words, or pairs of words?
bool endsIn(const std::string &Name, const std::vector<std::string> &Words);

// Is it what others have called an element: a client its header, say? Whatever
// that is, it is one of any number of texts.
bool isNamedByOthers(const clang::Expr *E, Body &B, Names &Known);

} // namespace spantidy::extract
