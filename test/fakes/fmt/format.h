// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <string>
#include <string_view>

namespace fmt {
inline namespace v9 {

template <typename Char> class basic_string_view {
public:
  constexpr basic_string_view(const Char *text) : text_(text) {}
  basic_string_view(const std::basic_string<Char> &text) : text_(text) {}

private:
  std::basic_string_view<Char> text_;
};
using string_view = basic_string_view<char>;

template <typename Char> struct basic_runtime {
  basic_string_view<Char> str;
};

template <typename Char, typename... Args> class basic_format_string {
public:
  template <typename S> consteval basic_format_string(const S &text) : text_(text) {}
  basic_format_string(basic_runtime<Char> text) : text_(text.str) {}

private:
  basic_string_view<Char> text_;
};
template <typename... Args>
using format_string = basic_format_string<char, std::type_identity_t<Args>...>;

inline basic_runtime<char> runtime(string_view text) { return {text}; }

template <typename... T> std::string format(format_string<T...>, T &&...) { return {}; }
template <typename S, typename... T> std::string sprintf(const S &, const T &...) { return {}; }
template <typename T> std::string to_string(const T &) { return {}; }

template <typename Range> struct join_view {
  const Range &range;
};
template <typename Range> join_view<Range> join(Range &&range, string_view) { return {range}; }

} // namespace v9
} // namespace fmt
