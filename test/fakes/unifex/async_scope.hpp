// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <cstddef>
#include <memory>

namespace unifex {

struct sender {};
struct scheduler {};

namespace _inline_sched {
struct scheduler : unifex::scheduler {};
} // namespace _inline_sched
using inline_scheduler = _inline_sched::scheduler;

namespace _bind_back {
template <typename Func> struct _result {
  struct type;
};
template <typename Func> struct _result<Func>::type {
  template <typename Target> friend constexpr sender operator|(Target &&, type &&) { return {}; }
};
} // namespace _bind_back

namespace _then {
namespace _cpo {
struct _fn {
  template <typename Sender, typename Func> constexpr sender operator()(Sender &&, Func &&) const { return {}; }
  template <typename Func> constexpr typename _bind_back::_result<Func>::type operator()(Func &&) const { return {}; }
};
} // namespace _cpo
} // namespace _then
inline constexpr _then::_cpo::_fn then{};

namespace _let_v {
namespace _cpo {
struct _fn {
  template <typename Sender, typename Func> constexpr sender operator()(Sender &&, Func &&) const { return {}; }
  template <typename Func> constexpr typename _bind_back::_result<Func>::type operator()(Func &&) const { return {}; }
};
} // namespace _cpo
} // namespace _let_v
inline constexpr _let_v::_cpo::_fn let_value{};

namespace _let_e {
namespace _cpo {
struct _fn {
  template <typename Sender, typename Func> constexpr sender operator()(Sender &&, Func &&) const { return {}; }
  template <typename Func> constexpr typename _bind_back::_result<Func>::type operator()(Func &&) const { return {}; }
};
} // namespace _cpo
} // namespace _let_e
inline constexpr _let_e::_cpo::_fn let_error{};

namespace _let_d {
namespace _cpo {
struct _fn {
  template <typename Sender, typename Func> constexpr sender operator()(Sender &&, Func &&) const { return {}; }
  template <typename Func> constexpr typename _bind_back::_result<Func>::type operator()(Func &&) const { return {}; }
};
} // namespace _cpo
} // namespace _let_d
inline constexpr _let_d::_cpo::_fn let_done{};

namespace _upon_error {
namespace _cpo {
struct _fn {
  template <typename Sender, typename Func> constexpr sender operator()(Sender &&, Func &&) const { return {}; }
  template <typename Func> constexpr typename _bind_back::_result<Func>::type operator()(Func &&) const { return {}; }
};
} // namespace _cpo
} // namespace _upon_error
inline constexpr _upon_error::_cpo::_fn upon_error{};

namespace _upon_done {
namespace _cpo {
struct _fn {
  template <typename Sender, typename Func> constexpr sender operator()(Sender &&, Func &&) const { return {}; }
  template <typename Func> constexpr typename _bind_back::_result<Func>::type operator()(Func &&) const { return {}; }
};
} // namespace _cpo
} // namespace _upon_done
inline constexpr _upon_done::_cpo::_fn upon_done{};

namespace _bulk_tfx {
struct _fn {
  template <typename Sender, typename Func> constexpr sender operator()(Sender &&, Func &&) const { return {}; }
  template <typename Func> constexpr typename _bind_back::_result<Func>::type operator()(Func &&) const { return {}; }
};
} // namespace _bulk_tfx
inline constexpr _bulk_tfx::_fn bulk_transform{};

namespace _just_from {
inline const struct _fn {
  template <typename Callable> constexpr sender operator()(Callable &&) const { return {}; }
} just_from{};
} // namespace _just_from
using _just_from::just_from;

namespace _just_cpo {
inline const struct just_fn {
  template <typename... Values> constexpr sender operator()(Values &&...) const { return {}; }
} just{};
} // namespace _just_cpo
using _just_cpo::just;

namespace _just_error_cpo {
inline const struct just_error_fn {
  template <typename Error> constexpr sender operator()(Error &&) const { return {}; }
} just_error{};
} // namespace _just_error_cpo
using _just_error_cpo::just_error;

namespace _just_done_cpo {
inline const struct just_done_fn {
  constexpr sender operator()() const noexcept { return {}; }
} just_done{};
} // namespace _just_done_cpo
using _just_done_cpo::just_done;

namespace _on {
inline const struct _fn {
  template <typename Scheduler, typename Sender> sender operator()(Scheduler &&, Sender &&) const { return {}; }
} on{};
} // namespace _on
using _on::on;

namespace _schedule {
struct _fn {
  sender operator()(scheduler) const { return {}; }
};
} // namespace _schedule
inline constexpr _schedule::_fn schedule{};

namespace _spawn_detached {
struct _spawn_detached_fn {
  template <typename Sender, typename Scope, typename Alloc = std::allocator<std::byte>>
  void operator()(Sender &&, Scope &, const Alloc & = {}) const {}
};
} // namespace _spawn_detached
inline constexpr _spawn_detached::_spawn_detached_fn spawn_detached{};

namespace _spawn_future {
struct _spawn_future_fn {
  template <typename Sender, typename Scope, typename Alloc = std::allocator<std::byte>>
  sender operator()(Sender &&, Scope &, const Alloc & = {}) const { return {}; }
};
} // namespace _spawn_future
inline constexpr _spawn_future::_spawn_future_fn spawn_future{};

namespace v0 {
namespace _async_scope {
struct async_scope {
  template <typename Sender> void spawn(Sender &&) {}
  template <typename Scheduler, typename Sender> void spawn_on(Scheduler &&, Sender &&) {}
  template <typename Scheduler, typename Fun> void spawn_call_on(Scheduler &&, Fun &&) {}
};
} // namespace _async_scope
using v0::_async_scope::async_scope;
} // namespace v0

inline namespace v1 {
namespace _async_scope {
struct async_scope {
  template <typename Sender> auto spawn(Sender &&) { return sender(); }
  template <typename Scheduler, typename Sender> auto spawn_on(Scheduler &&, Sender &&) { return sender(); }
  template <typename Scheduler, typename Fun> auto spawn_call_on(Scheduler &&, Fun &&) { return sender(); }
  template <typename Sender> void detached_spawn(Sender &&) {}
  template <typename Scheduler, typename Sender> void detached_spawn_on(Scheduler &&, Sender &&) {}
  template <typename Scheduler, typename Fun> void detached_spawn_call_on(Scheduler &&, Fun &&) {}
};
} // namespace _async_scope
using v1::_async_scope::async_scope;
} // namespace v1

} // namespace unifex
