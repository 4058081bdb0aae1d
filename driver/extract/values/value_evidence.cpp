// What the key that a value is asked by, and the object that it is a plain part
// of, tell of it.

#include "each_element.h"
#include "reading.h"

#include "model/gist.h"

#include "clang/AST/DeclTemplate.h"

namespace spantidy::extract {

using namespace clang;
using model::Cardinality;
using model::Sensitivity;
using model::Value;

// Name and type of an object: where "path" may be the path of a request.
Judge::Owners owners(const Expr *Object) {
  Judge::Owners Of;
  if (!Object)
    return Of;
  const Expr *E = stripped(Object);
  if (auto *Ref = dyn_cast<DeclRefExpr>(E))
    Of.push_back(Ref->getDecl()->getNameAsString());
  else if (auto *Member = dyn_cast<MemberExpr>(E))
    Of.push_back(Member->getMemberDecl()->getNameAsString());
  else if (auto Site = asCall(E); Site && isa<CXXOperatorCallExpr>(E))
    Of = owners(Site->Object);
  else if (Site)
    Of.push_back(Site->Callee->getNameAsString());
  QualType T = E->getType().getNonReferenceType();
  if (T->isPointerType())
    T = T->getPointeeType();
  if (const RecordDecl *Record = T->getAsRecordDecl())
    Of.push_back(Record->getName().str());
  return Of;
}

static bool contains(const std::vector<std::string> &List,
                     const std::string &Word) {
  return llvm::is_contained(List, Word);
}

static bool tells(const Value &V) {
  return V.Secrecy != Sensitivity::None || V.Own == Cardinality::Unbounded;
}

static void takeFrom(Value &V, const Value &From) {
  if (V.Secrecy < From.Secrecy) {
    V.Secrecy = From.Secrecy;
    V.Word = From.Word;
  }
  if (V.Own == Cardinality::Unknown)
    V.Own = From.Own, V.Named = From.Named;
}

// `labels.get("password")` is a label.
bool tellsAbout(Names &Known, const Judge::Owners &Of) {
  const rules::Lexicon &L = Known.V.Words;
  return llvm::any_of(Of, [&](const std::string &Owner) {
    std::vector<std::string> Words = rules::splitWords(Owner);
    if (Words.empty())
      return false;
    std::string Last = Words.back();
    return contains(L.AboutHeads, Last) ||
           (Last.size() > 3 && Last.back() == 's' &&
            contains(L.AboutHeads, Last.substr(0, Last.size() - 1)));
  });
}

// Text, or what may hold one: a pointer, an optional, an iterator.
static bool holdsText(Reading &R, QualType T) {
  T = T.getNonReferenceType();
  if (R.Judges.isText(T))
    return true;
  if (T->isPointerType())
    return R.Judges.isText(T->getPointeeType());
  auto *Record =
      dyn_cast_or_null<ClassTemplateSpecializationDecl>(T->getAsRecordDecl());
  return Record && Record->getTemplateArgs().size() > 0 &&
         Record->getTemplateArgs()[0].getKind() == TemplateArgument::Type &&
         R.Judges.isText(Record->getTemplateArgs()[0].getAsType());
}

// A literal text, or an enumerator of a type of fields.
const Value *keyIn(Reading &R, const Value &Key, const Expr *Written) {
  const Value *Literal = model::asLiteral(Key);
  QualType T = stripped(Written)->getType();
  if (!Literal || R.Judges.isText(T) || T->isArrayType())
    return Literal;
  const auto *Enum = T->getAs<EnumType>();
  std::vector<std::string> Words =
      Enum ? rules::splitWords(Enum->getDecl()->getName().str())
           : std::vector<std::string>();
  return !Words.empty() && contains(R.Known.V.Words.KeyTypes, Words.back())
             ? Literal
             : nullptr;
}

// `param("user_id")`, `headers.get("Authorization")`: the first key that tells.
static bool judgeByKey(Reading &R, Value &V, const CallSite &Site, Body &B) {
  std::vector<std::string> Words =
      rules::splitWords(Site.Callee->getNameAsString());
  const std::vector<std::string> &Asking = R.Known.V.Words.LookupWords;
  QualType T = Site.Node->getType();
  if (Words.empty() || Site.Arguments.empty() || !holdsText(R, T) ||
      !(contains(Asking, Words.front()) || contains(Asking, Words.back())) ||
      tellsAbout(R.Known, owners(Site.Object)) ||
      tellsAbout(R.Known, {Site.Callee->getNameAsString()}))
    return false;
  for (const Expr *Argument : Site.Arguments) {
    Value Key = read(R, Argument, B);
    const Value *Literal = keyIn(R, Key, Argument);
    if (!Literal)
      continue;
    if (Literal->Text.find_first_of(" /") != std::string::npos)
      return false; // a statement, or an address: no key
    Value Asked;
    Asked.Name = Literal->Text;
    R.Judges.leaf(Asked, T);
    if (!tells(Asked))
      return false; // it is known what is asked for
    takeFrom(V, Asked);
    return true;
  }
  return false;
}

// `email.str()`, `token->value`: what the whole is.
void judgeByObject(Reading &R, Value &V, const Expr *Object, QualType T,
                   Body &B) {
  if (!Object || !holdsText(R, T) ||
      !llvm::all_of(rules::splitWords(V.Name), [&](const std::string &W) {
        return contains(R.Known.V.Words.PlainTails, W);
      }))
    return;
  Value Whole = read(R, Object, B);
  while (Whole.What == Value::Kind::Variable && Whole.Parts.size() == 1 &&
         !tells(Whole))
    Whole = Value(Whole.Parts.front());
  if (Whole.What != Value::Kind::Parameter && tells(Whole))
    takeFrom(V, Whole);
}

void judgeCall(Reading &R, Value &V, const CallSite &Site, Body &B) {
  QualType T = Site.Node->getType();
  R.Judges.leaf(V, T, owners(Site.Object));
  if (tells(V) || judgeByKey(R, V, Site, B))
    return;
  if (Site.Arguments.empty())
    judgeByObject(R, V, Site.Object, T, B);
  // `nameOf(Wing::Left)`: as many as there are enumerators.
  bool OfEnums = !Site.Arguments.empty() && !Site.Object &&
                 llvm::all_of(Site.Arguments, [](const Expr *E) {
                   return stripped(E)->getType()->isEnumeralType() ||
                          stripped(E)->getType()->isBooleanType();
                 });
  if (OfEnums)
    V.Own = Cardinality::Bounded;
}

// Content under a name of its own, if that says more.
Value called(Reading &R, const ValueDecl *V, const Expr *Use, Value Content) {
  Value Holder = node(R, Value::Kind::Variable, Use);
  Holder.Name = V->getNameAsString();
  R.Judges.name(Holder, V->getType());
  if (Holder.Own != Cardinality::Unbounded &&
      Holder.Secrecy <= model::sensitivity(Content))
    return Content;
  Holder.Parts.push_back(std::move(Content));
  model::settle(Holder);
  R.Judges.heed(Holder, V);
  return Holder;
}

void judgeName(Reading &R, Value &Name, const Expr *Use, Body &B) {
  if (Name.Own == Cardinality::Unknown && R.Judges.isText(Use->getType()) &&
      isNamedByOthers(Use, B, R.Known))
    Name.Own = Cardinality::Unbounded, Name.Named = true;
}

} // namespace spantidy::extract
