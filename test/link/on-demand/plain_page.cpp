#include "pages.h"

namespace site {

// With it, what `drop` does with a name is not known of all pages.
class PlainPage : public Page {
public:
  void show(const std::string &) override;
  void drop(const std::string &) override {}
};

} // namespace site
