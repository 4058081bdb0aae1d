// Declarations of oat++ 1.3: web/protocol/http/incoming/Request.hpp.
#pragma once

#include <string>

namespace oatpp {
namespace web {
namespace protocol {
namespace http {
namespace incoming {
class Request {
public:
  std::string getHeader(const std::string &name) const;
  bool hasBody() const;
};
} // namespace incoming
} // namespace http
} // namespace protocol
} // namespace web
} // namespace oatpp
