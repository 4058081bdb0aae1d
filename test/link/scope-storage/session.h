#pragma once

#include "opentelemetry/trace/scope.h"

#include <functional>
#include <memory>

namespace shop {

// Its objects are kept by the server; see server.cpp.
class Session {
public:
  void open();
  void close();

private:
  std::unique_ptr<opentelemetry::trace::Scope> scope_;
};

// The same, but of the stack alone.
class Step {
public:
  void open();
  void close();

private:
  std::unique_ptr<opentelemetry::trace::Scope> scope_;
};

// Its scope ends with the method that opened it.
class Report {
public:
  void write();

private:
  std::unique_ptr<opentelemetry::trace::Scope> scope_;
};

void runLater(std::function<void()> work);
void runNow(const std::function<void()> &work);

} // namespace shop
