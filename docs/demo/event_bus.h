// Events inside the service: published by one part, handled by others.
#pragma once

#include "request.h"
#include "thread_pool.h"

#include <functional>
#include <vector>

namespace orders {

class EventBus {
public:
  using Handler = std::function<void(const Event &)>;

  explicit EventBus(ThreadPool &pool) : pool_(pool) {}

  void subscribe(Handler handler) { handlers_.push_back(std::move(handler)); }
  void publish(Event event);
  void replay(Event event);

private:
  void deliver(const Event &event);
  void audit(const Event &event);

  ThreadPool &pool_;
  std::vector<Handler> handlers_;
};

} // namespace orders
