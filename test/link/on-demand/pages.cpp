#include "pages.h"

namespace site {

void droppedOk(Page &page, const std::string &visitor_id) { page.drop("page of " + visitor_id); }

} // namespace site
