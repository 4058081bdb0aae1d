#include "crew.h"

namespace site {

void Crew::give(std::function<void()> work) { pending_.push_back(std::move(work)); }

} // namespace site
