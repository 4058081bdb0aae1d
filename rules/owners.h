// Whose a thing is, by the name of its owner.
#pragma once

#include <string_view>

namespace spantidy::rules {

// "first.name" is the name of the first of them, not a first name.
bool saysWhichOne(std::string_view Owner);

} // namespace spantidy::rules
