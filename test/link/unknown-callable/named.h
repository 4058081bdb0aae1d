// One instance whose argument is an object, in the whole program.
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

template <Text Name> auto startNamed() {
  auto tracer = opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("shop");
  return tracer->StartSpan(Name.letters);
}

std::function<void()> chooseWork();

} // namespace shop
