// All references between the things of a unit, wherever they stand. Nobody lists
// them by hand: a list forgets the next one.
#pragma once

#include "walk.h"

namespace spantidy::model {

template <typename To, typename Function> struct ReferenceVisitor {
  Function &Stays;

  template <typename T> void operator()(const char *, T &Field) {
    visit(Field);
  }
  template <typename T> void always(const char *, T &Field) { visit(Field); }

  template <typename T> void visit(T &Field) {
    if constexpr (std::is_same_v<T, Ref<To>>) {
      Stays(Field);
    } else if constexpr (std::is_same_v<T, std::optional<Ref<To>>>) {
      if (Field && !Stays(*Field))
        Field.reset();
    } else if constexpr (std::is_same_v<T, Refs<To>>) {
      std::erase_if(Field, [&](Ref<To> &Item) { return !Stays(Item); });
    } else if constexpr (std::is_same_v<T, Value> || std::is_same_v<T, Flow>) {
      // Large, and without references.
    } else if constexpr (Optional<T>) {
      if (Field)
        visit(*Field);
    } else if constexpr (List<T>) {
      for (auto &Item : Field)
        visit(Item);
    } else if constexpr (HasFields<T>) {
      describe(*this, Field);
    }
  }
};

// Calls Stays for every reference to a To in X, at any depth, which may change it.
// If it says no, one that may be missing is unset, and one of a list is left out.
template <typename To, typename T, typename Function>
void visitReferences(T &X, Function Stays) {
  ReferenceVisitor<To, Function>{Stays}.visit(X);
}

// The new index of each thing, by its old one; nothing: it is gone.
using Renumbering = std::vector<std::optional<unsigned>>;

template <typename To, typename T> void renumber(T &X, const Renumbering &Now) {
  visitReferences<To>(X, [&](Ref<To> &R) {
    const std::optional<unsigned> &New = Now[R];
    R = New.value_or(0);
    return New.has_value();
  });
}

} // namespace spantidy::model
