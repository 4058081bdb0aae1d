#include "names.h"

namespace site {

std::string nameOfVisit(const std::string &visitor_id) { return "visit of " + visitor_id; }
std::string nameOfStep(bool last) { return last ? "last step" : "step"; }

} // namespace site
