// Declarations of the C++ REST SDK 2.10: http_msg.h, http_headers.h, http_client.h.
#pragma once

#include <string>

namespace web {
namespace http {
using method = std::string;
class http_headers {
public:
  template <typename T> void add(const std::string &name, const T &value);
};
class http_response {};
class http_request {
public:
  http_request();
  explicit http_request(method mtd);
  http_headers &headers();
  const http_headers &headers() const;
  void set_request_uri(const std::string &uri);
  void set_body(const std::string &body);
};
namespace client {
class http_client {
public:
  explicit http_client(const std::string &uri);
  http_response request(http_request request);
  http_response request(const method &mtd, const std::string &path);
};
} // namespace client
} // namespace http
} // namespace web
