#include "reading.h"

#include "clang/Index/USRGeneration.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

Reading::Reading(ASTContext &Ast, const Settings &S, model::Unit &Out)
    : Ast(Ast), S(S), Out(Out), Known(*S.Names), Where(Ast, Out),
      Own(Ast, S), Read(Own, Known, Where) {}

unsigned Reading::functionIndex(Body &B) {
  auto [It, New] = Functions.try_emplace(&B, Out.Functions.size());
  if (New) {
    model::Function F;
    llvm::SmallString<128> Usr;
    if (!index::generateUSRForDecl(B.F, Usr))
      F.Usr = Usr.str();
    F.Name = B.Lambda ? "lambda" : Known.of(B.F);
    F.At = B.Lambda ? Where.token(B.Lambda->getBeginLoc())
                    : Where.token(B.F->getLocation());
    Out.Functions.push_back(std::move(F));
  }
  return It->second;
}

Body &Reading::outermost(Body &B) {
  return B.Outer ? outermost(*B.Outer) : B;
}

std::vector<Body *> Reading::treeOf(Body &Outermost) {
  std::vector<Body *> Tree{&Outermost};
  for (size_t I = 0; I < Tree.size(); ++I)
    for (const LambdaExpr *L : Tree[I]->Lambdas)
      for (auto &B : Own.All)
        if (B->Lambda == L && B->Outer == Tree[I])
          Tree.push_back(B.get());
  return Tree;
}

const FunctionDecl *Reading::declared(Role R) {
  auto [It, New] = Declared.try_emplace(R, nullptr);
  if (!New)
    return It->second;
  for (auto &[Name, Entry] : Known.V.Functions) {
    if (Entry.Is != R)
      continue;
    // Follow the qualified name from the outside in.
    llvm::SmallVector<llvm::StringRef, 6> Parts;
    llvm::StringRef(Name).split(Parts, "::");
    const DeclContext *Scope = Ast.getTranslationUnitDecl();
    for (llvm::StringRef Part : Parts) {
      auto Found = Scope->lookup(&Ast.Idents.get(Part));
      if (Found.empty())
        break;
      NamedDecl *D = Found.front();
      if (auto *F = dyn_cast<FunctionDecl>(D); F && Part == Parts.back())
        return It->second = F;
      Scope = dyn_cast<DeclContext>(D);
      if (auto *Record = dyn_cast<CXXRecordDecl>(D))
        Scope = Record->getDefinition();
      if (!Scope)
        break;
    }
  }
  return nullptr;
}

// Callees first, so that their summaries are there; a cycle leaves the one
// that closes it without.
void Reading::readTree(Body &Outermost) {
  if (!Trees.try_emplace(&Outermost, false).second)
    return;
  std::vector<Body *> Tree = treeOf(Outermost);
  for (Body *B : Tree)
    readStarts(*B);
  for (Body *B : Tree)
    readHolders(*B);
  for (Body *B : Tree)
    readRecords(*B);
  for (Body *B : Tree)
    readNamings(*B);
  if (auto It = Functions.find(&Outermost); It != Functions.end())
    for (model::Span &Span : Out.Spans)
      if (Span.Function == It->second)
        Span.CallersDecide = model::dependsOnParameter(Span.Name) &&
                             !Own.callersOf(Outermost.F).empty();
  Trees[&Outermost] = true;
}

void Reading::readAll() {
  for (size_t I = 0; I < Own.All.size(); ++I)
    if (!Own.All[I]->Outer)
      readTree(*Own.All[I]);
  for (auto &B : Own.All) {
    readScopes(*B);
    readDiscards(*B);
    readTasks(*B);
  }
}

model::Unit extract(ASTContext &Ast, const Settings &S) {
  model::Unit Out;
  auto &Sources = Ast.getSourceManager();
  Reading R(Ast, S, Out);
  if (auto Main = Sources.getFileEntryRefForID(Sources.getMainFileID())) {
    llvm::SmallString<256> Path(Main->getName());
    Sources.getFileManager().makeAbsolutePath(Path);
    Out.MainFile = Path.str();
  }
  R.readAll();
  return Out;
}

} // namespace spantidy::extract
