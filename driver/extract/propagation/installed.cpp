#include "installed.h"

namespace spantidy::extract {

using rules::Role;

void readInstalled(Draft &D, Body &B) {
  D.Out.HasMain = D.Out.HasMain || B.F->isMain();
  for (const CallSite &Site : B.Calls) {
    const clang::FunctionDecl *Callee = Site.Callee;
    if (D.Known.role(Callee, Role::InstallsStorage))
      D.Out.OwnStorage = true;
    else if (D.Known.role(Callee, Role::InstallsProvider))
      D.Out.OwnProvider = true;
    else if (D.Known.role(Callee, Role::InstallsPropagator))
      D.Out.OwnPropagator = true;
    else if (D.Known.role(Callee, Role::GlobalPropagator))
      D.Out.Propagations.push_back(D.Where.token(Site.nameLocation()));
  }
}

} // namespace spantidy::extract
