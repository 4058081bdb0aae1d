// What is recorded, and on which span.
#pragma once

#include "draft/lists.h"

namespace spantidy::extract {

// A, completed by what its key and its value say.
void addAttribute(Draft &D, model::Attribute A, const clang::Expr *Key,
                  const clang::Expr *Value, Body &B);
void addAttribute(Draft &D, model::Attribute A, const ListedPair &P, Body &B);

// Attributes, events and links.
void readRecords(Draft &D, Body &B);

// Spans that are given a name after their start.
void readNamings(Draft &D, Body &B);

// What is done to spans: by name, for link.
void readDeeds(Draft &D, Body &B);

} // namespace spantidy::extract
