// What a program does with types of its own: objects that carry contexts, and
// options that are kept in objects. Whatever one unit does holds for all.
#pragma once

#include "model/summary.h"

#include <set>

namespace spantidy::link {

void addOwnTypes(const model::Unit &U, model::Summaries &Out);

// Headers of objects that are given to functions that inject.
class GivenHeaders {
public:
  void add(const model::Unit &U) {
    All.insert(U.HeaderFlows.begin(), U.HeaderFlows.end());
  }
  void tell(model::Summaries &Out) const;

private:
  std::set<model::HeaderFlow> All;
};

// What may carry a context is what some unit takes one from.
void leaveKnown(model::Unit &U, const model::Summaries &Known);

// What functions do with such objects that others made.
class Handling {
public:
  // Tree: resolved, as its callees are. Who is given an object after a context was
  // put into it, and whose headers are given to somebody who extracts.
  void add(const model::Unit &Tree, model::Summaries &Out);
  // Once all are known: before that, it would depend on their order.
  void tell(model::Summaries &Out) const;

private:
  std::set<std::string> Received; // types
};

} // namespace spantidy::link
