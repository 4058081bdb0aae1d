// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <memory>
#include <string>

namespace boost {
namespace stacktrace {

class frame {};

template <class Allocator = std::allocator<frame>> class basic_stacktrace {
public:
  basic_stacktrace() noexcept {}
  std::size_t size() const noexcept { return 0; }
};
using stacktrace = basic_stacktrace<>;

template <class Allocator> std::string to_string(const basic_stacktrace<Allocator> &) {
  return {};
}

} // namespace stacktrace
} // namespace boost
