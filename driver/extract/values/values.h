// Where a name, a key or an attribute's value comes from: expressions read into
// model::Value trees, through locals and text builders. Calls of the project's
// functions stay calls, with their arguments: link puts in what they return.
#pragma once

#include "judge.h"
#include "syntax/bodies.h"
#include "syntax/changes.h"

#include <functional>
#include <set>

namespace spantidy::extract {

class Values {
public:
  // Usr: a function's, or nothing where its body is not the project's.
  using UsrOf = std::function<std::string(const clang::FunctionDecl *)>;
  Values(Bodies &Own, Names &Known, Source &Where, UsrOf Usr)
      : Own(Own), Known(Known), Where(Where), Usr(std::move(Usr)),
        Judges(Known) {}

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

  Judge &judge() { return Judges; }

  // What a function's return statements return, lambdas in it left out.
  static llvm::SmallVector<const clang::Expr *, 4> results(const Body &B);

private:
  static unsigned depthOf(const Body &B);

  model::Value read(const clang::Expr *E, Body &B);
  model::Value readWhole(const clang::Expr *E, Body &B);
  model::Value literal(const clang::Expr *E, std::string Text);
  model::Value reference(const clang::DeclRefExpr *Ref, Body &B);
  std::optional<model::Value> captured(const clang::VarDecl *V,
                                       const clang::Expr *Use, Body &B);
  std::optional<model::Value> contentOf(const clang::VarDecl *V,
                                        const clang::Expr *Use, Body &B);
  model::Value variable(const clang::VarDecl *V, const clang::Expr *Use,
                        Body &B);
  model::Value called(const clang::ValueDecl *V, const clang::Expr *Use,
                      model::Value Content);
  void judgeElement(model::Value &Element, const clang::VarDecl *V);
  // What others have called an element, as far as it tells nothing else.
  void judgeName(model::Value &Name, const clang::Expr *Use, Body &B);
  void takeName(model::Value &Parameter, model::Value Holder,
                clang::QualType T);
  // Use: where it is written, if M is the compiler's own.
  model::Value member(const clang::MemberExpr *M, Body &B,
                      const clang::Expr *Use = nullptr);
  model::Value call(const CallSite &Site, Body &B);
  model::Value callByRole(const CallSite &Site, Body &B);
  model::Value passed(const CallSite &Site, const rules::Function &Entry,
                      Body &B);
  model::Value madeOfParts(const CallSite &Site, const rules::Function &Entry,
                           model::Effect Does, Body &B);
  model::Value callOfLambda(const CallSite &Site, Body &Lambda, Body &B);
  model::Value opaqueCall(const CallSite &Site, Body &B);
  void judgeCall(model::Value &V, const CallSite &Site, Body &B);
  bool judgeByKey(model::Value &V, const CallSite &Site, Body &B);
  void judgeByObject(model::Value &V, const clang::Expr *Object,
                     clang::QualType T, Body &B);
  const model::Value *keyIn(const model::Value &Key,
                            const clang::Expr *Written);
  bool tellsAbout(const Judge::Owners &Of);
  bool holdsText(clang::QualType T);
  model::Value element(const clang::Expr *Container, const clang::Expr *Index,
                       const clang::Expr *Whole, Body &B);
  // Any element of a table of constants: a finite choice.
  std::optional<model::Value> anyOf(const clang::Expr *Container,
                                    const clang::Expr *Whole, Body &B);
  void keepAsItIs(model::Value &V);
  model::Value construct(const clang::CXXConstructExpr *C, Body &B);
  model::Value text(const CallSite &Made, Body &B);
  model::Value view(const CallSite &Made, Body &B);
  bool limits(const clang::Expr *Length, Body &B, bool Unknown = true);
  bool spansToEnd(const clang::Expr *Iterator);
  void heedMasks(model::Value &V);
  // Partial where what is left out is more than a few characters.
  void judgePart(model::Value &Cut, const CallSite &Site, Body &B);
  std::optional<model::Value> constant(const clang::Expr *E);
  std::optional<model::Value> unary(const clang::UnaryOperator *Op, Body &B);
  model::Value binary(const clang::BinaryOperator *Op, Body &B);
  model::Value few(const clang::Expr *E);
  bool foldsTo(const clang::Expr *E); // to a constant number?
  bool clamps(const clang::AbstractConditionalOperator *Either);
  model::Value sum(const clang::Expr *Whole, Body &B);
  model::Value choice(const clang::AbstractConditionalOperator *Either,
                      Body &B);
  model::Value concat(const clang::Expr *At,
                      llvm::ArrayRef<const clang::Expr *> Parts, Body &B);
  model::Value leaf(const clang::Expr *At, const clang::VarDecl *V);
  model::Value node(model::Value::Kind K, const clang::Expr *E);
  model::Value named(const clang::Expr *Key, const clang::Expr *Container,
                     const clang::Expr *Whole, Body &B);
  Judge::Owners owners(const clang::Expr *Object);
  bool isValue(clang::QualType T); // text, a number, an enumerator

  // value_flow.cpp: what a local holds, read backwards over the control flow.
  struct Search {
    Spot Of;
    Body &B;
    const clang::Expr *Use;
    model::Place At; // of the use
    const Changes &By;
    std::optional<model::Value> Leaf = {}; // of a part: what its name tells
    struct End {                           // of a block
      std::optional<model::Value> Is;
      unsigned Asked = 0; // by how many blocks that follow, and are to be read
    };
    std::map<const clang::CFGBlock *, End> Ends = {};
    bool Began = false;
  };
  // What V holds before the Index-th element of Block; nothing when that is
  // only what a loop brings back.
  std::optional<model::Value> before(Search &S, const clang::CFGBlock &Block,
                                     unsigned Index);
  std::optional<model::Value> atEntry(Search &S, const clang::CFGBlock &Block);
  model::Value atStart(const Search &S);
  std::optional<model::Value> asField(const Search &S);
  void readEnds(Search &S, const clang::CFGBlock &Last);
  // What is known of it so far, from its end.
  struct Text;
  bool take(Search &S, const Changes::At &At, Text &Now);
  model::Value becomes(Search &S, const Change &C);
  std::optional<model::Value> declared(Search &S, const Changes::At &By);
  // A text that each turn of a loop makes longer.
  std::optional<model::Value> grown(const Search &S, const Changes::At &At);
  // V where a condition says that it is small.
  model::Value bounded(model::Value V, const clang::Expr *Condition);
  model::Value inArray(clang::QualType T, model::Value V,
                       const clang::Expr *Use);

  // value_written.cpp: what functions of the unit leave in objects.
  using Earlier = llvm::function_ref<std::optional<model::Value>()>;
  std::optional<model::Value> left(const CallSite &Site, Spot At, Body &B,
                                   Earlier Before);
  std::optional<model::Value> leftBy(const Change &C, const Search &S);
  std::optional<model::Value> leftInItself(const CallSite &Site,
                                           llvm::ArrayRef<Step> Path, Body &B,
                                           const model::Value &Leaf);
  std::optional<model::Value> gotten(const CallSite &Site, Body &B,
                                     const model::Value &Leaf);

  // value_parts.cpp: parts of objects, elements of containers.
  model::Value part(const clang::Expr *E, const clang::Expr *Use, Body &B,
                    model::Value Leaf);
  // A leaf of which more is known than its name.
  model::Value withContent(model::Value Leaf,
                           std::optional<model::Value> Content);
  std::optional<model::Value> held(const Spot &Of, const clang::Expr *Use,
                                   Body &B, const model::Value &Leaf);
  // What the place S is about holds of E, which is written to the place At.
  std::optional<model::Value> given(const clang::Expr *E, const Spot &At,
                                    const Search &S);
  std::optional<model::Value> project(const clang::Expr *E,
                                      llvm::ArrayRef<Step> Path, Body &B,
                                      const model::Value &Leaf);
  std::optional<model::Value> projectMade(const CallSite &Site,
                                          llvm::ArrayRef<Step> Path, Body &B,
                                          const model::Value &Leaf);
  std::optional<model::Value> projectReturned(const CallSite &Site,
                                              llvm::ArrayRef<Step> Path,
                                              Body &B,
                                              const model::Value &Leaf);
  std::optional<model::Value> projectList(const clang::InitListExpr *List,
                                          llvm::ArrayRef<Step> Path, Body &B,
                                          const model::Value &Leaf);
  std::optional<model::Value> defaultOf(const Step &First,
                                        llvm::ArrayRef<Step> Path, Body &B,
                                        const model::Value &Leaf);
  std::optional<model::Value> elementOf(const clang::Expr *Range,
                                        const clang::VarDecl *Element,
                                        const clang::Expr *Use, Body &B);

  // Expressions that are read for one value, and how deep they may stand in each
  // other. Beyond it the rest is unknown.
  static constexpr unsigned ReadPerValue = 2000;
  static constexpr unsigned DeepestRead = 200;

  Bodies &Own;
  Names &Known;
  Source &Where;
  UsrOf Usr;
  Judge Judges;
  std::set<std::pair<const clang::Stmt *, const clang::VarDecl *>> Changing;
  std::set<const Body *> Returning; // lambdas and helpers, being read
  unsigned Budget = 0, Depth = 0;
  bool InArithmetic = false;
};

} // namespace spantidy::extract
