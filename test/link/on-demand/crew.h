#pragma once

#include <deque>
#include <functional>
#include <thread>

namespace site {

class Crew {
public:
  void give(std::function<void()> work);
  void begin();

private:
  void work();
  std::deque<std::function<void()>> pending_;
  std::thread thread_;
};

} // namespace site
