// Instances of templates whose argument is an object: each is a function, or a
// class, of its own.
#pragma once

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <thread>

namespace shop {

template <std::size_t Size> struct Text {
  char letters[Size];
  consteval Text(const char (&text)[Size]) { std::copy_n(text, Size, letters); }
};

inline opentelemetry::nostd::shared_ptr<opentelemetry::trace::Tracer> tracer() {
  return opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("shop");
}

template <Text Name> auto startNamed() { return tracer()->StartSpan(Name.letters); }

struct Depth {
  bool traced = false;
};

template <Depth How> void moonStep() {
  if constexpr (How.traced)
    auto span = startNamed<"moon.step">();
}

// Keeps a callable and runs it on another thread.
template <Text Name> class Later {
public:
  void keep(std::function<void()> work) { work_ = std::move(work); }
  void start() {
    std::thread([this] { work_(); }).detach();
  }

private:
  std::function<void()> work_;
};

// Keeps a callable and runs it where it is told to.
template <Text Name> class Once {
public:
  void keep(std::function<void()> work) { work_ = std::move(work); }
  void run() { work_(); }

private:
  std::function<void()> work_;
};

} // namespace shop
