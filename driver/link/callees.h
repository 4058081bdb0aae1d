// Who may run at a call, as one Summary.
#pragma once

#include "model/summary.h"

#include <functional>

namespace spantidy::link {

class Callees {
public:
  // Hidden: functions that are not to be known, for all that S says of them.
  explicit Callees(const model::Summaries &S,
                   std::function<bool(const std::string &)> Hidden = {})
      : S(S), Hidden(std::move(Hidden)) {}

  // Null: not known. A virtual method is its overriders joined: what all of
  // them do.
  const model::Summary *of(const std::string &Usr, bool Virtual);

  const model::Summaries &S;

private:
  const model::Summary *one(const std::string &Usr);

  std::function<bool(const std::string &)> Hidden;
  std::map<std::string, model::Summary> Joined;
};

} // namespace spantidy::link
