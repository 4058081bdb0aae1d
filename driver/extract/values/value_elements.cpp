// Values of elements: of tables, and of what is asked by a key.

#include "each_element.h"
#include "values.h"

namespace spantidy::extract {

using namespace clang;
using model::Cardinality;
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

std::optional<Value> Values::anyOf(const Expr *Container, const Expr *Whole,
                                   Body &B) {
  const InitListExpr *List = fixedTable(Container);
  if (!List)
    return std::nullopt;
  Value V = node(Value::Kind::Choice, Whole);
  for (const Expr *Item : List->inits())
    V.Parts.push_back(read(Item, B));
  return V;
}

Value Values::element(const Expr *Container, const Expr *Index,
                      const Expr *Whole, Body &B) {
  if (auto Any = anyOf(Container, Whole, B))
    return *Any;
  // One of many characters, of all in their turn: no more is known of which.
  if (Index && Judges.isText(stripped(Container)->getType()) &&
      isa<DeclRefExpr>(stripped(Index)))
    return read(Container, B);
  return part(Whole, Whole, B, named(Index, Container, Whole, B));
}

void Values::judgeName(Value &Name, const Expr *Use, Body &B) {
  if (Name.Own == Cardinality::Unknown && Judges.isText(Use->getType()) &&
      isNamedByOthers(Use, B, Known))
    Name.Own = Cardinality::Unbounded, Name.Named = true;
}

// `headers["authorization"]`, `getenv("DB_PASSWORD")`: a key says what it is.
Value Values::named(const Expr *Key, const Expr *Container, const Expr *Whole,
                    Body &B) {
  Value V = node(Value::Kind::Member, Whole);
  Value By = Key ? read(Key, B) : Value();
  auto *Ref = Container ? dyn_cast<DeclRefExpr>(stripped(Container)) : nullptr;
  Judge::Owners Of = owners(Container);
  if (const Value *Literal = Key ? keyIn(By, Key) : nullptr;
      Literal && !tellsAbout(Of))
    V.Name = Literal->Text;
  else if (Ref)
    V.Name = Ref->getDecl()->getNameAsString();
  else if (!Of.empty())
    V.Name = Of.front();
  Judges.leaf(V, Whole->getType(), Of);
  return V;
}

} // namespace spantidy::extract
