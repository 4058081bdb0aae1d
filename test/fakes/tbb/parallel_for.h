// Part of the fakes; see test/fakes/README.md.
#pragma once

namespace tbb {
namespace detail {
namespace d1 {
template <typename Index, typename Function> void parallel_for(Index, Index, const Function &) {}
template <typename Range, typename Value, typename RealBody, typename Reduction>
Value parallel_reduce(const Range &, const Value &identity, const RealBody &, const Reduction &) {
  return identity;
}
struct blocked_range {};
struct simple_partitioner {};
template <typename Range, typename Body> void parallel_for(const Range &, const Body &) {}
template <typename Range, typename Body>
void parallel_for(const Range &, const Body &, const simple_partitioner &) {}
template <typename Range, typename Value, typename RealBody, typename Reduction>
Value parallel_deterministic_reduce(const Range &, const Value &identity, const RealBody &, const Reduction &) {
  return identity;
}
template <typename... Fs> void parallel_invoke(Fs &&...fs) {}
} // namespace d1
namespace d2 {
template <typename Iterator, typename Body>
void parallel_for_each(Iterator, Iterator, const Body &) {}
} // namespace d2
} // namespace detail
inline namespace v1 {
using detail::d1::parallel_for;
using detail::d1::blocked_range;
using detail::d1::parallel_deterministic_reduce;
using detail::d1::parallel_invoke;
using detail::d1::parallel_reduce;
using detail::d1::simple_partitioner;
using detail::d2::parallel_for_each;
} // namespace v1
} // namespace tbb
