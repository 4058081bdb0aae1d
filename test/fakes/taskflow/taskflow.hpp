// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <concepts>
#include <future>
#include <type_traits>
#include <utility>

namespace tf {

template <typename T> class Future : public std::future<T> {};
class AsyncTask {};
class Task {
public:
  template <typename C> Task &work(C &&callable) { return *this; }
};

class FlowBuilder {
public:
  template <typename C> Task emplace(C &&callable) { return {}; }
  template <typename B, typename E, typename C> Task for_each(B first, E last, C callable) { return {}; }
  template <typename B, typename E, typename S, typename C>
  Task for_each_index(B first, E last, S step, C callable) { return {}; }
  template <typename R, typename C> Task for_each_by_index(R range, C callable) { return {}; }
  template <typename B, typename E, typename O, typename C>
  Task transform(B first1, E last1, O d_first, C c) { return {}; }
  template <typename B, typename E, typename T, typename UOP>
  Task find_if(B first, E last, T &result, UOP predicate) { return {}; }
  template <typename... C>
    requires(sizeof...(C) > 1)
  auto emplace(C &&...callables) {
    return std::tuple<decltype((void(callables), Task()))...>();
  }
};
class Taskflow : public FlowBuilder {};

class Executor {
public:
  template <typename P, typename F> auto async(P &&params, F &&func) { return Future<void>(); }
  template <typename F> auto async(F &&func) { return Future<void>(); }
  template <typename P, typename F> void silent_async(P &&params, F &&func) {}
  template <typename F> void silent_async(F &&func) {}
  template <typename F, typename... Tasks>
    requires(std::same_as<std::decay_t<Tasks>, AsyncTask> && ...)
  auto dependent_async(F &&func, Tasks &&...tasks) { return std::pair<AsyncTask, Future<void>>(); }
  template <typename F, typename... Tasks>
    requires(std::same_as<std::decay_t<Tasks>, AsyncTask> && ...)
  AsyncTask silent_dependent_async(F &&func, Tasks &&...tasks) { return {}; }
  void wait_for_all();
  Future<void> run(Taskflow &taskflow);
  template <typename C> Future<void> run(Taskflow &taskflow, C &&callable) { return {}; }
  template <typename C> Future<void> run_n(Taskflow &taskflow, size_t N, C &&callable) { return {}; }
};

class Runtime {
public:
  template <typename P, typename F> auto async(P &&params, F &&func) { return Future<void>(); }
  template <typename F> auto async(F &&func) { return Future<void>(); }
  template <typename P, typename F> void silent_async(P &&params, F &&func) {}
  template <typename F> void silent_async(F &&func) {}
  template <typename F, typename... Tasks>
    requires(std::same_as<std::decay_t<Tasks>, AsyncTask> && ...)
  auto dependent_async(F &&func, Tasks &&...tasks) { return std::pair<AsyncTask, Future<void>>(); }
  template <typename F, typename... Tasks>
    requires(std::same_as<std::decay_t<Tasks>, AsyncTask> && ...)
  AsyncTask silent_dependent_async(F &&func, Tasks &&...tasks) { return {}; }
  void corun();
};

class TaskGroup {
public:
  template <typename P, typename F> auto async(P &&params, F &&func) { return Future<void>(); }
  template <typename F> auto async(F &&func) { return Future<void>(); }
  template <typename P, typename F> void silent_async(P &&params, F &&func) {}
  template <typename F> void silent_async(F &&func) {}
  template <typename F, typename... Tasks>
    requires(std::same_as<std::decay_t<Tasks>, AsyncTask> && ...)
  auto dependent_async(F &&func, Tasks &&...tasks) { return std::pair<AsyncTask, Future<void>>(); }
  template <typename F, typename... Tasks>
    requires(std::same_as<std::decay_t<Tasks>, AsyncTask> && ...)
  AsyncTask silent_dependent_async(F &&func, Tasks &&...tasks) { return {}; }
  void corun();
};

} // namespace tf
