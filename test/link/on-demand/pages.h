#pragma once

#include <string>

namespace site {

class Page {
public:
  virtual ~Page() = default;
  virtual void show(const std::string &name) = 0;
  virtual void drop(const std::string &name) = 0;
};

} // namespace site
