// Where a name, a key or an attribute's value comes from: expressions read into
// model::Value trees, through locals and text builders. Calls of the project's
// functions stay calls, with their arguments: link puts in what they return.
#pragma once

#include "judge.h"
#include "syntax/bodies.h"

#include <functional>
#include <memory>

namespace spantidy::extract {

struct Reading;

class Values {
public:
  // Usr: a function's, or nothing where its body is not the project's.
  using UsrOf = std::function<std::string(const clang::FunctionDecl *)>;
  Values(Bodies &Own, Names &Known, Source &Where, UsrOf Usr);
  ~Values();

  // The value of an expression of B, at the point where it stands.
  model::Value of(const clang::Expr *E, Body &B);

  // What B returns, one of Results, in terms of its parameters; nothing where
  // that is neither text nor number.
  std::optional<model::Value>
  returnedBy(Body &B, llvm::ArrayRef<const clang::Expr *> Results);

  // What a field of an object holds, at the point where the object is named.
  std::optional<model::Value> field(const clang::Expr *Object,
                                    const clang::FieldDecl *Field, Body &B);
  // All of its fields; Unknown where none is known.
  model::Value object(const clang::Expr *E, Body &B);

  Judge &judge();

  // What a function's return statements return, lambdas in it left out.
  static llvm::SmallVector<const clang::Expr *, 4> results(const Body &B);

private:
  std::unique_ptr<Reading> R;
};

} // namespace spantidy::extract
