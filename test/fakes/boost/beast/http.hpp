// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <cstddef>
#include <string>

namespace boost {
template <typename charT, typename traits = std::char_traits<charT>> class basic_string_view {
public:
  basic_string_view() = default;
  basic_string_view(const charT *str) {}
  basic_string_view(const std::basic_string<charT, traits> &str) {}
};
using string_view = basic_string_view<char>;

namespace beast {
using string_view = boost::string_view;
struct error_code {};
struct flat_buffer {};
struct tcp_stream {};

namespace http {

enum class field : unsigned short { unknown = 0, host, user_agent };
enum class verb { unknown = 0, get, post };
enum class status : unsigned { ok = 200 };
struct string_body {
  using value_type = std::string;
};
struct empty_body {
  struct value_type {};
};

template <class Allocator> class basic_fields {
public:
  void set(field name, string_view value) {}
  void set(string_view name, string_view value) {}
  void insert(field name, string_view value) {}
  void insert(string_view name, string_view value) {}
  string_view operator[](string_view name) const { return {}; }
};
using fields = basic_fields<std::allocator<char>>;

template <bool isRequest, class Fields = fields> class header : public Fields {
public:
  void target(string_view s) {}
  string_view target() const { return {}; }
  void method(verb v) {}
  void result(status s) {}
};

template <bool isRequest, class Body, class Fields = fields>
class message : public header<isRequest, Fields> {
public:
  message() = default;
  message(verb method, string_view target, unsigned version) {}
  message(status result, unsigned version) {}
  typename Body::value_type &body() { return body_; }
  void prepare_payload() {}

private:
  typename Body::value_type body_;
};
template <class Body, class Fields = fields> using request = message<true, Body, Fields>;
template <class Body, class Fields = fields> using response = message<false, Body, Fields>;

template <class SyncWriteStream, bool isRequest, class Body, class Fields>
std::size_t write(SyncWriteStream &stream, message<isRequest, Body, Fields> const &msg) {
  return 0;
}
template <class AsyncWriteStream, bool isRequest, class Body, class Fields, class WriteHandler>
void async_write(AsyncWriteStream &stream, message<isRequest, Body, Fields> const &msg,
                 WriteHandler &&handler) {}

} // namespace http
} // namespace beast
} // namespace boost
