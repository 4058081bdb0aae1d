#pragma once

#include <string>

namespace web {

enum class Method { Get, Put, Delete };

const char *toString(Method method);
std::string text(long number);

} // namespace web
