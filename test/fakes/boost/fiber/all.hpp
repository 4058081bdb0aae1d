// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <utility>

#include "boost/thread.hpp"

namespace boost {
namespace fibers {

enum class launch { dispatch, post };

class fiber {
public:
  template <typename Fn, typename... Arg> fiber(Fn &&fn, Arg &&...arg) {}
  template <typename Fn, typename... Arg> fiber(launch policy, Fn &&fn, Arg &&...arg) {}
  ~fiber();
  void join();
  void detach();
};

template <typename Fn, typename... Args> boost::future<void> async(Fn &&fn, Args &&...args) { return {}; }
template <typename Fn, typename... Args>
boost::future<void> async(launch policy, Fn &&fn, Args &&...args) { return {}; }

} // namespace fibers
} // namespace boost
