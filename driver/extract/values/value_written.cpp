// What a function of the unit leaves in what it is given, and in its own object.

#include "reading.h"
#include "syntax/running.h"

#include "clang/AST/StmtCXX.h"

namespace spantidy::extract {

using namespace clang;
using model::Value;

static bool isThis(const Expr *E) {
  auto *Deref = E ? dyn_cast<UnaryOperator>(stripped(E)) : nullptr;
  return Deref && isa<CXXThisExpr>(stripped(Deref->getSubExpr()));
}

// Another name, by which members can be written.
static bool isAlias(const Stmt *Node, Names &Known) {
  auto *Declares = dyn_cast<DeclStmt>(Node);
  return Declares && llvm::any_of(Declares->decls(), [&](const Decl *D) {
           auto *V = dyn_cast<VarDecl>(D);
           QualType T = V ? V->getType() : QualType();
           return V && V->getInit() &&
                  (T->isReferenceType() || T->isPointerType()) &&
                  !T->getPointeeType().isConstQualified() &&
                  !spotOf(V->getInit(), Known).In;
         });
}

// Is all that the method does to its object done to members by their names?
static bool namesMembers(const Stmt *Node, Names &Known,
                         const Stmt *Around = nullptr) {
  if (!Node)
    return true;
  if (isa<LambdaExpr>(Node) || isAlias(Node, Known))
    return false;
  if (auto *Return = dyn_cast<ReturnStmt>(Node);
      Return && isThis(Return->getRetValue()))
    return true;
  if (isa<CXXThisExpr>(Node)) {
    auto *Member = dyn_cast_or_null<MemberExpr>(Around);
    auto *Method =
        Member ? dyn_cast<CXXMethodDecl>(Member->getMemberDecl()) : nullptr;
    return Member && (!Method || Method->isConst());
  }
  bool Same = isa<ImplicitCastExpr, ParenExpr>(Node);
  return llvm::all_of(runningIn(Node), [&](const Stmt *Child) {
    return namesMembers(Child, Known, Same ? Around : Node);
  });
}

// What its object's members are is not known where it is called.
static bool hasMembers(const Value &V) {
  return (V.What == Value::Kind::Member && !V.Usr.empty()) ||
         llvm::any_of(V.Parts, hasMembers);
}

static bool isFixed(const FunctionDecl *F) {
  auto *Method = dyn_cast<CXXMethodDecl>(F);
  return !Method || (!Method->isVirtual() && !Method->getParent()->isLambda());
}

using Earlier = llvm::function_ref<std::optional<Value>()>;

// What the place At of the callee holds when the call is done. Before: what it
// held until then, where that counts.
static std::optional<Value> left(Reading &R, const CallSite &Site, Spot At,
                                 Body &B, Earlier Before) {
  Body *Helper = isFixed(Site.Callee) ? R.Own.of(Site.Callee) : nullptr;
  if (!Helper || Helper->Lambda || !Helper->flow().graph() || R.Budget == 0 ||
      --R.Budget == 0 || R.Depth >= Reading::Deepest)
    return std::nullopt;
  const Changes &By = Helper->changes(R.Known);
  if (At.In ? By.elsewhere(At.In) : !namesMembers(Helper->Code, R.Known))
    return std::nullopt;
  if (!R.Returning.insert(Helper).second)
    return std::nullopt;
  ++R.Depth;
  unsigned Count = Helper->F->getNumParams();
  Value Start;
  Start.What = Value::Kind::Parameter;
  Start.Index = Count;
  std::optional<Value> Left =
      before(R, {std::move(At), *Helper, Site.Node, Start},
             Helper->flow().graph()->getExit(), 0);
  R.Returning.erase(Helper);
  std::optional<Value> Found;
  if (Left && Left->What != Value::Kind::Unknown && *Left != Start &&
      !hasMembers(*Left)) {
    std::vector<Value> Arguments;
    for (const Expr *Argument : Site.Arguments)
      Arguments.push_back(read(R, Argument, B));
    Arguments.resize(Count);
    Arguments.push_back(Before().value_or(Value()));
    Found = model::substituted(*Left, Arguments);
  }
  --R.Depth;
  return Found;
}

// Of a local that the call is given by reference, or made on.
std::optional<Value> leftBy(Reading &R, const Change &C, const Sought &S) {
  Overlap Lies = overlap(C.Of, S.Of);
  auto Site = asCall(C.By);
  Body *Helper = Site ? R.Own.of(Site->Callee) : nullptr;
  if (!Helper || !S.Of.In || C.What != Change::How::Lost ||
      (Lies != Overlap::Same && Lies != Overlap::Within))
    return std::nullopt;
  Spot At;
  At.Path.append(S.Of.Path.begin() + C.Of.Path.size(), S.Of.Path.end());
  if (C.Argument) {
    if (*C.Argument >= Helper->F->getNumParams())
      return std::nullopt;
    At.In = Helper->F->getParamDecl(*C.Argument);
  } else if (At.Path.empty()) {
    return std::nullopt;
  }
  return left(R, *Site, std::move(At), S.B, [&] {
    return held(R, S.Of, C.By, S.B, S.Leaf ? *S.Leaf : Value());
  });
}

// `Builder("x").add(text)`, which is the object that it is called on.
std::optional<Value> leftInItself(Reading &R, const CallSite &Site,
                                  llvm::ArrayRef<Step> Path, Body &B,
                                  const Value &Leaf) {
  Body *Helper =
      Site.Object && Path.front().Field ? R.Own.of(Site.Callee) : nullptr;
  if (!Helper)
    return std::nullopt;
  auto Results = results(*Helper);
  if (Results.empty() || !llvm::all_of(Results, isThis))
    return std::nullopt;
  Spot At;
  At.Path.append(Path.begin(), Path.end());
  return left(R, Site, std::move(At), B,
              [&] { return project(R, Site.Object, Path, B, Leaf); });
}

// The member that a method gives away, of an object that is put together here.
std::optional<Value> gotten(Reading &R, const CallSite &Site, Body &B,
                            const Value &Leaf) {
  auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee);
  Body *Helper = Method && Method->isConst() && isFixed(Method) && Site.Object
                     ? R.Own.of(Method)
                     : nullptr;
  if (!Helper || isa<CXXThisExpr>(stripped(Site.Object)))
    return std::nullopt;
  auto Results = results(*Helper);
  Spot Of = Results.size() == 1 ? spotOf(Results.front(), R.Known) : Spot();
  if (!Of || Of.In || !Of.Path.front().Field)
    return std::nullopt;
  return project(R, Site.Object, Of.Path, B, Leaf);
}

} // namespace spantidy::extract
