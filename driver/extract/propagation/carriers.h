// What carries a context to another process: headers, requests, messages. It is
// asked who fills it, since whoever does may inject.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

void followCarriers(Draft &D, const CallSite &Site,
                    const rules::Function &Entry, Body &B, model::Request &R);

// What callers are told of the carriers that they give us.
void readCarriers(Draft &D, Body &B);

// Is the local a map of text that only its function fills, before Sends?
bool isFilledHere(Draft &D, const clang::VarDecl *V, const clang::Expr *Sends,
                  Body &B);

// Headers, perhaps.
bool isMapOfText(clang::QualType T, Names &Known);

} // namespace spantidy::extract
