#include "pages.h"
#include "tracing.h"

namespace site {

class TracedPage : public Page {
public:
  void show(const std::string &name) override { inSpan(name); }
  void drop(const std::string &name) override { inSpan(name); }
};

Page *tracedPage() { return new TracedPage(); }

} // namespace site
