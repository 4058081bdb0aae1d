#include "crew.h"

namespace site {

void Crew::work() {
  while (!pending_.empty()) {
    std::function<void()> next = std::move(pending_.front());
    pending_.pop_front();
    next();
  }
}

} // namespace site
