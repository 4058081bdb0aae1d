// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "google/protobuf/message.h"

namespace google {
namespace protobuf {
namespace util {

namespace status_internal {
class Status {
public:
  bool ok() const;
};
} // namespace status_internal
using ::google::protobuf::util::status_internal::Status;

struct JsonPrintOptions {
  bool add_whitespace = false;
};

Status MessageToJsonString(const Message &message, std::string *output,
                           const JsonPrintOptions &options);
inline Status MessageToJsonString(const Message &message, std::string *output) {
  return MessageToJsonString(message, output, JsonPrintOptions());
}

} // namespace util
} // namespace protobuf
} // namespace google
