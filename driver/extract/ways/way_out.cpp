#include "way_out.h"
#include "answers.h"
#include "error_types.h"
#include "syntax/running.h"
#include "syntax/use.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

const CXXCatchStmt *handlerAround(const Stmt *Node, Body &B) {
  for (Node = B.parent(Node); Node; Node = B.parent(Node))
    if (auto *Handler = dyn_cast<CXXCatchStmt>(Node))
      return Handler;
  return nullptr;
}

static std::string className(const FunctionDecl *F) {
  auto *Method = dyn_cast<CXXMethodDecl>(F);
  return Method ? nameOf(Method->getParent()) : "";
}

// Does a function say by its name, its class's or its namespace's, that it logs?
static bool isLog(Draft &D, const FunctionDecl *F) {
  auto logs = [&](const std::string &Name) {
    return rules::speaksOf(D.Known.V.Words.LoggingWords, Name) &&
           !rules::speaksOf(D.Known.V.Words.RecordingWords, Name);
  };
  return logs(D.Known.of(F));
}

bool isQuiet(Draft &D, const FunctionDecl *F, unsigned Depth) {
  if (!F || D.Known.role(F, Role::Status))
    return false;
  if (Body *Code = D.Own.of(F)) {
    if (Depth > 3)
      return false;
    return Code->Lambdas.empty() &&
           llvm::all_of(Code->Calls, [&](const CallSite &Site) {
             return isQuiet(D, Site.Callee, Depth + 1);
           });
  }
  if (!isProjects(D, F)) {
    // What is called through an object may be anything.
    auto *Method = dyn_cast<CXXMethodDecl>(F);
    return !Method || Method->getOverloadedOperator() != OO_Call;
  }
  return isLog(D, F);
}

// A function that nobody sees: it is told of the error, or its name says that it
// may record.
static bool mayRecord(Draft &D, const CallSite &Site) {
  const rules::Lexicon &Words = D.Known.V.Words;
  std::string Name = nameOf(Site.Callee), Class = className(Site.Callee);
  if (rules::speaksOf(Words.RecordingWords, Name) ||
      rules::speaksOf(Words.RecordingWords, Class))
    return true;
  if (rules::speaksOf(Words.AnsweringWords, Name) ||
      rules::speaksOf(Words.ReplyTypes, Name) ||
      rules::speaksOf(Words.AnsweringWords, Class) ||
      rules::speaksOf(Words.ReplyTypes, Class))
    return false;
  return rules::speaksOf(Words.FailureWords, Name) || Name.empty() ||
         llvm::any_of(Site.Arguments, [&](const Expr *Argument) {
           QualType T = Argument->getType().getNonReferenceType();
           return isa<clang::StringLiteral>(stripped(Argument)) ||
                  isErrorType(D, T) || D.Known.is(T, "text") ||
                  isStatus(D, T->getAsCXXRecordDecl());
         });
}

void doubt(Draft &D, const CallSite &Site, model::Outcome &O) {
  if (isQuiet(D, Site.Callee))
    return;
  bool Seen = D.Own.of(Site.Callee);
  bool Operator = Site.Callee->getOverloadedOperator() == OO_Call;
  if (!Seen && !Operator && isProjects(D, Site.Callee) && !mayRecord(D, Site))
    return;
  if (auto It = D.CallOf.find(Site.Node); It != D.CallOf.end())
    O.Beside.push_back(It->second);
  else if (!D.Known.known(Site.Callee))
    O.Doubtful = true;
}

static bool stands(const Stmt *Node, const Stmt *Within, Body &B) {
  for (; Node; Node = B.parent(Node))
    if (Node == Within)
      return true;
  return false;
}

static bool callsPointer(const Stmt *Node) {
  if (!Node || isa<LambdaExpr>(Node))
    return false;
  if (auto *Call = dyn_cast<CallExpr>(Node); Call && !Call->getDirectCallee())
    return true;
  return llvm::any_of(runningIn(Node), callsPointer);
}

WayOut::WayOut(Draft &D, Body &B, const Stmt *Branch)
    : Parts{Branch}, D(D), B(B) {}

WayOut::WayOut(Draft &D, const Stmt *Exit, Body &B) : D(D), B(B) {
  if (const CXXCatchStmt *Handler = handlerAround(Exit, B)) {
    Parts.push_back(Handler);
    return;
  }
  const Stmt *Child = Exit, *Parent = B.parent(Exit);
  while (isa_and_nonnull<Expr, SwitchCase, LabelStmt>(Parent))
    Child = Parent, Parent = B.parent(Child);
  Parts.push_back(Child);
  auto *Block = dyn_cast_or_null<CompoundStmt>(Parent);
  if (!Block || isa<SwitchCase>(Child))
    return;
  auto It = std::find(Block->body_begin(), Block->body_end(), Child);
  while (It != Block->body_begin()) {
    const Stmt *Before = *--It;
    if (isa<IfStmt, ForStmt, WhileStmt, DoStmt, CXXForRangeStmt, SwitchStmt,
            CXXTryStmt>(Before))
      break;
    Parts.push_back(Before);
    if (isa<SwitchCase, LabelStmt>(Before))
      break;
  }
}

std::vector<const CallSite *> WayOut::calls() const {
  std::vector<const CallSite *> Found;
  for (const CallSite &Site : B.Calls)
    if (llvm::any_of(Parts, [&](const Stmt *Part) {
          return stands(Site.Node, Part, B);
        }))
      Found.push_back(&Site);
  return Found;
}

void WayOut::readDoubts(model::Outcome &O) const {
  for (const CallSite *Site : calls())
    if (isDiscarded(Site->Node, B))
      doubt(D, *Site, O);
  O.Doubtful = O.Doubtful || llvm::any_of(Parts, callsPointer);
}

static void textsIn(const Stmt *Node, std::string &All) {
  if (auto *Text = dyn_cast<clang::StringLiteral>(Node);
      Text && Text->getCharByteWidth() == 1)
    All += Text->getString().str() + " ";
  for (const Stmt *Part : runningIn(Node))
    textsIn(Part, All);
}

static const Expr *streamOf(const Expr *E) {
  for (E = stripped(E);;) {
    auto *Call = dyn_cast<CXXOperatorCallExpr>(E);
    if (!Call || Call->getOperator() != OO_LessLess)
      return E;
    E = stripped(Call->getArg(0));
  }
}

// A call that logs, and the stream that one goes to.
bool WayOut::logs(const CallSite &Site) const {
  const rules::Lexicon &Words = D.Known.V.Words;
  if (Site.Callee->getOverloadedOperator() == OO_LessLess) {
    auto *Stream = dyn_cast<DeclRefExpr>(streamOf(Site.Node));
    return Stream &&
           rules::speaksOf(Words.LoggingWords, nameOf(Stream->getDecl()));
  }
  if (isLog(D, Site.Callee))
    return true;
  auto *Object =
      Site.Object ? dyn_cast<DeclRefExpr>(stripped(Site.Object)) : nullptr;
  auto *Member =
      Site.Object ? dyn_cast<MemberExpr>(stripped(Site.Object)) : nullptr;
  std::string Of = Object   ? nameOf(Object->getDecl())
                   : Member ? nameOf(Member->getMemberDecl())
                            : "";
  return rules::speaksOf(Words.LoggingWords, Of);
}

bool WayOut::isLoggedAsFailure(model::Outcome &O, bool Severely) const {
  const rules::Lexicon &Words = D.Known.V.Words;
  for (const CallSite *Site : calls()) {
    if (!logs(*Site))
      continue;
    std::string Text = nameOf(Site->Callee) + " ";
    if (!Severely)
      textsIn(Site->Node, Text);
    bool Error = false;
    if (Site->Callee->getOverloadedOperator() == OO_LessLess)
      if (auto *Stream = dyn_cast<DeclRefExpr>(streamOf(Site->Node)))
        Error = rules::isNamed(Words.ErrorStreams, nameOf(Stream->getDecl()));
    if (Error || rules::speaksOf(Words.FailureWords, Text) ||
        rules::speaksOf(Words.SevereWords, Text)) {
      O.Expected = O.Expected || rules::speaksOf(Words.ExpectedErrors, Text);
      return true;
    }
  }
  return false;
}

bool WayOut::recovers() const {
  const rules::Lexicon &Words = D.Known.V.Words;
  for (const CallSite *Site : calls())
    if (!logs(*Site) && !isa<CXXConstructExpr>(Site->Node) &&
        rules::speaksOf(Words.RecoveryWords, nameOf(Site->Callee)))
      return true;
  return false;
}

bool WayOut::isIdle() const {
  const rules::Lexicon &Words = D.Known.V.Words;
  return llvm::all_of(calls(), [&](const CallSite *Site) {
    std::string Name = nameOf(Site->Callee);
    return !isDiscarded(Site->Node, B) || logs(*Site) ||
           isQuiet(D, Site->Callee) ||
           rules::speaksOf(Words.AnsweringWords, Name) ||
           rules::speaksOf(Words.ReplyTypes, Name) ||
           rules::speaksOf(Words.FailureWords, Name);
  });
}

} // namespace spantidy::extract
