// Sentences on standard error.
#pragma once

#include <string_view>

namespace spantidy::report {

void say(std::string_view Sentence);
void warn(std::string_view Sentence);

// The exit status of what could not be done.
int fail(std::string_view Sentence);

} // namespace spantidy::report
