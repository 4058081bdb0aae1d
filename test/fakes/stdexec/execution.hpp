// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <utility>

namespace stdexec {

struct sender {};
struct scheduler {};
struct inline_scheduler : scheduler {};
struct scope_token {};

namespace __clsur {
struct __sender_adaptor_closure_base {
  template <class _Closure>
  friend constexpr auto operator|(sender __sndr, _Closure &&) noexcept {
    return __sndr;
  }
};
} // namespace __clsur
struct __closure : __clsur::__sender_adaptor_closure_base {};

struct then_t {
  template <class _Fun> constexpr sender operator()(sender, _Fun) const { return {}; }
  template <class _Fun> constexpr __closure operator()(_Fun) const { return {}; }
};
inline constexpr then_t then{};
namespace __let {
template <class _LetTag> struct __let_t {
  template <class _Fun> constexpr sender operator()(sender, _Fun) const { return {}; }
  template <class _Fun> constexpr __closure operator()(_Fun) const { return {}; }
};
} // namespace __let
struct let_value_t : __let::__let_t<let_value_t> {};
inline constexpr let_value_t let_value{};
struct let_error_t : __let::__let_t<let_error_t> {};
inline constexpr let_error_t let_error{};
struct let_stopped_t : __let::__let_t<let_stopped_t> {};
inline constexpr let_stopped_t let_stopped{};
struct upon_error_t {
  template <class _Fun> constexpr sender operator()(sender, _Fun) const { return {}; }
  template <class _Fun> constexpr __closure operator()(_Fun) const { return {}; }
};
inline constexpr upon_error_t upon_error{};
struct upon_stopped_t {
  template <class _Fun> constexpr sender operator()(sender, _Fun) const { return {}; }
  template <class _Fun> constexpr __closure operator()(_Fun) const { return {}; }
};
inline constexpr upon_stopped_t upon_stopped{};
struct parallel_policy {};
inline constexpr parallel_policy par{};
namespace __bulk {
template <class _AlgoTag> struct __generic_bulk_t {
  template <class _Fun> constexpr sender operator()(sender, parallel_policy, int, _Fun) const { return {}; }
  template <class _Fun> constexpr __closure operator()(parallel_policy, int, _Fun) const { return {}; }
  template <class _Fun> constexpr sender operator()(sender, int, _Fun) const { return {}; }
};
} // namespace __bulk
struct bulk_t : __bulk::__generic_bulk_t<bulk_t> {};
inline constexpr bulk_t bulk{};
struct continues_on_t {
  sender operator()(sender, scheduler) const { return {}; }
  __closure operator()(scheduler) const { return {}; }
};
inline constexpr continues_on_t continues_on{};
struct when_all_t {
  template <class... _Senders> sender operator()(_Senders...) const { return {}; }
};
inline constexpr when_all_t when_all{};
struct schedule_t {
  sender operator()(scheduler) const { return {}; }
};
inline constexpr schedule_t schedule{};
struct just_t {
  template <class... _Ts> sender operator()(_Ts &&...) const { return {}; }
};
inline constexpr just_t just{};
struct just_error_t {
  template <class _Error> sender operator()(_Error &&) const { return {}; }
};
inline constexpr just_error_t just_error{};
struct just_stopped_t {
  sender operator()() const { return {}; }
};
inline constexpr just_stopped_t just_stopped{};
struct starts_on_t {
  sender operator()(scheduler, sender) const { return {}; }
};
inline constexpr starts_on_t starts_on{};
struct on_t {
  sender operator()(scheduler, sender) const { return {}; }
};
inline constexpr on_t on{};
struct spawn_t {
  void operator()(sender, scope_token) const {}
};
inline constexpr spawn_t spawn{};
struct spawn_future_t {
  sender operator()(sender, scope_token) const { return {}; }
};
inline constexpr spawn_future_t spawn_future{};
struct sync_wait_t {
  void operator()(sender) const {}
};
inline constexpr sync_wait_t sync_wait{};

} // namespace stdexec
