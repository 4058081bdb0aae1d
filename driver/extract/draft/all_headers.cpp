#include "all_headers.h"

#include "values/each_element.h"

namespace spantidy::extract {

using namespace clang;

bool isOfEachHeader(Draft &D, const Expr *Value, Body &B) {
  const VarDecl *Element = elementOf(Value, rules::Role::ValueOf, D.Known);
  const Expr *Range = Element ? loopedOver(Element, D.Known) : nullptr;
  std::vector<std::string> Words =
      Range ? rules::splitWords(lastName(Range)) : std::vector<std::string>();
  return !Words.empty() &&
         llvm::is_contained(D.Known.V.Words.CarriedWords, Words.back()) &&
         isOfEach(Value, B);
}

void markAllHeaders(model::Value &V) {
  V.Secrecy = model::Sensitivity::Secret;
  V.Word = "headers";
}

} // namespace spantidy::extract
