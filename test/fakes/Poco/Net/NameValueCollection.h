// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <string>

namespace Poco {
namespace Net {

class NameValueCollection {
public:
  virtual ~NameValueCollection() {}
  void set(const std::string &name, const std::string &value);
  void add(const std::string &name, const std::string &value);
  const std::string &get(const std::string &name, const std::string &defaultValue) const;
  bool has(const std::string &name) const;
};

} // namespace Net
} // namespace Poco
