#pragma once

#include "section.h"

namespace site {
using Part = Section;
} // namespace site
