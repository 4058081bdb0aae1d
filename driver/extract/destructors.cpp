// Destructors that run where a local's life ends: nobody writes these calls, yet
// guards end spans and record on them there.

#include "reading.h"

namespace spantidy::extract {

using namespace clang;

void Reading::readDestructors(Body &B) {
  std::map<const VarDecl *, const CXXDestructorDecl *> Guards;
  for (const VarDecl *V : B.Locals) {
    const CXXRecordDecl *Class = V->getType()->getAsCXXRecordDecl();
    const CXXDestructorDecl *Destructor =
        Class && Class->hasDefinition() ? Class->getDestructor() : nullptr;
    if (isProjects(Destructor) && Known.holds(V->getType(), "span") &&
        V->getInit() && SpanOf.contains(stripped(V->getInit())))
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
      Call.Function = functionIndex(B);
      Call.At = Where.token(V->getLocation());
      Call.When = {Block->getBlockID(), I};
      Call.Usr = Where.usr(Destructor);
      Call.Name = Known.of(Destructor);
      Call.Object.Span = SpanOf[stripped(V->getInit())];
      Out.Calls.push_back(std::move(Call));
    }
}

} // namespace spantidy::extract
