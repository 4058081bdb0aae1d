// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <string>

namespace grpc {

enum StatusCode {
  OK = 0,
  CANCELLED = 1,
  UNKNOWN = 2,
  INVALID_ARGUMENT = 3,
  DEADLINE_EXCEEDED = 4,
  NOT_FOUND = 5,
  INTERNAL = 13,
  UNAVAILABLE = 14,
  DO_NOT_USE = -1
};

class Status {
public:
  Status() = default;
  Status(StatusCode code, const std::string &error_message);
  Status(StatusCode code, const std::string &error_message, const std::string &error_details);
  static const Status &OK;
  static const Status &CANCELLED;
  StatusCode error_code() const;
  std::string error_message() const;
  bool ok() const;
};

} // namespace grpc
