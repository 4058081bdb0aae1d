#include "all_headers.h"

#include "values/each_element.h"

namespace spantidy::extract {

using namespace clang;

// `error.metadata()` says what went wrong, and has no headers.
static bool isOfError(Draft &D, const Expr *Range) {
  const Expr *Owner = nullptr;
  if (auto *Member = dyn_cast<MemberExpr>(stripped(Range)))
    Owner = Member->getBase();
  else if (auto Site = asCall(stripped(Range)))
    Owner = Site->Object;
  if (!Owner)
    return false;
  QualType T = stripped(Owner)->getType().getNonReferenceType();
  if (T->isPointerType())
    T = T->getPointeeType();
  const RecordDecl *Class = T->getAsRecordDecl();
  return Class && rules::speaksOf(D.Known.V.Words.ErrorTypes, nameOf(Class));
}

bool isOfEachHeader(Draft &D, const Expr *Value, Body &B) {
  const VarDecl *Element = elementOf(Value, rules::Role::ValueOf, D.Known);
  const Expr *Range = Element ? loopedOver(Element, D.Known) : nullptr;
  return Range && endsIn(lastName(Range), D.Known.V.Words.CarriedWords) &&
         !isOfError(D, Range) && isOfEach(Value, B);
}

void markAllHeaders(model::Value &V) {
  V.Secrecy = model::Sensitivity::Secret;
  V.Word = "headers";
}

} // namespace spantidy::extract
