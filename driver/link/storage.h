// Where scopes are kept, as far as it takes the whole program to tell.
#pragma once

#include "model/summary.h"

#include <map>

namespace spantidy::link {

// Which classes have objects that last.
class StorageOfProgram {
public:
  void add(const model::Unit &U);
  void tell(model::Summaries &Out) const;

private:
  struct Evidence {
    model::File File;
    model::Lasting Of;
  };
  std::map<std::string, Evidence> ByClass; // the first by file and place
};

} // namespace spantidy::link
