// Part of the fakes; see test/fakes/README.md. As with TRACY_ENABLE.
#pragma once

#include <cstdint>
#include <cstring>

#define TracyConcat(x, y) TracyConcatIndirect(x, y)
#define TracyConcatIndirect(x, y) x##y
#define TracyFunction __FUNCTION__
#define TracyFile __FILE__
#define TracyLine __LINE__
#define TRACY_CALLSTACK 0

namespace tracy {

struct SourceLocationData {
  const char *name;
  const char *function;
  const char *file;
  uint32_t line;
  uint32_t color;
};

class ScopedZone {
public:
  ScopedZone(const ScopedZone &) = delete;
  ScopedZone(const SourceLocationData *srcloc, int32_t depth = -1, bool is_active = true);
  ScopedZone(uint32_t line, const char *source, size_t sourceSz, const char *function,
             size_t functionSz, const char *name, size_t nameSz, uint32_t color, int32_t depth = -1,
             bool is_active = true);
  ScopedZone(uint32_t line, const char *source, size_t sourceSz, const char *function,
             size_t functionSz, const char *name, size_t nameSz, int32_t depth,
             bool is_active = true);
  ~ScopedZone();
  void Text(const char *txt, size_t size);
  void TextFmt(const char *fmt, ...);
  void Name(const char *txt, size_t size);
  void NameFmt(const char *fmt, ...);
  void Value(uint64_t value);
};

enum class MessageSourceType { User };
enum class MessageSeverity { Info };

class Profiler {
public:
  static void PlotData(const char *name, double val);
  static void MessageAppInfo(const char *txt, size_t size);
  static void LogString(MessageSourceType source, MessageSeverity severity, uint32_t color,
                        int32_t callstack_depth, size_t txtLength, const char *txt);
  static void LogString(MessageSourceType source, MessageSeverity severity, uint32_t color,
                        int32_t callstack_depth, const char *txt);
};

} // namespace tracy

#define ZoneNamedN(varname, name, active)                                                          \
  static constexpr tracy::SourceLocationData TracyConcat(__tracy_source_location, TracyLine){      \
      name, TracyFunction, TracyFile, (uint32_t)TracyLine, 0};                                     \
  tracy::ScopedZone varname(&TracyConcat(__tracy_source_location, TracyLine), TRACY_CALLSTACK, active)
#define ZoneTransientN(varname, name, active)                                                      \
  tracy::ScopedZone varname(TracyLine, TracyFile, strlen(TracyFile), TracyFunction,                \
                            strlen(TracyFunction), name, strlen(name), TRACY_CALLSTACK, active)
#define ZoneScopedN(name) ZoneNamedN(___tracy_scoped_zone, name, true)
#define ZoneText(txt, size) ___tracy_scoped_zone.Text(txt, size)
#define ZoneTextF(fmt, ...) ___tracy_scoped_zone.TextFmt(fmt, ##__VA_ARGS__)
#define ZoneName(txt, size) ___tracy_scoped_zone.Name(txt, size)
#define ZoneNameF(fmt, ...) ___tracy_scoped_zone.NameFmt(fmt, ##__VA_ARGS__)
#define TracyPlot(name, val) tracy::Profiler::PlotData(name, val)
#define TracyAppInfo(txt, size) tracy::Profiler::MessageAppInfo(txt, size)
#define TracyMessage(txt, size)                                                                    \
  tracy::Profiler::LogString(tracy::MessageSourceType::User, tracy::MessageSeverity::Info, 0,      \
                             TRACY_CALLSTACK, size, txt)
#define TracyMessageL(txt)                                                                         \
  tracy::Profiler::LogString(tracy::MessageSourceType::User, tracy::MessageSeverity::Info, 0,      \
                             TRACY_CALLSTACK, txt)
