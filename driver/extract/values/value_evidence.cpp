// What the key that a value is asked by, and the object that it is a plain part
// of, tell of it.

#include "values.h"

#include "clang/AST/DeclTemplate.h"

namespace spantidy::extract {

using namespace clang;
using model::Cardinality;
using model::Sensitivity;
using model::Value;

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
bool Values::tellsAbout(const Judge::Owners &Of) {
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
bool Values::holdsText(QualType T) {
  T = T.getNonReferenceType();
  if (Judges.isText(T))
    return true;
  if (T->isPointerType())
    return Judges.isText(T->getPointeeType());
  auto *Record =
      dyn_cast_or_null<ClassTemplateSpecializationDecl>(T->getAsRecordDecl());
  return Record && Record->getTemplateArgs().size() > 0 &&
         Record->getTemplateArgs()[0].getKind() == TemplateArgument::Type &&
         Judges.isText(Record->getTemplateArgs()[0].getAsType());
}

// A literal text, or an enumerator of a type of fields.
const Value *Values::keyIn(const Value &Key, const Expr *Written) {
  const Value *Literal = model::asLiteral(Key);
  QualType T = stripped(Written)->getType();
  if (!Literal || Judges.isText(T) || T->isArrayType())
    return Literal;
  const auto *Enum = T->getAs<EnumType>();
  std::vector<std::string> Words =
      Enum ? rules::splitWords(Enum->getDecl()->getName().str())
           : std::vector<std::string>();
  return !Words.empty() && contains(Known.V.Words.KeyTypes, Words.back())
             ? Literal
             : nullptr;
}

// `param("user_id")`, `headers.get("Authorization")`: the first key that tells.
bool Values::judgeByKey(Value &V, const CallSite &Site, Body &B) {
  std::vector<std::string> Words =
      rules::splitWords(Site.Callee->getNameAsString());
  const std::vector<std::string> &Asking = Known.V.Words.LookupWords;
  QualType T = Site.Node->getType();
  if (Words.empty() || Site.Arguments.empty() || !holdsText(T) ||
      !(contains(Asking, Words.front()) || contains(Asking, Words.back())) ||
      tellsAbout(owners(Site.Object)) ||
      tellsAbout({Site.Callee->getNameAsString()}))
    return false;
  for (const Expr *Argument : Site.Arguments) {
    Value Key = read(Argument, B);
    const Value *Literal = keyIn(Key, Argument);
    if (!Literal)
      continue;
    if (Literal->Text.find_first_of(" /") != std::string::npos)
      return false; // a statement, or an address: no key
    Value Asked;
    Asked.Name = Literal->Text;
    Judges.leaf(Asked, T);
    if (!tells(Asked))
      return false; // it is known what is asked for
    takeFrom(V, Asked);
    return true;
  }
  return false;
}

// `email.str()`, `token->value`: what the whole is.
void Values::judgeByObject(Value &V, const Expr *Object, QualType T, Body &B) {
  if (!Object || !holdsText(T) ||
      !llvm::all_of(rules::splitWords(V.Name), [&](const std::string &W) {
        return contains(Known.V.Words.PlainTails, W);
      }))
    return;
  Value Whole = read(Object, B);
  while (Whole.What == Value::Kind::Variable && Whole.Parts.size() == 1 &&
         !tells(Whole))
    Whole = Value(Whole.Parts.front());
  if (Whole.What != Value::Kind::Parameter && tells(Whole))
    takeFrom(V, Whole);
}

void Values::judgeCall(Value &V, const CallSite &Site, Body &B) {
  QualType T = Site.Node->getType();
  Judges.leaf(V, T, owners(Site.Object));
  if (tells(V) || judgeByKey(V, Site, B))
    return;
  if (Site.Arguments.empty())
    judgeByObject(V, Site.Object, T, B);
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
Value Values::called(const ValueDecl *V, const Expr *Use, Value Content) {
  Value Holder = node(Value::Kind::Variable, Use);
  Holder.Name = V->getNameAsString();
  Judges.name(Holder, V->getType());
  if (Holder.Own != Cardinality::Unbounded &&
      Holder.Secrecy <= model::sensitivity(Content))
    return Content;
  Holder.Parts.push_back(std::move(Content));
  model::settle(Holder);
  Judges.heed(Holder, V);
  return Holder;
}

// `for (auto &one : passwords)`: one is what all of them are.
void Values::judgeElement(Value &Element, const VarDecl *V) {
  const Expr *Range = rangeOf(V);
  Judge::Owners Of = Range ? owners(Range) : Judge::Owners();
  if (Of.empty())
    return;
  Value Any;
  Any.Name = Of.front();
  Judges.leaf(Any, V->getType());
  if (Element.Secrecy == model::Sensitivity::None) {
    Element.Secrecy = Any.Secrecy;
    Element.Word = Any.Word;
  }
  if (Element.Own == Cardinality::Unknown)
    Element.Own = Any.Own, Element.Named = Any.Named;
}

// `const std::string user_uuid = text;`: the name tells more of it.
void Values::takeName(Value &Parameter, Value Holder, QualType T) {
  Judges.leaf(Holder, T);
  bool Unbounded = Parameter.Own == Cardinality::Unknown &&
                   Holder.Own != Cardinality::Unknown;
  bool Secret = Parameter.Secrecy < Holder.Secrecy;
  if (Unbounded)
    Parameter.Own = Holder.Own, Parameter.Named = Holder.Named;
  if (Secret) {
    Parameter.Secrecy = Holder.Secrecy;
    Parameter.Word = Holder.Word;
  }
  if (Unbounded || Secret) {
    Parameter.Name = Holder.Name;
    Parameter.Text = Holder.Text;
    Parameter.At = Holder.At;
  }
}

} // namespace spantidy::extract
