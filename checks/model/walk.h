// Walks through whatever describe.h describes, at any depth.
#pragma once

#include "describe.h"

namespace spantidy::model {

// What an archive meets when it looks into a field.
template <typename T>
concept Optional = requires(T &X) { X.has_value(); };
template <typename T>
concept Map = requires { typename T::mapped_type; };
template <typename T>
concept List = !std::is_same_v<T, std::string> && !Map<T> &&
               requires(T &X) { X.emplace_back(); };
template <typename T>
concept HasFields =
    std::is_class_v<T> && !std::is_same_v<T, std::string> && !IsRef<T>;

// Calls Do for every What in X, at any depth, with the name of the field that
// it stands in.
template <typename What, typename Function> struct Walker {
  Function &Do;

  template <typename T> void operator()(const char *Key, T &Field) {
    walk(Key, Field);
  }
  template <typename T> void always(const char *Key, T &Field) {
    walk(Key, Field);
  }
  template <typename T> void walk(const char *Key, T &Field) {
    if constexpr (std::is_same_v<T, What>) {
      Do(Key, Field);
    } else if constexpr (Optional<T>) {
      if (Field)
        walk(Key, *Field);
    } else if constexpr (Map<T>) {
      for (auto &[Name, Item] : Field)
        walk(Key, Item);
    } else if constexpr (List<T>) {
      for (auto &Item : Field)
        walk(Key, Item);
    } else if constexpr (HasFields<T>) {
      describe(*this, Field);
    }
  }
};

template <typename T, typename Function> void forEachPlace(T &X, Function Do) {
  auto Each = [&](const char *, Place &P) { Do(P); };
  Walker<Place, decltype(Each)>{Each}.walk("", X);
}

// The USRs of functions, but for those that they override.
template <typename T, typename Function> void forEachUsr(T &X, Function Do) {
  auto Each = [&](std::string_view Key, std::string &Text) {
    if (Key == "usr" || Key == "runsUsr" || Key == "closers" || Key == "via")
      Do(Text);
  };
  Walker<std::string, decltype(Each)>{Each}.walk("", X);
}

} // namespace spantidy::model
