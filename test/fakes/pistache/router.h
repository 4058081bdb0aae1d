// Declarations of Pistache 0.4: http.h, router.h.
#pragma once

#include <string>

namespace Pistache {
namespace Http {
class Request {
public:
  const std::string &resource() const;
  const std::string &body() const;
};
} // namespace Http
namespace Rest {
class Request : public Http::Request {};
} // namespace Rest
} // namespace Pistache
