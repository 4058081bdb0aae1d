#pragma once

#include <string>

namespace site {

class Section {
public:
  explicit Section(const std::string &name);
  ~Section();

private:
  struct State;
  State *state_;
};

} // namespace site
