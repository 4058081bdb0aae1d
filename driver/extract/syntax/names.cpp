#include "names.h"

#include "annotations.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/SourceManager.h"

namespace spantidy::extract {

using namespace clang;

bool isStandard(const Decl *D) {
  for (const DeclContext *C = D->getDeclContext(); C; C = C->getParent())
    if (auto *Space = dyn_cast<NamespaceDecl>(C);
        Space && C->getParent()->isTranslationUnit())
      return Space->isStdNamespace() || Space->getName().starts_with("__");
  return false;
}

static std::string ownName(const NamedDecl *D) {
  // A constructor is called like its class, not like its specialisation.
  if (auto *Maker = dyn_cast<CXXConstructorDecl>(D))
    return Maker->getParent()->getName().str();
  if (auto *Ending = dyn_cast<CXXDestructorDecl>(D))
    return "~" + Ending->getParent()->getName().str();
  return D->getNameAsString();
}

const std::string &Names::of(const NamedDecl *D) {
  D = cast<NamedDecl>(D->getCanonicalDecl());
  auto It = Cache.find(D);
  if (It != Cache.end())
    return It->second;
  std::string Name = ownName(D);
  for (const DeclContext *C = D->getDeclContext(); C; C = C->getParent()) {
    if (auto *Space = dyn_cast<NamespaceDecl>(C)) {
      if (!Space->isInline() && !Space->isAnonymousNamespace())
        Name = Space->getName().str() + "::" + Name;
    } else if (auto *Record = dyn_cast<RecordDecl>(C)) {
      Name = Record->getName().str() + "::" + Name;
    } else if (auto *Enum = dyn_cast<EnumDecl>(C); Enum && Enum->isScoped()) {
      Name = Enum->getName().str() + "::" + Name;
    } else if (C->isFunctionOrMethod()) {
      break;
    }
  }
  return Cache.emplace(D, std::move(Name)).first->second;
}

const std::vector<rules::Function> &Names::annotated(const FunctionDecl *F) {
  auto [It, New] = Annotated.try_emplace(F);
  if (New) {
    It->second = annotatedEntries(F);
    for (rules::Function &Entry : It->second)
      Entry.Name = of(F);
  }
  return It->second;
}

bool Names::listed(const FunctionDecl *F) {
  auto [It, New] = Listed.try_emplace(F, false);
  if (!New)
    return It->second;
  bool Found = V.Functions.contains(of(F)) || !annotated(F).empty();
  if (auto *Method = dyn_cast<CXXMethodDecl>(F))
    for (const CXXMethodDecl *Base : Method->overridden_methods())
      Found = Found || listed(Base);
  return Listed[F] = Found;
}

template <typename Wanted>
const rules::Function *Names::find(const FunctionDecl *F, Wanted IsWanted) {
  if (!F || !listed(F))
    return nullptr;
  for (const rules::Function &Entry : annotated(F))
    if (IsWanted(Entry))
      return &Entry;
  auto [First, Last] = V.Functions.equal_range(of(F));
  for (auto It = First; It != Last; ++It)
    if (IsWanted(It->second))
      return &It->second;
  if (auto *Method = dyn_cast<CXXMethodDecl>(F))
    for (const CXXMethodDecl *Base : Method->overridden_methods())
      if (const rules::Function *Found = find(Base, IsWanted))
        return Found;
  return nullptr;
}

bool Names::keepsErrors(const std::string &Library) const {
  return V.TagErrors.contains(Library) ||
         llvm::any_of(V.Functions, [&](const auto &Named) {
           return Named.second.Library == Library &&
                  Named.second.Is == rules::Role::Status;
         });
}

bool Names::known(const FunctionDecl *F) {
  return find(F, [](const rules::Function &E) {
    return E.Element.empty() && !rules::isTrait(E.Is);
  });
}

bool Names::has(const NamedDecl *D, rules::Role Trait) {
  if (role(dyn_cast<FunctionDecl>(D), Trait))
    return true;
  return D->isCXXClassMember() && D->getDeclName().isIdentifier() &&
         V.memberHas(std::string_view(D->getName()), Trait);
}

bool Names::isOne(const RecordDecl *Record, std::string_view Word) {
  return Record && V.typeIs(of(Record), Word);
}

const rules::Stub *Names::stub(const FunctionDecl *F) {
  auto *Method = dyn_cast<CXXMethodDecl>(F);
  if (!Method || Method->getNumParams() == 0 ||
      !Method->getParent()->getIdentifier() ||
      !Method->getParamDecl(0)->getType()->isPointerType())
    return nullptr;
  const RecordDecl *First =
      Method->getParamDecl(0)->getType()->getPointeeType()->getAsRecordDecl();
  for (const rules::Stub &S : V.Stubs)
    if (First && of(First) == S.Argument &&
        llvm::is_contained(S.Classes, Method->getParent()->getName()))
      return &S;
  return nullptr;
}

const rules::Function *Names::role(const FunctionDecl *F, rules::Role R) {
  return find(F, [&](const rules::Function &E) { return E.Is == R; });
}

llvm::SmallVector<const rules::Function *, 2>
Names::roles(const FunctionDecl *F, rules::Role R) {
  llvm::SmallVector<const rules::Function *, 2> Found;
  find(F, [&](const rules::Function &E) {
    if (E.Is == R && (Found.empty() || Found.front()->Name == E.Name))
      Found.push_back(&E);
    return false;
  });
  return Found;
}

const rules::Function *Names::role(const Attr *A, rules::Role R) {
  llvm::StringRef Text;
  if (auto *Annotation = dyn_cast<AnnotateAttr>(A))
    Text = Annotation->getAnnotation().split('(').first.trim();
  std::string Full; // none of `override`, and of what the compiler adds
  if (A->getAttrName())
    Full = A->getNormalizedFullName();
  for (const std::string &Name : {Full, Text.str()}) {
    auto [First, Last] = V.Functions.equal_range("[[" + Name + "]]");
    for (auto It = First; It != Last; ++It)
      if (It->second.Is == R)
        return &It->second;
  }
  return nullptr;
}

const rules::Function *Names::mustUse(const FunctionDecl *F) {
  return find(F, [](const rules::Function &E) { return E.MustUse; });
}

const rules::Function *Names::costly(const FunctionDecl *F) {
  return find(F, [](const rules::Function &E) {
    return E.Costly || E.Is == rules::Role::Serializes;
  });
}

std::string nameOf(const NamedDecl *D) {
  return D && D->getDeclName().isIdentifier() ? D->getNameAsString() : "";
}

QualType typeArgument(const RecordDecl *Class, unsigned I) {
  auto *Special = dyn_cast_or_null<ClassTemplateSpecializationDecl>(Class);
  if (!Special || I >= Special->getTemplateArgs().size())
    return {};
  const TemplateArgument &Argument = Special->getTemplateArgs()[I];
  return Argument.getKind() == TemplateArgument::Type ? Argument.getAsType()
                                                      : QualType();
}

static const RecordDecl *recordOf(QualType T) {
  return T.isNull() ? nullptr : T.getNonReferenceType()->getAsRecordDecl();
}

// A template that a flag makes two types: "boost::beast::http::message<true>".
std::string Names::vocabularyName(const RecordDecl *Record) {
  auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(Record);
  if (!Special || Special->getTemplateArgs().size() == 0)
    return of(Record);
  const TemplateArgument &First = Special->getTemplateArgs()[0];
  if (First.getKind() != TemplateArgument::Integral ||
      !First.getIntegralType()->isBooleanType())
    return of(Record);
  return of(Record) + (First.getAsIntegral().isZero() ? "<false>" : "<true>");
}

std::string Names::originOf(QualType T, std::string_view Word) {
  T = T.getNonReferenceType();
  if (T->isPointerType())
    T = T->getPointeeType();
  const RecordDecl *Record = recordOf(T);
  if (!Record)
    return {};
  for (const std::string &Name : {vocabularyName(Record), of(Record)})
    if (V.typeIs(Name, Word))
      return V.LibraryOf.find(Name)->second;
  auto *Class = dyn_cast<CXXRecordDecl>(Record);
  if (Class && Class->hasDefinition())
    for (const CXXBaseSpecifier &Base : Class->bases())
      if (std::string Found = originOf(Base.getType(), Word); !Found.empty())
        return Found;
  QualType Owned = typeArgument(Record);
  return !Owned.isNull() && V.typeIs(of(Record), "pointer")
             ? originOf(Owned, Word)
             : std::string();
}

bool Names::isExactly(QualType T, std::string_view Word) {
  const RecordDecl *Record = recordOf(T);
  if (!Record)
    return false;
  auto *Class = dyn_cast<CXXRecordDecl>(Record);
  if (V.typeIs(vocabularyName(Record), Word) || V.typeIs(of(Record), Word))
    return true;
  if (!Class || !Class->hasDefinition())
    return false;
  for (const CXXBaseSpecifier &Base : Class->bases())
    if (isExactly(Base.getType(), Word))
      return true;
  return false;
}

bool Names::is(QualType T, std::string_view Word) {
  if (T.isNull())
    return false;
  T = T.getNonReferenceType();
  if (isExactly(T, Word))
    return true;
  if (T->isPointerType())
    return isExactly(T->getPointeeType(), Word);
  const RecordDecl *Record = recordOf(T);
  return Record && V.typeIs(of(Record), "pointer") &&
         is(typeArgument(Record), Word);
}

bool Names::holds(QualType T, std::string_view Word) {
  if (is(T, Word))
    return true;
  auto *Class = dyn_cast_or_null<CXXRecordDecl>(recordOf(T));
  if (!Class || !Class->hasDefinition() || isStandard(Class))
    return false;
  Class = Class->getDefinition();
  // A template may come back to itself.
  auto [It, New] = Holding.try_emplace({Class, std::string(Word)}, false);
  if (!New)
    return It->second;
  bool Found = llvm::any_of(Class->fields(), [&](const FieldDecl *Field) {
    return !Field->getType()->isReferenceType() &&
           !Field->getType()->isPointerType() && holds(Field->getType(), Word);
  });
  Found = Found || llvm::any_of(Class->bases(), [&](const CXXBaseSpecifier &B) {
            return holds(B.getType(), Word);
          });
  return It->second = Found;
}

} // namespace spantidy::extract
