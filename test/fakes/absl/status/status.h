// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "absl/strings/str_cat.h"

namespace absl {
inline namespace lts_20230802 {

enum class StatusCode : int {
  kOk = 0,
  kCancelled = 1,
  kUnknown = 2,
  kInvalidArgument = 3,
  kDeadlineExceeded = 4,
  kNotFound = 5,
  kAlreadyExists = 6,
  kInternal = 13,
  kUnavailable = 14
};

class [[nodiscard]] Status final {
public:
  Status();
  Status(absl::StatusCode code, absl::string_view msg);
  Status(const Status &);
  Status &operator=(const Status &);
  Status(Status &&) noexcept;
  Status &operator=(Status &&);
  ~Status();
  void Update(const Status &new_status);
  [[nodiscard]] bool ok() const;
  absl::StatusCode code() const;
  absl::string_view message() const;
  std::string ToString() const;
  void IgnoreError() const;
};

bool IsNotFound(const Status &status);
bool IsCancelled(const Status &status);
Status OkStatus();
Status AbortedError(absl::string_view message);
Status AlreadyExistsError(absl::string_view message);
Status CancelledError(absl::string_view message);
Status DataLossError(absl::string_view message);
Status DeadlineExceededError(absl::string_view message);
Status FailedPreconditionError(absl::string_view message);
Status InternalError(absl::string_view message);
Status InvalidArgumentError(absl::string_view message);
Status NotFoundError(absl::string_view message);
Status OutOfRangeError(absl::string_view message);
Status PermissionDeniedError(absl::string_view message);
Status ResourceExhaustedError(absl::string_view message);
Status UnauthenticatedError(absl::string_view message);
Status UnavailableError(absl::string_view message);
Status UnimplementedError(absl::string_view message);
Status UnknownError(absl::string_view message);
Status ErrnoToStatus(int error_number, absl::string_view message);

} // namespace lts_20230802
} // namespace absl
