// Functions that several programs of a database define: the name is one, and it is
// another function in each. Each has a USR of its own, with the file of its body.
#pragma once

#include "model/summary.h"

namespace spantidy::link {

// Gives the unit's functions, and those that it names, the USRs that they have
// where several programs define them. What it may mean is not known: it means
// nobody.
void rename(model::Unit &U, const model::Summaries &Program);

// By function, of a renamed unit: a hash of what the outermost function means by
// contested names, if it has any. Of two units the same code may do two things.
std::vector<uint32_t> meaningOf(const model::Unit &U,
                                const std::vector<unsigned> &Roots);

} // namespace spantidy::link
