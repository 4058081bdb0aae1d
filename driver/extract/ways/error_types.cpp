#include "error_types.h"

#include "clang/AST/DeclTemplate.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringExtras.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

static bool asksByName(const rules::Lexicon &Words, const NamedDecl *M) {
  std::string Name = nameOf(M);
  return rules::isNamed(Words.OkQuestions, Name) ||
         rules::isNamed(Words.ErrorQuestions, Name);
}

static bool isQuestion(const CXXMethodDecl *M) {
  return M->getNumParams() == 0 && M->getReturnType()->isBooleanType();
}

// `if (error)`: what the conversion to bool says.
static const CXXConversionDecl *conversionToBool(const CXXRecordDecl *Class) {
  for (const NamedDecl *Any : Class->getVisibleConversionFunctions())
    if (auto *Conversion =
            dyn_cast<CXXConversionDecl>(Any->getUnderlyingDecl());
        Conversion && Conversion->getConversionType()->isBooleanType())
      return Conversion;
  return nullptr;
}

bool isStatus(Draft &D, const CXXRecordDecl *Class) {
  if (!Class || !Class->hasDefinition())
    return false;
  Class = Class->getDefinition();
  const rules::Lexicon &Words = D.Known.V.Words;
  bool Asks = false, Tells = false;
  auto look = [&](const CXXRecordDecl *In) {
    for (const CXXMethodDecl *M : In->methods()) {
      if (D.Known.role(M, Role::AsksOk) || D.Known.role(M, Role::AsksError))
        Asks = Tells = true;
      else if (isQuestion(M))
        Asks = Asks || asksByName(Words, M) || isa<CXXConversionDecl>(M);
      else if (M->getNumParams() == 0)
        Tells = Tells || rules::isNamed(Words.ErrorParts, nameOf(M)) ||
                isErrorType(D, M->getReturnType());
    }
    for (const FieldDecl *F : In->fields())
      if (F->getType()->isBooleanType())
        Asks = Asks || asksByName(Words, F);
      else
        Tells = Tells || (F->getAccess() != AS_private &&
                          rules::isNamed(Words.ErrorParts, nameOf(F)));
    return true;
  };
  look(Class);
  Class->forallBases(look);
  return Asks && Tells;
}

Question questionOf(Draft &D, const NamedDecl *Asks) {
  auto *Method = dyn_cast_or_null<CXXMethodDecl>(Asks);
  auto *Field = dyn_cast_or_null<FieldDecl>(Asks);
  if (Method && D.Known.role(Method, Role::AsksOk))
    return Question::AsksOk;
  if (Method && D.Known.role(Method, Role::AsksError))
    return Question::AsksError;
  const rules::Lexicon &Words = D.Known.V.Words;
  if (!Method && !(Field && Field->getType()->isBooleanType()))
    return Question::None;
  if (Method && (!isQuestion(Method) || Method->isStatic()))
    return Question::None;
  auto *Class = cast<CXXRecordDecl>(Asks->getDeclContext());
  std::string Name = nameOf(Asks);
  if (rules::isNamed(Words.ErrorQuestions, Name))
    return Question::AsksError;
  return rules::isNamed(Words.OkQuestions, Name) && isStatus(D, Class)
             ? Question::AsksOk
             : Question::None;
}

Question questionOf(Draft &D, QualType T) {
  T = T.getNonReferenceType();
  if (T->isBooleanType())
    return Question::None;
  auto *Class = T->getAsCXXRecordDecl();
  if (Class && Class->hasDefinition()) {
    Class = Class->getDefinition();
    const CXXConversionDecl *Conversion = conversionToBool(Class);
    if (!Conversion)
      return Question::None;
    if (D.Known.role(Conversion, Role::AsksOk))
      return Question::AsksOk;
    if (D.Known.role(Conversion, Role::AsksError) || isErrorType(D, T))
      return Question::AsksError;
    return isStatus(D, Class) ? Question::AsksOk : Question::None;
  }
  return T->isPointerType() && isErrorType(D, T) ? Question::AsksError
                                                 : Question::None;
}

// `struct Failed { std::string reason; }`
static bool isFailed(Draft &D, const CXXRecordDecl *Class) {
  const rules::Lexicon &Words = D.Known.V.Words;
  auto says = [&](const NamedDecl *Part) {
    return rules::isNamed(Words.ErrorParts, nameOf(Part));
  };
  std::vector<std::string> Name = rules::splitWords(nameOf(Class));
  return !Name.empty() && Class->hasDefinition() &&
         llvm::is_contained(Words.FailureWords, Name.back()) &&
         (llvm::any_of(Class->getDefinition()->fields(), says) ||
          llvm::any_of(Class->getDefinition()->methods(), says));
}

// The last word says what it is, but for one that only says in which form:
// `ErrorCode` is of an error, `ErrorStats` are statistics.
static bool isCalledError(const rules::Lexicon &Words, llvm::StringRef Name) {
  std::vector<std::string> Parts = rules::splitWords(Name);
  auto isForm = [&](const std::string &Word) {
    return llvm::is_contained(Words.ErrorForms, Word) ||
           llvm::all_of(Word, llvm::isDigit);
  };
  while (!Parts.empty() && isForm(Parts.back()))
    Parts.pop_back();
  return !Parts.empty() && llvm::is_contained(Words.ErrorTypes, Parts.back());
}

bool isErrorType(Draft &D, QualType T) {
  T = T.getNonReferenceType();
  if (T->isPointerType())
    T = T->getPointeeType();
  const TagDecl *Tag = T->getAsTagDecl();
  if (!Tag)
    return false;
  auto *Class = dyn_cast<CXXRecordDecl>(Tag);
  // In an optional, or owned by a pointer.
  if (Class && Class->hasDefinition() && isStandard(Class) &&
      conversionToBool(Class->getDefinition()))
    if (QualType Of = typeArgument(Class); !Of.isNull())
      return isErrorType(D, Of);
  const NamedDecl *Named =
      Tag->getTypedefNameForAnonDecl()
          ? static_cast<const NamedDecl *>(Tag->getTypedefNameForAnonDecl())
          : Tag;
  return isCalledError(D.Known.V.Words, nameOf(Named)) ||
         (Class && isFailed(D, Class));
}

// One that says by itself that something failed: no status, which may be Ok.
static bool isErrorObject(Draft &D, QualType T) {
  auto *Class = T.getNonReferenceType()->getAsCXXRecordDecl();
  return Class && Class->hasDefinition() && !isStandard(Class) &&
         isErrorType(D, T) && !conversionToBool(Class->getDefinition()) &&
         !isStatus(D, Class);
}

const CXXRecordDecl *madeOfError(Draft &D, const Expr *E) {
  const CXXRecordDecl *Whole = E->getType()->getAsCXXRecordDecl();
  QualType Given = stripped(E)->getType();
  const CXXRecordDecl *Class = Given->getAsCXXRecordDecl();
  if (!Whole || !Whole->hasDefinition() || !Class ||
      Class->getCanonicalDecl() == Whole->getCanonicalDecl())
    return nullptr;
  Whole = Whole->getDefinition();
  bool Tells = isStatus(D, Whole) ||
               (isStandard(Whole) && conversionToBool(Whole) != nullptr);
  return Tells && isErrorObject(D, Given) ? Class : nullptr;
}

bool makesError(Draft &D, const FunctionDecl *F) {
  auto *Maker = dyn_cast<CXXMethodDecl>(F);
  if (!Maker || !Maker->isStatic() || !isStatus(D, Maker->getParent()))
    return false;
  const rules::Lexicon &Words = D.Known.V.Words;
  auto makes = [&](const CXXMethodDecl *M) {
    return M->isStatic() &&
           M->getReturnType()->getAsCXXRecordDecl() == Maker->getParent();
  };
  auto isTold = [&](const CXXMethodDecl *M) {
    return llvm::any_of(M->parameters(), [&](const ParmVarDecl *P) {
      return rules::isNamed(Words.ErrorParts, nameOf(P));
    });
  };
  return makes(Maker) && isTold(Maker) &&
         !rules::speaksOf(Words.OkConstants, nameOf(Maker)) &&
         llvm::any_of(
             Maker->getParent()->methods(),
             [&](const CXXMethodDecl *M) { return makes(M) && !isTold(M); });
}

bool isKnownStatus(Draft &D, QualType T) {
  T = T.getNonReferenceType();
  if (T->isPointerType())
    T = T->getPointeeType();
  auto *Class = T->getAsCXXRecordDecl();
  if (!Class || !Class->hasDefinition())
    return false;
  auto isAsked = [&](const CXXRecordDecl *In) {
    return llvm::any_of(In->methods(), [&](const CXXMethodDecl *M) {
      return D.Known.role(M, Role::AsksOk) || D.Known.role(M, Role::AsksError);
    });
  };
  Class = Class->getDefinition();
  return isAsked(Class) || !Class->forallBases([&](const CXXRecordDecl *Base) {
    return !isAsked(Base);
  });
}

bool isThrownAsError(Draft &D, QualType T) {
  T = T.getNonReferenceType().getUnqualifiedType();
  auto *Class = T->getAsCXXRecordDecl();
  if (!Class || !Class->hasDefinition())
    return true;
  Class = Class->getDefinition();
  const rules::Lexicon &Words = D.Known.V.Words;
  bool Tells = rules::speaksOf(Words.FailureWords, nameOf(Class)) ||
               rules::speaksOf(Words.CallersErrors, nameOf(Class)) ||
               rules::speaksOf(Words.ExpectedErrors, nameOf(Class)) ||
               isStandard(Class);
  auto look = [&](const CXXRecordDecl *In) {
    Tells = Tells || isStandard(In);
    for (const CXXMethodDecl *M : In->methods())
      Tells = Tells || D.Known.has(M, Role::TellsError) ||
              rules::isNamed(Words.ErrorParts, nameOf(M));
    for (const FieldDecl *F : In->fields())
      Tells = Tells || rules::isNamed(Words.ErrorParts, nameOf(F));
    return true;
  };
  look(Class);
  return !Class->forallBases(look) || Tells;
}

std::string constantName(Draft &D, const Expr *E) {
  if (!E)
    return {};
  SourceLocation At = E->getBeginLoc();
  auto &Sources = D.Ast.getSourceManager();
  const Expr *Bare = stripped(E);
  if (auto *Ref = dyn_cast<DeclRefExpr>(Bare)) {
    auto *V = dyn_cast<VarDecl>(Ref->getDecl());
    bool Constant =
        V && (V->isConstexpr() || V->isStaticDataMember() ||
              (V->hasGlobalStorage() && V->getType().isConstQualified()));
    return isa<EnumConstantDecl>(Ref->getDecl()) || Constant
               ? nameOf(Ref->getDecl())
               : "";
  }
  if (At.isMacroID() && !E->isValueDependent() &&
      !Sources.isMacroArgExpansion(At) &&
      isa<IntegerLiteral, UnaryOperator>(Bare))
    return Lexer::getImmediateMacroName(At, Sources, D.Ast.getLangOpts()).str();
  return {};
}

bool isOkConstant(Draft &D, const Expr *E) {
  if (!E)
    return false;
  if (auto *Ref = dyn_cast<DeclRefExpr>(stripped(E)))
    if (D.Known.V.OkCodes.contains(D.Known.of(Ref->getDecl())))
      return true;
  return rules::speaksOf(D.Known.V.Words.OkConstants, constantName(D, E));
}

bool isErrorConstant(Draft &D, const Expr *E) {
  std::string Name = constantName(D, E);
  if (Name.empty() || isOkConstant(D, E))
    return false;
  const rules::Lexicon &Words = D.Known.V.Words;
  if (rules::speaksOf(Words.ServerErrors, Name))
    return true;
  auto *Ref = dyn_cast<DeclRefExpr>(stripped(E));
  auto *Constant = Ref ? dyn_cast<EnumConstantDecl>(Ref->getDecl()) : nullptr;
  if (!Constant)
    return rules::speaksOf(Words.FailureWords, Name);
  auto *Enum = cast<EnumDecl>(Constant->getDeclContext());
  std::string Type = nameOf(Enum);
  if (rules::speaksOf(Words.ErrorTypes, Type))
    return true;
  bool Failed = rules::speaksOf(Words.FailureWords, Name);
  return Failed && (Type.empty() || rules::speaksOf(Words.OutcomeTypes, Type));
}

} // namespace spantidy::extract
