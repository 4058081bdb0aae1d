#include "pages.h"
#include "tracing.h"

void site_show(const std::string &name) { site::inSpan(name); }

namespace site {

class PlainPage : public Page {
public:
  void show(const std::string &name) override;
  void drop(const std::string &) override;
};

void PlainPage::show(const std::string &name) { inSpan(name); }

} // namespace site
