#include "method.h"

namespace web {

const char *toString(Method method) {
  switch (method) {
  case Method::Get:
    return "GET";
  case Method::Put:
    return "PUT";
  case Method::Delete:
    return "DELETE";
  }
  return "OTHER";
}

std::string text(long number) { return std::to_string(number); }

} // namespace web
