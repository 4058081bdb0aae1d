// What rules on attribute keys say, in the model's terms.
#pragma once

#include "model/span.h"
#include "model/words.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <string>
#include <vector>

namespace spantidy::link {

inline bool contains(const std::vector<std::string> &List,
                     const std::string &Item) {
  return std::find(List.begin(), List.end(), Item) != List.end();
}

// "client": the schema knows no others.
inline model::SpanKind kindNamed(const std::string &Word) {
  using model::SpanKind;
  static const std::map<std::string, SpanKind> Kinds = {
      {"internal", SpanKind::Internal},
      {"server", SpanKind::Server},
      {"client", SpanKind::Client},
      {"producer", SpanKind::Producer},
      {"consumer", SpanKind::Consumer}};
  return Kinds.at(Word);
}

// All that it can be is one of the list, which is in lower case.
inline bool isAlwaysIn(const std::vector<std::string> &List,
                       const model::Value &V) {
  std::vector<model::Beginning> All = model::beginningsOf(V);
  return std::all_of(All.begin(), All.end(), [&](const model::Beginning &B) {
    return B.Whole && contains(List, model::lowered(B.Text));
  });
}

} // namespace spantidy::link
