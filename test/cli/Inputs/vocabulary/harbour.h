#pragma once

#include <functional>
#include <string>

namespace harbour {
enum class Kind { Server, Client };

class Span {
public:
  void setTag(const std::string &key, const std::string &value);
  int length() const;
};

class Tracer {
public:
  Span beginSpan(const std::string &name);
  template <typename Value> void count(const std::string &key, Value value);
};

inline namespace v1 {
class Crane {
public:
  Crane(const std::string &name, int load);
};
} // namespace v1

extern "C" {
void harbour_flush();
}
} // namespace harbour
