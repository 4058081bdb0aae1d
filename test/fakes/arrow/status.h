// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <string>
#include <utility>

namespace arrow {

enum class StatusCode : char { OK = 0, OutOfMemory = 1, KeyError = 2, Invalid = 4, IOError = 5, Cancelled = 6 };

class [[nodiscard]] Status {
public:
  Status() noexcept = default;
  Status(StatusCode code, std::string msg);
  static Status OK();
  template <typename... Args> static Status Invalid(Args &&...args);
  template <typename... Args> static Status IOError(Args &&...args);
  template <typename... Args> static Status Cancelled(Args &&...args);
  bool ok() const;
  StatusCode code() const;
  std::string message() const;
  void AddContextLine(const char *file, int line, const char *expr);
};

} // namespace arrow

#define ARROW_PREDICT_FALSE(x) (__builtin_expect(!!(x), 0))
#define ARROW_RETURN_IF_(condition, status, expr)                                                  \
  do {                                                                                             \
    if (ARROW_PREDICT_FALSE(condition)) {                                                          \
      ::arrow::Status _st = (status);                                                              \
      _st.AddContextLine(__FILE__, __LINE__, expr);                                                \
      return _st;                                                                                  \
    }                                                                                              \
  } while (0)
#define ARROW_RETURN_NOT_OK(status)                                                                \
  do {                                                                                             \
    ::arrow::Status __s = (status);                                                                \
    ARROW_RETURN_IF_(!__s.ok(), __s, #status);                                                     \
  } while (false)
