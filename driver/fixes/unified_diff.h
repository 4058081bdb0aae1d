// What `diff -u` prints of two texts.
#pragma once

#include <string>

namespace spantidy::fixes {

// Under "a/PATH" and "b/PATH"; empty: the texts are the same.
std::string unifiedDiff(const std::string &Path, const std::string &Before,
                        const std::string &After);

} // namespace spantidy::fixes
