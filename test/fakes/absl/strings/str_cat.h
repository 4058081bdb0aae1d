// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <string>
#include <string_view>

namespace absl {
inline namespace lts_20230802 {

using string_view = std::string_view;

class AlphaNum {
public:
  AlphaNum(int number);
  AlphaNum(unsigned int number);
  AlphaNum(long number);
  AlphaNum(unsigned long number);
  AlphaNum(double number);
  AlphaNum(const char *text);
  AlphaNum(absl::string_view text);
  template <typename Allocator>
  AlphaNum(const std::basic_string<char, std::char_traits<char>, Allocator> &text);
};

std::string StrCat();
std::string StrCat(const AlphaNum &a);
std::string StrCat(const AlphaNum &a, const AlphaNum &b);
std::string StrCat(const AlphaNum &a, const AlphaNum &b, const AlphaNum &c);
std::string StrCat(const AlphaNum &a, const AlphaNum &b, const AlphaNum &c, const AlphaNum &d);
template <typename... AV>
std::string StrCat(const AlphaNum &a, const AlphaNum &b, const AlphaNum &c, const AlphaNum &d,
                   const AlphaNum &e, const AV &...args);

void StrAppend(std::string *dest, const AlphaNum &a);
void StrAppend(std::string *dest, const AlphaNum &a, const AlphaNum &b);
void StrAppend(std::string *dest, const AlphaNum &a, const AlphaNum &b, const AlphaNum &c);

} // namespace lts_20230802
} // namespace absl
