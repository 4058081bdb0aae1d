// Outgoing requests and messages: which spans are around one, and whether it may
// do without a context.

#include "reading.h"
#include "running.h"

#include "llvm/ADT/StringExtras.h"

namespace spantidy::extract {

using namespace clang;
using model::Excuse;
using rules::Role;

// The entry that makes a call a request: its own, or that of generated code.
const rules::Function *Reading::sending(const CallSite &Site) {
  if (const rules::Function *Entry = Known.role(Site.Callee, Role::SendsRequest)) {
    const Expr *Carrier = Site.argument(Entry->Carrier);
    bool Fits = Entry->CarrierType.empty() ||
                (Carrier && Known.is(Carrier->getType(), Entry->CarrierType));
    return Fits ? Entry : nullptr;
  }
  auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee);
  if (!Method || Site.Arguments.empty() || !Method->getParent()->getIdentifier() ||
      !Method->getParamDecl(0)->getType()->isPointerType())
    return nullptr;
  const RecordDecl *First =
      Method->getParamDecl(0)->getType()->getPointeeType()->getAsRecordDecl();
  for (const rules::Stub &S : Known.V.Stubs)
    if (First && Known.of(First) == S.Argument &&
        llvm::is_contained(S.Classes, Method->getParent()->getName()))
      return &S.Sends;
  return nullptr;
}

// A method of a generated class, or of the class that these stand in.
bool Reading::isGenerated(const FunctionDecl *F) {
  auto isStub = [&](const Decl *D) {
    auto *Class = dyn_cast<CXXRecordDecl>(D);
    return Class && Class->getIdentifier() &&
           llvm::any_of(Known.V.Stubs, [&](const rules::Stub &S) {
             return llvm::is_contained(S.Classes, Class->getName());
           });
  };
  auto *Method = dyn_cast<CXXMethodDecl>(F);
  return Method && (isStub(Method->getParent()) ||
                    llvm::any_of(Method->getParent()->decls(), isStub));
}

// "Client::Get" of "httplib::Client::Get"
static std::string lastTwo(llvm::StringRef Name) {
  size_t Cut = Name.rfind("::");
  if (Cut != llvm::StringRef::npos)
    Cut = Name.take_front(Cut).rfind("::");
  return (Cut == llvm::StringRef::npos ? Name : Name.drop_front(Cut + 2)).str();
}

static void eachText(const Stmt *Node,
                     const std::function<void(llvm::StringRef)> &Do) {
  if (!Node || isa<LambdaExpr>(Node)) // a lambda is a body by itself
    return;
  auto *Text = dyn_cast<StringLiteral>(Node);
  if (auto *Ref = dyn_cast<DeclRefExpr>(Node)) // a constant with a name
    if (auto *V = dyn_cast<VarDecl>(Ref->getDecl());
        V && (V->getType().isConstQualified() || V->getType()->isPointerType())) {
      const Expr *Init = V->getAnyInitializer();
      Init = Init ? stripped(Init) : nullptr;
      auto *Made = dyn_cast_or_null<CXXConstructExpr>(Init);
      if (Made && Made->getNumArgs() > 0)
        Init = stripped(Made->getArg(0));
      Text = dyn_cast_or_null<StringLiteral>(Init);
    }
  if (Text && Text->getCharByteWidth() == 1)
    Do(Text->getString());
  for (const Stmt *Child : runningIn(Node))
    eachText(Child, Do);
}

// Does one of the words stand in the text, between other than word characters?
static bool mentions(llvm::StringRef Text, const std::vector<std::string> &Words) {
  std::string Lower = Text.lower();
  for (llvm::StringRef Rest = Lower; !Rest.empty();) {
    auto isWord = [](char C) { return llvm::isAlnum(C) || C == '-' || C == '_'; };
    Rest = Rest.drop_until(isWord);
    llvm::StringRef Word = Rest.take_while(isWord);
    if (llvm::is_contained(Words, Word))
      return true;
    Rest = Rest.drop_front(Word.size());
  }
  return false;
}

// A function that names a header of a trace puts it in, or takes it out.
void Reading::readHandwork(Body &B) {
  bool Named = false;
  eachText(B.Code, [&](llvm::StringRef Text) {
    Named = Named || mentions(Text, Known.V.Words.TraceHeaders);
  });
  if (!Named)
    return;
  using Kind = model::Deed::Kind;
  for (Kind What : {Kind::Injects, Kind::Extracts}) {
    model::Deed Done;
    Done.What = What;
    Done.Function = functionIndex(B);
    Done.At = Where.token(B.Code->getBeginLoc());
    Done.ByHand = true;
    Out.Deeds.push_back(std::move(Done));
  }
}

static bool isProbe(const std::string &Function, Body &B,
                    const rules::Lexicon &L) {
  for (const std::string &Word : rules::splitWords(Function))
    if (llvm::is_contained(L.ProbeWords, Word))
      return true;
  bool Found = false;
  eachText(B.Code, [&](llvm::StringRef Text) {
    size_t Slash = Text.find('/');
    if (Slash != llvm::StringRef::npos)
      Found = Found || mentions(Text.drop_front(Slash), L.ProbePaths);
  });
  return Found;
}

// Spans that start before Node in a block that is around it.
std::vector<unsigned> Reading::spansAround(const Stmt *Node, Body &B) {
  std::vector<unsigned> Around;
  for (auto &[Index, Start] : StartOf) {
    auto &[Expr, In] = Start;
    const Stmt *Statement = In == &B ? B.statementOf(Expr) : nullptr;
    const Stmt *Block = Statement ? B.parent(Statement) : nullptr;
    if (!Block || !Ast.getSourceManager().isBeforeInTranslationUnit(
                      Expr->getBeginLoc(), Node->getBeginLoc()))
      continue;
    for (const Stmt *Outer = B.parent(Node); Outer; Outer = B.parent(Outer))
      if (Outer == Block)
        Around.push_back(Index);
  }
  return Around;
}

void Reading::readRequests(Body &B) {
  for (const CallSite &Site : B.Calls) {
    if (const rules::Function *Entry =
            Known.role(Site.Callee, Role::InterceptsRequests))
      Out.Intercepted.push_back(Entry->Library + " " + Entry->Kind);
    const rules::Function *Entry = sending(Site);
    if (!Entry)
      continue;
    model::Request R;
    R.Function = functionIndex(B);
    R.At = Where.token(Site.nameLocation());
    R.When = pointOf(Site.Node, B);
    R.Callee = lastTwo(Known.of(Site.Callee));
    R.Library = Entry->Library;
    R.Kind = Entry->Kind == "producer" ? model::SpanKind::Producer
                                       : model::SpanKind::Client;
    R.Under = spansAround(Site.Node, B);
    auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee);
    if (Method && Method->isVirtual() && Entry->Name != "" &&
        Known.role(Site.Callee, Role::SendsRequest))
      R.Usr = Where.usr(Method);
    for (Body *Part : treeOf(outermost(B))) {
      if (isProbe(Known.of(outermost(B).F), *Part, Known.V.Words))
        R.Why = Excuse::Probe;
      for (const CallSite &Other : Part->Calls)
        if (Known.role(Other.Callee, Role::InProcess))
          R.Why = Excuse::InProcess;
    }
    if (injectsItself(Site))
      R.Why = Excuse::Injects;
    if (R.Why == Excuse::None)
      followCarriers(Site, *Entry, B, R);
    Out.Requests.push_back(std::move(R));
  }
}

// By configuration, or as a class that the project derived from the client.
bool Reading::injectsItself(const CallSite &Site) {
  auto [First, Last] = Known.V.Functions.equal_range(Known.of(Site.Callee));
  for (auto It = First; It != Last; ++It)
    if (It->second.Is == Role::SendsRequest && It->second.Injects)
      return true;
  if (!Site.Object || isa<CXXThisExpr>(stripped(Site.Object)))
    return false;
  QualType T = Site.Object->IgnoreImpCasts()->getType().getNonReferenceType();
  if (T->isPointerType())
    T = T->getPointeeType();
  auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee);
  const CXXRecordDecl *Class = T->getAsCXXRecordDecl();
  return Class && Method && Known.role(Site.Callee, Role::SendsRequest) &&
         Class->getCanonicalDecl() != Method->getParent()->getCanonicalDecl() &&
         !isLibraryCode(Class, Ast.getSourceManager(), S);
}

} // namespace spantidy::extract
