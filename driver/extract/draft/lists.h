// Attribute lists in all their forms.
#pragma once

#include "draft.h"

#include <functional>

namespace spantidy::extract {

struct ListedPair {
  const clang::Expr *Whole, *Key, *Value;
  std::string KeyText = {}; // where its maker has the key: `tenant(id)`
  // The functions that return it, from inside: what they are given, and where.
  struct Return {
    Body *By, *To;
    CallSite At;
  };
  std::vector<Return> Returns = {};

  // Where it is written, if it is for B.
  Body &in(Body &B) const { return Returns.empty() ? B : *Returns.front().By; }
};

// Its key or value, as B has it.
model::Value valueIn(Draft &D, const ListedPair &P, const clang::Expr *E,
                     Body &B);
model::Value keyIn(Draft &D, const ListedPair &P, Body &B);

// A key that the callee has, as if it stood at the call.
model::Value keyOf(Draft &D, const std::string &Text, const clang::Expr *Call);

// One that nobody has written as a text.
model::Value impliedKey(const std::string &Name, model::Place At);

// Adds each pair of a list. False: some of it cannot be read.
bool readList(Draft &D, const clang::Expr *E, Body &B,
              const std::function<void(const ListedPair &)> &Add);

// The same for a list that is a field of an object.
bool readListIn(Draft &D, const clang::Expr *Object,
                const clang::FieldDecl *Field, Body &B,
                const std::function<void(const ListedPair &)> &Add);

// What a call adds to its object, a container of pairs: `m["k"] = v`,
// `m.emplace("k", v)`. Nothing: the call adds none. Unreadable: it does, and it
// is not known what.
std::optional<ListedPair> addedPair(Draft &D, const CallSite &Site, Body &B,
                                    bool &Unreadable);

} // namespace spantidy::extract
