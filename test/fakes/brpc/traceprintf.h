// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <memory>

#define BAIDU_SYMBOLSTR(a) BAIDU_SYMBOLSTR_(a)
#define BAIDU_SYMBOLSTR_(a) #a

namespace brpc {

class Span;

bool CanAnnotateSpan();
void AnnotateSpan(const char *fmt, ...);
void AnnotateSpanEx(std::shared_ptr<Span> span, const char *fmt, ...);

} // namespace brpc

#define TRACEPRINTF(fmt, args...)                                                                  \
  do {                                                                                             \
    if (::brpc::CanAnnotateSpan()) {                                                               \
      ::brpc::AnnotateSpan("[" __FILE__ ":" BAIDU_SYMBOLSTR(__LINE__) "] " fmt, ##args);           \
    }                                                                                              \
  } while (0)

#define TRACEPRINTF_SPAN(span_ptr, fmt, args...)                                                   \
  do {                                                                                             \
    if ((span_ptr)) {                                                                              \
      ::brpc::AnnotateSpanEx((span_ptr), "[" __FILE__ ":" BAIDU_SYMBOLSTR(__LINE__) "] " fmt,      \
                             ##args);                                                              \
    }                                                                                              \
  } while (0)
