// Declarations of Crow 1.2: http_request.h.
#pragma once

#include <string>

namespace crow {
struct request {
  std::string raw_url, url, body;
  const std::string &get_header_value(const std::string &key) const;
};
} // namespace crow
