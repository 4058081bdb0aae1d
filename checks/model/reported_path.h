// How a file is named: relative to the project's root where it is inside, else by
// its absolute path. So the models write it, and so reports show it.
#pragma once

#include <string>

namespace spantidy::model {

// Root is an absolute folder without "." and ".."; empty: nothing is inside. The
// root itself is ".".
std::string reportedPath(const std::string &Absolute, const std::string &Root);

// The other way round, without "." and ".." and without a slash at its end.
std::string absolutePath(const std::string &Reported, const std::string &Root);

// Both absolute. A folder is not below itself.
bool isBelow(const std::string &File, const std::string &Folder);

} // namespace spantidy::model
