#include "destructors.h"
#include "draft/callees.h"

namespace spantidy::extract {

using namespace clang;

void readDestructors(Draft &D, Body &B) {
  std::map<const VarDecl *, const CXXDestructorDecl *> Guards;
  for (const VarDecl *V : B.Locals) {
    const CXXRecordDecl *Class = V->getType()->getAsCXXRecordDecl();
    const CXXDestructorDecl *Destructor =
        Class && Class->hasDefinition() ? Class->getDestructor() : nullptr;
    if (isProjects(D, Destructor) && D.Known.holds(V->getType(), "span") &&
        V->getInit() && D.SpanOf.contains(stripped(V->getInit())))
      Guards[V] = Destructor;
  }
  if (Guards.empty() || !B.flow().graph())
    return;
  for (const CFGBlock *Block : *B.flow().graph())
    for (unsigned I = 0; I < Block->size(); ++I) {
      auto Dies = (*Block)[I].getAs<CFGAutomaticObjDtor>();
      auto Guard = Dies ? Guards.find(Dies->getVarDecl()) : Guards.end();
      if (Guard == Guards.end())
        continue;
      auto [V, Destructor] = *Guard;
      model::Call Call;
      Call.Function = functionIndex(D, B);
      Call.At = D.Where.token(V->getLocation());
      Call.When = {Block->getBlockID(), I};
      Call.Usr = D.Where.usr(Destructor);
      Call.Name = D.Known.of(Destructor);
      Call.Object.Span = D.SpanOf[stripped(V->getInit())];
      D.Out.Calls.push_back(std::move(Call));
    }
}

} // namespace spantidy::extract
