// RUN: %expectations --modes one %s -- -I%root/docs

// XRay logs the first arguments of a function as they are passed.

#include "span_tidy.h"

#include <cstdint>
#include <string>
#include <vector>

struct Secret {
  std::uint64_t bits;
};

[[clang::xray_always_instrument, clang::xray_log_args(1)]]
void textBad(const char *password, int attempt) {} // finds: tracing-sensitive-attribute (likely) "on a log record"

[[clang::xray_log_args(2)]]
void lastBad(int attempt, const std::string &password) {} // finds: tracing-sensitive-attribute

__attribute__((xray_log_args(1)))
void oldStyleBad(const std::string &password) {} // finds: tracing-sensitive-attribute

[[clang::xray_log_args(1)]]
void annotatedBad(SPAN_TIDY_SENSITIVE std::uint64_t pin) {} // finds: tracing-sensitive-attribute (proof)

struct Login {
  [[clang::xray_log_args(2)]]
  void methodBad(const char *password) {} // finds: tracing-sensitive-attribute

  // The object is the first.
  [[clang::xray_log_args(1)]]
  void objectOk(const char *password) {}

  [[clang::xray_log_args(1)]]
  static void staticBad(const char *password) {} // finds: tracing-sensitive-attribute
};

[[clang::xray_log_args(1)]]
void behindOk(int attempt, const char *password) {}

[[clang::xray_log_args(1)]]
void numberOk(int attempt) {}

// An address is not large.
[[clang::xray_log_args(2)]]
void addressOk(const std::vector<int> &rows, const std::string &body) {}

[[clang::xray_log_args(1)]]
void skippedOk(SPAN_TIDY_SKIP const char *password) {}

[[clang::xray_always_instrument]]
void notLoggedOk(const char *password) {}

[[clang::xray_log_args(1)]]
void noSpanOk(const std::string &tenant_id) {}
