#pragma once

#include "opentelemetry/trace/scope.h"

#include <string>
#include <vector>

namespace shop {

struct Category {
  std::string node_id, kind;
  const Category *parent = nullptr;
  std::vector<Category> children;
};

std::string pathOf(const Category &category);
std::string parentPath(const Category *category);
void visit(const Category &category, int depth);
void descend(const Category &category, int depth);
opentelemetry::trace::Scope enter(const std::string &name);

} // namespace shop
