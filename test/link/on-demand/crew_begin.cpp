#include "crew.h"

namespace site {

void Crew::begin() { thread_ = std::thread([this] { work(); }); }

} // namespace site
