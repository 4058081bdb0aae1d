// Values of elements: of tables, and of what is asked by a key.

#include "reading.h"

namespace spantidy::extract {

using namespace clang;
using model::Value;

// The elements of a table that nobody can change: `const char *const Names[]`,
// `{"a", "b"}`.
static const InitListExpr *fixedTable(const Expr *Container) {
  const Expr *Base = stripped(Container);
  const VarDecl *Table = nullptr;
  if (auto *Ref = dyn_cast<DeclRefExpr>(Base))
    Table = dyn_cast<VarDecl>(Ref->getDecl());
  if (auto *Member = dyn_cast<MemberExpr>(Base))
    Table = dyn_cast<VarDecl>(Member->getMemberDecl());
  if (Table) {
    const VarDecl *Defining = nullptr;
    const Expr *Init = Table->getAnyInitializer(Defining);
    if (!Init || !(Table->getType().isConstQualified() || Table->isConstexpr()))
      return nullptr;
    Base = stripped(Init);
  }
  if (auto *Std = dyn_cast<CXXStdInitializerListExpr>(Base))
    Base = stripped(Std->getSubExpr());
  auto *List = dyn_cast<InitListExpr>(Base);
  while (List && List->getNumInits() == 1 &&
         isa<InitListExpr>(stripped(List->getInit(0))))
    List = cast<InitListExpr>(stripped(List->getInit(0)));
  return List;
}

std::optional<Value> anyOf(Reading &R, const Expr *Container, const Expr *Whole,
                           Body &B) {
  const InitListExpr *List = fixedTable(Container);
  if (!List)
    return std::nullopt;
  Value V = node(R, Value::Kind::Choice, Whole);
  for (const Expr *Item : List->inits())
    V.Parts.push_back(read(R, Item, B));
  return V;
}

Value element(Reading &R, const Expr *Container, const Expr *Index,
              const Expr *Whole, Body &B) {
  if (auto Any = anyOf(R, Container, Whole, B))
    return *Any;
  // One of many characters, of all in their turn: no more is known of which.
  if (Index && R.Judges.isText(stripped(Container)->getType()) &&
      isa<DeclRefExpr>(stripped(Index)))
    return read(R, Container, B);
  return part(R, Whole, Whole, B, named(R, Index, Container, Whole, B));
}

// `headers["authorization"]`, `getenv("DB_PASSWORD")`: a key says what it is.
Value named(Reading &R, const Expr *Key, const Expr *Container,
            const Expr *Whole, Body &B) {
  Value V = node(R, Value::Kind::Member, Whole);
  Value By = Key ? read(R, Key, B) : Value();
  auto *Ref = Container ? dyn_cast<DeclRefExpr>(stripped(Container)) : nullptr;
  Judge::Owners Of = owners(Container);
  if (const Value *Literal = Key ? keyIn(R, By, Key) : nullptr;
      Literal && !tellsAbout(R.Known, Of))
    V.Name = Literal->Text;
  else if (Ref)
    V.Name = Ref->getDecl()->getNameAsString();
  else if (!Of.empty())
    V.Name = Of.front();
  R.Judges.leaf(V, Whole->getType(), Of);
  return V;
}

} // namespace spantidy::extract
