#include "timer.h"

#include <utility>

namespace shop {

void Timer::onTick(std::function<void()> callback) { callback_ = std::move(callback); }

void Timer::start() {
  running_ = true;
  worker_ = std::thread([this] {
    while (running_)
      callback_();
  });
}

void Timer::stop() {
  running_ = false;
  worker_.join();
}

void Handlers::add(std::function<void()> handler) { handlers_.push_back(std::move(handler)); }

void Handlers::fireAll() {
  for (const auto &handler : handlers_)
    handler();
}

Command::Command(std::function<void()> action) : action_(std::move(action)) {}

void Command::run() { action_(); }

} // namespace shop
