// What carries a context from process to process: headers, requests, messages.
// Of an outgoing one it is asked who fills it, since whoever does may inject;
// of an incoming one, who has seen it before the span starts.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

void followCarriers(Draft &D, const CallSite &Site,
                    const rules::Function &Entry, Body &B, model::Request &R);

// What callers are told of the carriers that they give us.
void readCarriers(Draft &D, Body &B);

void readIncoming(Draft &D, model::Span &S, const clang::Stmt *At, Body &B);

// Is something active where the span starts, so that it gets a parent?
bool isAttached(Draft &D, const clang::Stmt *At, Body &B);

} // namespace spantidy::extract
