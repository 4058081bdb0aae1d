// Text as the formats of others want it: the only place that knows how. What comes
// out is inert in them, whatever sources and file names say.
#pragma once

#include <string>
#include <string_view>

namespace spantidy::report {

// Content of an element or of an attribute in double quotes. Control characters, which
// XML has no way to write, are spelled.
std::string inXml(std::string_view Text);

// The message of a workflow command of GitHub, and a property's value before it.
std::string inCommand(std::string_view Text);
std::string inProperty(std::string_view Text);

} // namespace spantidy::report
