#include "requests.h"
#include "carriers.h"
#include "draft/callees.h"
#include "draft/points.h"
#include "senders.h"
#include "syntax/bodies.h"
#include "syntax/running.h"

#include "llvm/ADT/StringExtras.h"

namespace spantidy::extract {

using namespace clang;
using model::Excuse;
using rules::Role;

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
        V &&
        (V->getType().isConstQualified() || V->getType()->isPointerType())) {
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
static bool mentions(llvm::StringRef Text,
                     const std::vector<std::string> &Words) {
  std::string Lower = Text.lower();
  for (llvm::StringRef Rest = Lower; !Rest.empty();) {
    auto isWord = [](char C) {
      return llvm::isAlnum(C) || C == '-' || C == '_';
    };
    Rest = Rest.drop_until(isWord);
    llvm::StringRef Word = Rest.take_while(isWord);
    if (llvm::is_contained(Words, Word))
      return true;
    Rest = Rest.drop_front(Word.size());
  }
  return false;
}

void readHandwork(Draft &D, Body &B) {
  bool Named = false;
  eachText(B.Code, [&](llvm::StringRef Text) {
    Named = Named || mentions(Text, D.Known.V.Words.TraceHeaders);
  });
  if (!Named)
    return;
  using Kind = model::Deed::Kind;
  for (Kind What : {Kind::Injects, Kind::Extracts}) {
    model::Deed Done;
    Done.What = What;
    Done.Function = functionIndex(D, B);
    Done.At = D.Where.token(B.Code->getBeginLoc());
    Done.ByHand = true;
    D.Out.Deeds.push_back(std::move(Done));
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
static std::vector<unsigned> spansAround(Draft &D, const Stmt *Node, Body &B) {
  std::vector<unsigned> Around;
  for (auto &[Index, Start] : D.StartOf) {
    auto &[Expr, In] = Start;
    const Stmt *Statement = In == &B ? B.statementOf(Expr) : nullptr;
    const Stmt *Block = Statement ? B.parent(Statement) : nullptr;
    if (!Block || !D.Ast.getSourceManager().isBeforeInTranslationUnit(
                      Expr->getBeginLoc(), Node->getBeginLoc()))
      continue;
    for (const Stmt *Outer = B.parent(Node); Outer; Outer = B.parent(Outer))
      if (Outer == Block)
        Around.push_back(Index);
  }
  return Around;
}

void readRequests(Draft &D, Body &B) {
  for (const CallSite &Site : B.Calls) {
    if (const rules::Function *Entry =
            D.Known.role(Site.Callee, Role::InterceptsRequests))
      D.Out.Intercepted.push_back(Entry->Library + " " + Entry->Kind);
    const rules::Function *Entry = sending(D, Site);
    if (!Entry)
      continue;
    model::Request R;
    R.Function = functionIndex(D, B);
    R.At = D.Where.token(Site.nameLocation());
    R.When = pointOf(D, Site.Node, B);
    R.Callee = lastTwo(D.Known.of(Site.Callee));
    R.Library = Entry->Library;
    R.Kind = Entry->Kind == "producer" ? model::SpanKind::Producer
                                       : model::SpanKind::Client;
    R.Under = spansAround(D, Site.Node, B);
    auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee);
    if (Method && Method->isVirtual() && Entry->Name != "" &&
        D.Known.role(Site.Callee, Role::SendsRequest))
      R.Usr = D.Where.usr(Method);
    for (Body *Part : treeOf(outermost(B))) {
      if (isProbe(D.Known.of(outermost(B).F), *Part, D.Known.V.Words))
        R.Why = Excuse::Probe;
      for (const CallSite &Other : Part->Calls)
        if (D.Known.role(Other.Callee, Role::InProcess))
          R.Why = Excuse::InProcess;
    }
    if (injectsItself(D, Site))
      R.Why = Excuse::Injects;
    if (R.Why == Excuse::None)
      followCarriers(D, Site, *Entry, B, R);
    D.Out.Requests.push_back(std::move(R));
  }
}

} // namespace spantidy::extract
