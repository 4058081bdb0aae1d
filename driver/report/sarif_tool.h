// What SARIF says of the program: its rules and notifications.
#pragma once

#include "sarif_places.h"

namespace spantidy::report {

// What is told of a run besides its results.
enum class Notice { UnitFailed, SourceLost, FunctionUnfollowed };
const char *idOf(Notice N);
const char *levelOf(Notice N);

// The level of a rule's results where nobody has said another one. Of a profile it says
// how bad they are; without one it is that of the text.
Severity levelOf(const Results &R, const Rule &Of);

// Where the page of a rule stands, as it was when the program was made.
std::string helpUri(const Results &R, const Rule &Of);

// The first paragraph below a page's title, on one line.
std::string lead(llvm::StringRef Page);

nlohmann::ordered_json driverOf(const Results &R);

} // namespace spantidy::report
