// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/version.h"

#if defined(OPENTELEMETRY_STL_VERSION)
#if OPENTELEMETRY_STL_VERSION >= 2017
#define OPENTELEMETRY_HAVE_STD_STRING_VIEW
#endif
#endif

#if defined(OPENTELEMETRY_HAVE_STD_STRING_VIEW)
#include <string_view>

OPENTELEMETRY_BEGIN_NAMESPACE
namespace nostd {
using string_view = std::string_view;
} // namespace nostd
OPENTELEMETRY_END_NAMESPACE
#else
#include <cstddef>
#include <functional>
#include <ostream>
#include <stdexcept>
#include <string>
#include <string_view>

OPENTELEMETRY_BEGIN_NAMESPACE
namespace nostd {
using Traits = std::char_traits<char>;

class string_view {
public:
  typedef std::size_t size_type;

  static constexpr size_type npos = static_cast<size_type>(-1);

  string_view() noexcept : length_(0), data_(nullptr) {}
  string_view(const char *str) noexcept
      : length_(Traits::length(str)), data_(str) {}
  string_view(const std::basic_string<char> &str
                  OPENTELEMETRY_ATTRIBUTE_LIFETIME_BOUND) noexcept
      : length_(str.size()), data_(str.data()) {}
  string_view(const char *str, size_type len) noexcept
      : length_(len), data_(str) {}

  explicit operator std::string() const { return std::string(data_, length_); }

  const char *data() const noexcept { return data_; }
  bool empty() const noexcept { return length_ == 0; }
  size_type length() const noexcept { return length_; }
  size_type size() const noexcept { return length_; }
  const char *begin() const noexcept { return data_; }
  const char *end() const noexcept { return data_ + length_; }
  const char &operator[](size_type i) { return data_[i]; }

  string_view substr(size_type pos, size_type n = npos) const {
    std::string_view part = plain().substr(pos, n);
    return string_view(part.data(), part.size());
  }

  int compare(string_view v) const noexcept {
    return plain().compare(v.plain());
  }
  int compare(size_type pos1, size_type count1, string_view v) const {
    return substr(pos1, count1).compare(v);
  }
  int compare(size_type pos1, size_type count1, string_view v, size_type pos2,
              size_type count2) const {
    return substr(pos1, count1).compare(v.substr(pos2, count2));
  }
  int compare(const char *s) const { return plain().compare(s); }
  int compare(size_type pos1, size_type count1, const char *s) const {
    return plain().compare(pos1, count1, s);
  }
  int compare(size_type pos1, size_type count1, const char *s,
              size_type count2) const {
    return plain().compare(pos1, count1, s, count2);
  }

  size_type find(char ch, size_type pos = 0) const noexcept {
    return plain().find(ch, pos);
  }

  bool operator<(const string_view v) const noexcept { return compare(v) < 0; }
  bool operator>(const string_view v) const noexcept { return compare(v) > 0; }

private:
  std::string_view plain() const noexcept { return {data_, length_}; }

  size_type length_;
  const char *data_;
};

inline bool operator==(string_view lhs, string_view rhs) noexcept {
  return lhs.compare(rhs) == 0;
}
inline bool operator==(string_view lhs, const std::string &rhs) noexcept {
  return lhs.compare(string_view(rhs)) == 0;
}
inline bool operator==(const std::string &lhs, string_view rhs) noexcept {
  return rhs.compare(string_view(lhs)) == 0;
}
inline bool operator==(string_view lhs, const char *rhs) noexcept {
  return lhs.compare(rhs) == 0;
}
inline bool operator==(const char *lhs, string_view rhs) noexcept {
  return rhs.compare(lhs) == 0;
}
inline bool operator!=(string_view lhs, string_view rhs) noexcept {
  return lhs.compare(rhs) != 0;
}
inline bool operator!=(string_view lhs, const std::string &rhs) noexcept {
  return lhs.compare(string_view(rhs)) != 0;
}
inline bool operator!=(const std::string &lhs, string_view rhs) noexcept {
  return rhs.compare(string_view(lhs)) != 0;
}
inline bool operator!=(string_view lhs, const char *rhs) noexcept {
  return lhs.compare(rhs) != 0;
}
inline bool operator!=(const char *lhs, string_view rhs) noexcept {
  return rhs.compare(lhs) != 0;
}

inline std::ostream &operator<<(std::ostream &os, string_view s) {
  return os << std::string_view(s.data(), s.size());
}
} // namespace nostd
OPENTELEMETRY_END_NAMESPACE

namespace std {
template <> struct hash<OPENTELEMETRY_NAMESPACE::nostd::string_view> {
  std::size_t
  operator()(const OPENTELEMETRY_NAMESPACE::nostd::string_view &k) const {
    return std::hash<std::string_view>{}(std::string_view(k.data(), k.size()));
  }
};
} // namespace std
#endif
