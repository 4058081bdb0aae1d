#pragma once

#include <functional>
#include <string>
#include <thread>
#include <vector>

namespace shop {

class Timer {
public:
  void onTick(std::function<void()> callback);
  void start();
  void stop();

private:
  std::function<void()> callback_;
  std::thread worker_;
  bool running_ = false;
};

class Handlers {
public:
  void add(std::function<void()> handler);
  void fireAll();

private:
  std::vector<std::function<void()>> handlers_;
};

class Command {
public:
  explicit Command(std::function<void()> action);
  void run();

private:
  std::function<void()> action_;
};

} // namespace shop
