// What is done with spans that only has an effect while they are open.
#pragma once

#include "model/moment.h"

#include <string>
#include <vector>

namespace spantidy {

struct Use : model::Subject {
  model::Moment When;
  model::Place At;
  std::string What; // a term, or the key of an attribute
  bool Keyed = false;
};

// In the order of the unit: records, names, ends, statuses, questions.
std::vector<Use> usesIn(const model::Unit &U);

} // namespace spantidy
