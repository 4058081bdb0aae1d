// What one thing of a unit says of another: its index in the unit's list.
#pragma once

#include <vector>

namespace spantidy::model {

struct Function;
struct Span;
struct Call;

// To the thing of Unit::Functions, Unit::Spans or Unit::Calls with this index.
template <typename To> struct Ref {
  unsigned Index;

  constexpr Ref(unsigned Index = 0) : Index(Index) {}
  constexpr operator unsigned() const { return Index; }
};

template <typename To> struct Refs : std::vector<Ref<To>> {
  using std::vector<Ref<To>>::vector;
  Refs(const std::vector<unsigned> &Indices)
      : std::vector<Ref<To>>(Indices.begin(), Indices.end()) {}
};

template <typename T> inline constexpr bool IsRef = false;
template <typename To> inline constexpr bool IsRef<Ref<To>> = true;

} // namespace spantidy::model
