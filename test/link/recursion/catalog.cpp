#include "tree.h"

namespace shop {

std::string pathOf(const Category &category) {
  return parentPath(category.parent) + category.kind;
}

// What the two functions make of it is beyond a proof.
void pathOk(const Category &category) { auto scope = enter(pathOf(category)); }

void visit(const Category &category, int depth) {
  auto scope = enter(depth > 8 ? "category.deep" : "category.visit");
  descend(category, depth);
}

void visitBad(const Category &category) {
  auto scope = enter("category.visit " + category.node_id); // finds: tracing-high-cardinality-span-name "'category.node_id'"
  descend(category, 0);
}

} // namespace shop
