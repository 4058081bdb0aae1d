// Attribute lists in all their forms.
#pragma once

#include "draft.h"

#include <functional>

namespace spantidy::extract {

struct ListedPair {
  const clang::Expr *Whole, *Key, *Value;
};

// Adds each pair of a list. False: some of it cannot be read.
bool readList(Draft &D, const clang::Expr *E, Body &B,
              const std::function<void(const ListedPair &)> &Add);

// What a call adds to its object, a container of pairs: `m["k"] = v`,
// `m.emplace("k", v)`. Nothing: the call adds none. Unreadable: it does, and it
// is not known what.
std::optional<ListedPair> addedPair(Draft &D, const CallSite &Site, Body &B,
                                    bool &Unreadable);

} // namespace spantidy::extract
