// What the readers of values share: for the files of this folder alone.
//
// A reader takes an expression of a body, or a place in it, and gives its value.
// Readers read what that is made of by each other, until the room is used up.
#pragma once

#include "judge.h"
#include "syntax/changes.h"

#include <functional>
#include <set>

namespace spantidy::extract {

struct Reading {
  using UsrOf = std::function<std::string(const clang::FunctionDecl *)>;
  Reading(Bodies &Own, Names &Known, Source &Where, UsrOf Usr)
      : Own(Own), Known(Known), Where(Where), Usr(std::move(Usr)),
        Judges(Known) {}

  Bodies &Own;
  Names &Known;
  Source &Where;
  UsrOf Usr;
  Judge Judges;

  // Expressions that are read for one value, and how deep they may stand in each
  // other. Beyond it the rest is unknown.
  static constexpr unsigned PerValue = 2000;
  static constexpr unsigned Deepest = 200;
  unsigned Budget = 0, Depth = 0;
  // What is being read already.
  std::set<std::pair<const clang::Stmt *, const clang::VarDecl *>> Changing;
  std::set<const Body *> Returning; // lambdas and helpers
  bool InArithmetic = false;
};

// value_nodes.cpp: one node of a value.
model::Value node(Reading &R, model::Value::Kind K, const clang::Expr *E);
model::Value literal(Reading &R, const clang::Expr *E, std::string Text);
// A number of few values.
model::Value few(Reading &R, const clang::Expr *E);
// V where a condition says that it is small.
model::Value bounded(Reading &R, model::Value V, const clang::Expr *Condition);
// A leaf of which more is known than its name.
model::Value withContent(model::Value Leaf,
                         std::optional<model::Value> Content);
// The first of a body's own parameters, in the values that are read in it.
unsigned firstParameter(const Body &B);

// value_expressions.cpp
model::Value read(Reading &R, const clang::Expr *E, Body &B);
model::Value sum(Reading &R, const clang::Expr *Whole, Body &B);
model::Value concat(Reading &R, const clang::Expr *At,
                    llvm::ArrayRef<const clang::Expr *> Parts, Body &B);

// value_numbers.cpp
std::optional<model::Value> constant(Reading &R, const clang::Expr *E);
bool foldsTo(Reading &R, const clang::Expr *E); // to a constant number?
bool clamps(Reading &R, const clang::AbstractConditionalOperator *Either);

// value_names.cpp
model::Value reference(Reading &R, const clang::DeclRefExpr *Ref, Body &B);
model::Value member(Reading &R, const clang::MemberExpr *M, Body &B);

// value_locals.cpp
model::Value variable(Reading &R, const clang::VarDecl *V,
                      const clang::Expr *Use, Body &B);

// value_calls.cpp
model::Value call(Reading &R, const CallSite &Site, Body &B);
llvm::SmallVector<const clang::Expr *, 4> results(const Body &B);

// value_elements.cpp
model::Value element(Reading &R, const clang::Expr *Container,
                     const clang::Expr *Index, const clang::Expr *Whole,
                     Body &B);
model::Value named(Reading &R, const clang::Expr *Key,
                   const clang::Expr *Container, const clang::Expr *Whole,
                   Body &B);
// Any element of a table of constants: a finite choice.
std::optional<model::Value> anyOf(Reading &R, const clang::Expr *Container,
                                  const clang::Expr *Whole, Body &B);

// value_evidence.cpp: what names, keys and owners tell of a value.
Judge::Owners owners(const clang::Expr *Object);
bool tellsAbout(Names &Known, const Judge::Owners &Of);
const model::Value *keyIn(Reading &R, const model::Value &Key,
                          const clang::Expr *Written);
void judgeByObject(Reading &R, model::Value &V, const clang::Expr *Object,
                   clang::QualType T, Body &B);
void judgeCall(Reading &R, model::Value &V, const CallSite &Site, Body &B);
// What others have called an element, as far as it tells nothing else.
void judgeName(Reading &R, model::Value &Name, const clang::Expr *Use, Body &B);
model::Value called(Reading &R, const clang::ValueDecl *V,
                    const clang::Expr *Use, model::Value Content);

// masking.cpp: text that is cut, and masks.
model::Value text(Reading &R, const CallSite &Made, Body &B);
model::Value view(Reading &R, const CallSite &Made, Body &B);
bool limits(Reading &R, const clang::Expr *Length, Body &B,
            bool Unknown = true);
// Partial where what is left out is more than a few characters.
void judgePart(Reading &R, model::Value &Cut, const CallSite &Site, Body &B);
void keepAsItIs(model::Value &V);
void heedMasks(model::Value &V);

// value_flow.cpp: what a place holds, read backwards over the control flow.
struct Sought {
  Spot Of;
  Body &B;
  const clang::Expr *Use;
  std::optional<model::Value> Leaf = {}; // of a part: what its name tells
};
// Before the Index-th element of Block; nothing when that is only what a loop
// brings back.
std::optional<model::Value> before(Reading &R, const Sought &S,
                                   const clang::CFGBlock &Block,
                                   unsigned Index);

// value_parts.cpp: parts of objects, elements of containers.
model::Value part(Reading &R, const clang::Expr *E, const clang::Expr *Use,
                  Body &B, model::Value Leaf);
std::optional<model::Value> held(Reading &R, const Spot &Of,
                                 const clang::Expr *Use, Body &B,
                                 const model::Value &Leaf);
std::optional<model::Value> project(Reading &R, const clang::Expr *E,
                                    llvm::ArrayRef<Step> Path, Body &B,
                                    const model::Value &Leaf);

// value_fields.cpp
std::optional<model::Value> field(Reading &R, const clang::Expr *Object,
                                  const clang::FieldDecl *Field, Body &B);
model::Value object(Reading &R, const clang::Expr *E, Body &B);
// The field of a parameter, of which nothing else tells anything, is what callers
// put there.
std::optional<model::Value> asField(Reading &R, const Sought &S);

// value_written.cpp: what functions of the unit leave in objects.
std::optional<model::Value> leftBy(Reading &R, const Change &C,
                                   const Sought &S);
std::optional<model::Value> leftInItself(Reading &R, const CallSite &Site,
                                         llvm::ArrayRef<Step> Path, Body &B,
                                         const model::Value &Leaf);
std::optional<model::Value> gotten(Reading &R, const CallSite &Site, Body &B,
                                   const model::Value &Leaf);

} // namespace spantidy::extract
