// What keeps a view of data that ends before it does, and is used after that.
// Only what is proven by types and by the flow of control: a local that nobody
// records, or that is given something else first, is no mistake.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// Of each body.
void readBorrows(Draft &D, Body &B);

} // namespace spantidy::extract
