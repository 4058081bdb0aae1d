// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <string>

namespace boost {
namespace system {

class error_code {
public:
  error_code() noexcept;
  bool failed() const noexcept;
  explicit operator bool() const noexcept;
  int value() const noexcept;
  std::string message() const;
};

} // namespace system
} // namespace boost
