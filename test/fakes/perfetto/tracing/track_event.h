// Part of the fakes; see test/fakes/README.md. With one category, which is static.
#pragma once

#pragma GCC system_header

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <utility>

namespace perfetto {

class StaticString {
public:
  template <size_t N> constexpr StaticString(const char (&str)[N]) : value(str) {}
  constexpr explicit StaticString(const char *str) : value(str) {}
  const char *value;
};

class DynamicString {
public:
  explicit DynamicString(const std::string &str) : value(str.data()), length(str.length()) {}
  explicit DynamicString(const char *str) : value(str), length(strlen(str)) {}
  DynamicString(const char *str, size_t len) : value(str), length(len) {}
  DynamicString(std::string &&) = delete;
  const char *value;
  size_t length;
};

namespace protos::pbzero {
class TrackEvent {
public:
  enum Type { TYPE_SLICE_BEGIN = 1, TYPE_SLICE_END = 2, TYPE_INSTANT = 3 };
  void set_name(const char *data, size_t size) {}
  void set_name(std::string value) {}
};
} // namespace protos::pbzero

class EventContext {
public:
  protos::pbzero::TrackEvent *event() const;
  template <typename EventNameType, typename T> void AddDebugAnnotation(EventNameType &&name, T &&value) {}
};

namespace internal {

constexpr bool IsDynamicCategory(const char *) { return false; }

template <int Registry> class TrackEvent {
public:
  template <typename Callback> static void CallIfEnabled(Callback callback) { callback(1u); }
  template <typename Callback>
  static void CallIfCategoryEnabled(size_t, Callback callback) {
    callback(1u);
  }
  template <typename CategoryType, typename EventNameType, typename... Arguments>
  static void TraceForCategory(uint32_t, const CategoryType &, const EventNameType &,
                               protos::pbzero::TrackEvent::Type, Arguments &&...) {}
};

} // namespace internal
} // namespace perfetto

namespace perfetto_track_event {
struct TrackEvent : perfetto::internal::TrackEvent<0> {};
} // namespace perfetto_track_event

#define PERFETTO_INTERNAL_CONCAT2(a, b) a##b
#define PERFETTO_INTERNAL_CONCAT(a, b) PERFETTO_INTERNAL_CONCAT2(a, b)
#define PERFETTO_UID(prefix) PERFETTO_INTERNAL_CONCAT(prefix, __LINE__)

#define PERFETTO_INTERNAL_TRACK_EVENT(category, name, ...)                                         \
  do {                                                                                             \
    namespace tns = ::perfetto_track_event;                                                        \
    static constexpr size_t PERFETTO_UID(kCatIndex) = 0;                                           \
    if (::perfetto::internal::IsDynamicCategory(category)) {                                       \
      tns::TrackEvent::CallIfEnabled([&](uint32_t instances) {                                     \
        tns::TrackEvent::TraceForCategory(instances, category, name, ##__VA_ARGS__);               \
      });                                                                                          \
    } else {                                                                                       \
      tns::TrackEvent::CallIfCategoryEnabled(                                                      \
          PERFETTO_UID(kCatIndex), [&](uint32_t instances) {                                       \
            tns::TrackEvent::TraceForCategory(instances, PERFETTO_UID(kCatIndex), name,            \
                                              ##__VA_ARGS__);                                      \
          });                                                                                      \
    }                                                                                              \
  } while (false)

#define TRACE_EVENT_BEGIN(category, name, ...)                                                     \
  PERFETTO_INTERNAL_TRACK_EVENT(                                                                   \
      category, name, ::perfetto::protos::pbzero::TrackEvent::TYPE_SLICE_BEGIN, ##__VA_ARGS__)
#define TRACE_EVENT_END(category, ...)                                                             \
  PERFETTO_INTERNAL_TRACK_EVENT(category, ::perfetto::StaticString(""),                            \
                                ::perfetto::protos::pbzero::TrackEvent::TYPE_SLICE_END,            \
                                ##__VA_ARGS__)
#define TRACE_EVENT_INSTANT(category, name, ...)                                                   \
  PERFETTO_INTERNAL_TRACK_EVENT(                                                                   \
      category, name, ::perfetto::protos::pbzero::TrackEvent::TYPE_INSTANT, ##__VA_ARGS__)
#define TRACE_EVENT(category, name, ...)                                                           \
  struct PERFETTO_UID(ScopedEvent) {                                                               \
    struct EventFinalizer {                                                                        \
      EventFinalizer(...) {}                                                                       \
      ~EventFinalizer() { TRACE_EVENT_END(category); }                                             \
      EventFinalizer(const EventFinalizer &) = delete;                                             \
    } finalizer;                                                                                   \
  } PERFETTO_UID(scoped_event) {                                                                   \
    [&]() {                                                                                        \
      TRACE_EVENT_BEGIN(category, name, ##__VA_ARGS__);                                            \
      return 0;                                                                                    \
    }()                                                                                            \
  }
