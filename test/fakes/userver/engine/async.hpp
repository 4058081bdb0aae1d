// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <utility>

namespace userver {
namespace engine {

template <typename T> class TaskWithResult {
public:
  T Get() { return T(); }
};

template <typename Function, typename... Args>
TaskWithResult<int> AsyncNoSpan(Function &&, Args &&...) { return {}; }
template <typename Function, typename... Args>
TaskWithResult<int> SharedAsyncNoSpan(Function &&, Args &&...) { return {}; }
template <typename Function, typename... Args>
TaskWithResult<int> CriticalAsyncNoSpan(Function &&, Args &&...) { return {}; }
template <typename Function, typename... Args>
TaskWithResult<int> SharedCriticalAsyncNoSpan(Function &&, Args &&...) { return {}; }

} // namespace engine
} // namespace userver
