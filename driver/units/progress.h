// One line on a terminal that says how far the run is.
#pragma once

#include "workers.h"

#include <chrono>
#include <string>

namespace spantidy::units {

class ProgressLine {
public:
  // Shows nothing unless standard error is a terminal.
  ProgressLine(size_t Total, bool Wanted, const std::string &Root);
  ~ProgressLine(); // wipes the line
  void show(size_t Done, const Job &J);

private:
  size_t Total;
  bool Active;
  const std::string &Root;
  std::chrono::steady_clock::time_point Start;
};

} // namespace spantidy::units
