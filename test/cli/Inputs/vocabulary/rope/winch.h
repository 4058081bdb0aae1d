#pragma once

#include <functional>

namespace rope {
class Winch {
public:
  void haul(int load, std::function<void()> done);
};
} // namespace rope
