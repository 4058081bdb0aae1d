#include "judge.h"

#include "syntax/annotations.h"
#include "syntax/running.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/StringSwitch.h"

namespace spantidy::extract {

using namespace clang;
using model::Cardinality;

static bool contains(const std::vector<std::string> &List,
                     std::string_view Item) {
  return std::find(List.begin(), List.end(), Item) != List.end();
}

static bool anyWord(const std::vector<std::string> &Words,
                    const std::vector<std::string> &List) {
  return llvm::any_of(Words, [&](auto &W) { return contains(List, W); });
}

// The last word, or the last two as "first second".
static bool endsIn(const std::vector<std::string> &Words,
                   const std::vector<std::string> &List) {
  if (Words.empty())
    return false;
  return contains(List, Words.back()) ||
         (Words.size() > 1 &&
          contains(List, Words[Words.size() - 2] + " " + Words.back()));
}

bool Judge::isText(QualType T) {
  if (T.isNull())
    return false;
  T = T.getNonReferenceType();
  if (T->isPointerType() || T->isArrayType()) {
    QualType Item = T->isPointerType()
                        ? T->getPointeeType()
                        : QualType(T->getPointeeOrArrayElementType(), 0);
    return Item->isAnyCharacterType();
  }
  return Known.isExactly(T, "text");
}

bool Judge::isValue(QualType T) {
  T = T.getNonReferenceType();
  return isText(T) || T->isArithmeticType() || T->isEnumeralType();
}

bool Judge::isPlainText(QualType T) {
  if (!isText(T))
    return false;
  T = T.getNonReferenceType().getCanonicalType();
  if (T->isPointerType() || T->isArrayType()) {
    QualType Item = T->isPointerType()
                        ? T->getPointeeType()
                        : QualType(T->getPointeeOrArrayElementType(), 0);
    return Item->isSpecificBuiltinType(BuiltinType::Char_S) ||
           Item->isSpecificBuiltinType(BuiltinType::Char_U);
  }
  QualType Character = typeArgument(T->getAsRecordDecl());
  return Character.isNull() || Character->isCharType();
}

// The standard's, or that of an API for its own attributes.
bool Judge::isOfAttributes(llvm::StringRef Library) {
  return Library == "std" || llvm::any_of(Known.V.Types, [&](const auto &Type) {
           return Type.second == "attribute-value" &&
                  Known.V.LibraryOf.find(Type.first)->second == Library;
         });
}

bool Judge::isRecordable(QualType T) {
  if (T.isNull())
    return false;
  T = T.getNonReferenceType().getCanonicalType();
  if (isText(T))
    return isPlainText(T) && !Known.isExactly(T, "text-view") &&
           (!T->isRecordType() || isOfAttributes(Known.originOf(T, "text")));
  using Kind = BuiltinType;
  return llvm::any_of(
      std::initializer_list<Kind::Kind>{
          Kind::Bool, Kind::Char_S, Kind::Char_U, Kind::SChar, Kind::UChar,
          Kind::Short, Kind::UShort, Kind::Int, Kind::UInt, Kind::Long,
          Kind::ULong, Kind::Float, Kind::Double},
      [&](Kind::Kind K) { return T->isSpecificBuiltinType(K); });
}

// Of an array or a container of such elements.
static model::ValueType listOf(model::ValueType Element) {
  using model::ValueType;
  switch (Element) {
  case ValueType::Bool:
    return ValueType::Bools;
  case ValueType::Int:
    return ValueType::Ints;
  case ValueType::Double:
    return ValueType::Doubles;
  case ValueType::Text:
    return ValueType::Texts;
  default:
    return ValueType::Unknown;
  }
}

// Is it an object that is taken for a bool by a conversion, and is more than one?
static bool isTakenForBool(QualType T) {
  const CXXRecordDecl *Class = T->getAsCXXRecordDecl();
  if (!Class || !(Class = Class->getDefinition()) || Class->isInStdNamespace())
    return false;
  bool Converts = false;
  for (const NamedDecl *D : Class->getVisibleConversionFunctions()) {
    auto *To = dyn_cast<CXXConversionDecl>(D->getUnderlyingDecl());
    if (!To || (!To->isExplicit() && !To->getConversionType()->isBooleanType()))
      return false;
    Converts = Converts || !To->isExplicit();
  }
  // One number or flag is a flag by another name.
  size_t Fields = std::distance(Class->field_begin(), Class->field_end());
  bool Plain = Fields == 1 &&
               Class->field_begin()->getType()->isIntegralOrEnumerationType();
  return Converts && !Plain && (Fields > 0 || Class->getNumBases() > 0);
}

model::ValueType Judge::typeOf(const Expr *Recorded) {
  const Expr *Core = stripped(Recorded), *At = Recorded;
  while (At != Core) {
    if (auto *Cast = dyn_cast<ExplicitCastExpr>(At);
        Cast && Cast->getType()->isArithmeticType())
      return typeOf(Cast->getType());
    const Expr *Below = nullptr;
    for (const Stmt *Child : runningIn(At))
      if (!Below)
        Below = dyn_cast_or_null<Expr>(Child);
    if (!Below)
      break;
    At = Below;
  }
  return typeOf(Core->getType());
}

model::ValueType Judge::typeOf(QualType T) {
  using model::ValueType;
  if (T.isNull() || T->isDependentType())
    return ValueType::Unknown;
  T = T.getNonReferenceType().getCanonicalType();
  if (T->isBooleanType())
    return ValueType::Bool;
  if (T->isFloatingType())
    return ValueType::Double;
  if (T->isAnyCharacterType())
    return ValueType::Unknown;
  if (T->isIntegerType() && !T->isScopedEnumeralType())
    return ValueType::Int;
  if (isPlainText(T))
    return ValueType::Text;
  if (T->isPointerType())
    return ValueType::Pointer;
  if (isText(T))
    return ValueType::Unknown;
  if (auto *Array = T->getAsArrayTypeUnsafe())
    return listOf(typeOf(Array->getElementType()));
  if (Known.isExactly(T, "array-view") || Known.isExactly(T, "container") ||
      Known.isExactly(T, "array"))
    return Known.isExactly(T, "keyed")
               ? ValueType::Unknown
               : listOf(typeOf(typeArgument(T->getAsRecordDecl())));
  return isTakenForBool(T) ? ValueType::Object : ValueType::Unknown;
}

bool Judge::cleans(llvm::StringRef Callee) {
  return anyWord(rules::splitWords(Callee.str()), Known.V.Words.CleaningWords);
}

static Cardinality cardinalityOf(rules::Extent E) {
  return E == rules::Extent::Unbounded ? Cardinality::Unbounded
         : E == rules::Extent::Bounded ? Cardinality::Bounded
                                       : Cardinality::Unknown;
}

Cardinality Judge::byType(QualType T) {
  const RecordDecl *Record = T->getAsRecordDecl();
  if (!Record || !endsIn(rules::splitWords(Record->getName().str()),
                         Known.V.Words.UnboundedTypes))
    return Cardinality::Unknown;
  Cardinality Found = extract::cardinalityOf(
      rules::extentOf(Known.V.Words, Record->getName().str(), {}, false));
  return Found == Cardinality::Bounded ? Found : Cardinality::Unbounded;
}

// "dump", "serializeToString", "toJson": not "dump path".
static bool saysSerialise(const std::vector<std::string> &Words,
                          const rules::Lexicon &L) {
  if (Words.empty())
    return false;
  if (contains(L.SerialisingVerbs, Words.front()))
    return std::all_of(Words.begin() + 1, Words.end(), [&](const auto &Word) {
      return contains(L.SerialisedForms, Word);
    });
  return endsIn(Words, L.SerialisingPairs);
}

static bool isObject(QualType T, Names &Known) {
  T = T.getNonReferenceType();
  if (T->isPointerType())
    T = T->getPointeeType();
  return T->isRecordType() && !Known.isExactly(T, "text");
}

// What there is of it: a class of its own, an argument that is an object.
static bool isGivenObject(const CallSite &Site, Names &Known) {
  for (const Expr *Argument : Site.Arguments)
    if (isObject(Argument->getType(), Known))
      return true;
  return Site.Object && isObject(Site.Object->getType(), Known);
}

bool Judge::serialises(const CallSite &Site) {
  return !isa<CXXConstructExpr, CXXOperatorCallExpr>(Site.Node) &&
         saysSerialise(rules::splitWords(Site.Callee->getNameAsString()),
                       Known.V.Words) &&
         isGivenObject(Site, Known);
}

void Judge::serialised(model::Value &V, const CallSite &Site) {
  QualType T = Site.Node->getType();
  if (!(isText(T) || Known.isExactly(T, "bytes")))
    return;
  std::vector<std::string> Words = rules::splitWords(V.Name);
  if (endsIn(Words, Known.V.Words.ReadingPairs))
    V.makeLarge(model::Bulk::File);
  else if (serialises(Site))
    V.makeLarge(model::Bulk::Object);
  else if (saysSerialise(Words, Known.V.Words))
    V.forgetSize(); // `to_json(Colour::Red)`
}

Cardinality Judge::cardinalityOf(const model::Value &V, QualType T,
                                 const Owners &Of) {
  T = T.getNonReferenceType();
  if (T->isBooleanType() || T->isEnumeralType() || T->isAnyCharacterType())
    return Cardinality::Bounded;
  Cardinality ByName = extract::cardinalityOf(rules::extentOf(
      Known.V.Words, V.Name, Of, /*Number=*/T->isArithmeticType()));
  return ByName == Cardinality::Unknown ? byType(T) : ByName;
}

static model::Sensitivity sensitivityNamed(std::string_view Class) {
  return llvm::StringSwitch<model::Sensitivity>(Class)
      .Case("secret", model::Sensitivity::Secret)
      .Case("personal", model::Sensitivity::Personal)
      .Case("session", model::Sensitivity::Session)
      .Case("identity", model::Sensitivity::Identity)
      .Default(model::Sensitivity::None);
}

void Judge::secrecy(model::Value &V, QualType T, const Owners &Of) {
  T = T.getNonReferenceType();
  if (T->isArithmeticType() || T->isEnumeralType() || T->isFunctionType())
    return;
  rules::Verdict Found = rules::sensitivityOf(Known.V.Words, V.Name, Of);
  V.Word = Found.Word;
  V.Secrecy = sensitivityNamed(Found.Class);
}

// The body of a record of a log is what it says, and no request's.
static bool isOfLog(const std::vector<std::string> &Words,
                    const Judge::Owners &Of, const rules::Lexicon &L) {
  return !Words.empty() && contains(L.LargeKeys, Words.back()) &&
         llvm::any_of(Of, [&](const std::string &Owner) {
           return rules::speaksOf(L.LoggingWords, Owner);
         });
}

// "response text" of `response.text`.
static std::vector<std::string> withOwner(const std::vector<std::string> &Own,
                                          const Judge::Owners &Of) {
  std::vector<std::string> Both;
  if (Own.size() == 1 && !Of.empty())
    Both = rules::splitWords(Of.back());
  Both.insert(Both.end(), Own.begin(), Own.end());
  return Both;
}

void Judge::size(model::Value &V, QualType T, const Owners &Of) {
  T = T.getNonReferenceType();
  if (T->isArithmeticType() || T->isEnumeralType()) {
    V.Size = model::SizeClass::Small;
    return;
  }
  bool Buffer = T->isPointerType() &&
                Known.isExactly(T->getPointeeType(), "stream-buffer");
  std::vector<std::string> Words = withOwner(rules::splitWords(V.Name), Of);
  if (Buffer || Known.isExactly(T, "stream-iterator")) {
    V.makeLarge(model::Bulk::Stream);
  } else if ((isText(T) || Known.isExactly(T, "bytes")) &&
             endsIn(Words, Known.V.Words.LargeWords) &&
             !isOfLog(Words, Of, Known.V.Words)) {
    V.makeLarge(model::Bulk::Named);
    V.SizeWord = Words.back();
  } else if (Known.isExactly(T, "container")) {
    V.makeLarge(model::Bulk::Container);
  }
}

void Judge::sizeByKey(model::Value &V, QualType T, llvm::StringRef Key) {
  std::vector<std::string> Words = rules::splitWords(Key.str());
  if (!isText(T) || !model::isLeaf(V) || V.Size != model::SizeClass::Unknown ||
      V.Own == Cardinality::Bounded || V.Does != model::Effect::None ||
      V.What == model::Value::Kind::Literal ||
      !endsIn(Words, Known.V.Words.LargeKeys))
    return;
  V.makeLarge(model::Bulk::Named);
  V.SizeWord = Words.back();
}

void Judge::leaf(model::Value &V, QualType T, const Owners &Of) {
  if (T.isNull())
    return;
  V.Recordable = isRecordable(T);
  V.IsText = T.getNonReferenceType()->isRecordType() && isPlainText(T);
  V.Own = cardinalityOf(V, T, Of);
  V.Named = V.Own == Cardinality::Unbounded &&
            !T.getNonReferenceType()->isArithmeticType() &&
            byType(T.getNonReferenceType()) != Cardinality::Unbounded;
  secrecy(V, T, Of);
  size(V, T, Of);
}

// A number that is called "count" or "n" may still be one of a few.
void Judge::name(model::Value &V, QualType T) {
  leaf(V, T, {});
  if (rules::extentOf(Known.V.Words, V.Name, {}, /*Number=*/false) !=
      rules::Extent::Unbounded)
    V.Own = Cardinality::Unknown, V.Named = false;
}

void Judge::part(model::Value &V, QualType Object) {
  if (!Object.isNull() && Known.is(Object, "incoming-request"))
    V.Named = V.SizeNamed = false;
}

void Judge::heed(model::Value &V, const Decl *D) {
  auto *Typed = dyn_cast_or_null<ValueDecl>(D);
  const Decl *Type = nullptr;
  if (Typed && !isa<FunctionDecl>(Typed))
    Type = Typed->getType().getNonReferenceType()->getAsTagDecl();
  auto says = [&](llvm::StringRef Word) {
    return isAnnotated(D, Word) || isAnnotated(Type, Word);
  };
  if (says("bounded")) {
    V.Own = Cardinality::Bounded, V.Named = false;
    V.Parts.clear();
  }
  if (says("sensitive")) {
    V.Secrecy = model::Sensitivity::Secret;
    V.Word.clear();
  }
  if (says("not-sensitive")) {
    V.Secrecy = model::Sensitivity::None;
    V.Word.clear();
    V.NotSensitive = true;
  }
}

} // namespace spantidy::extract
