// What is done to a local that refers to data which is gone.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

struct Meeting {
  enum class Kind { Nothing, Overwritten, Used } What = Kind::Nothing;
  model::Borrow::Way How = model::Borrow::Way::Kept;
  const clang::Stmt *At = nullptr;
};

// What becomes of V after From, on any path, until it is overwritten.
std::optional<Meeting>
useAfter(Draft &D, const clang::VarDecl *V, const clang::Stmt *From,
         const Loan &L, Body &B,
         llvm::function_ref<bool(const Meeting &)> Counts);

} // namespace spantidy::extract
