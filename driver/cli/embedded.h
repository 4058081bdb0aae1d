// A file that was built into the program.
#pragma once

#include "config/embedded.h"

namespace spantidy {

// report.schema.json alone.
std::span<const Embedded> reportFiles();

} // namespace spantidy
