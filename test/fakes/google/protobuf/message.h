// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <cstddef>
#include <string>

namespace google {
namespace protobuf {

class MessageLite {
public:
  virtual ~MessageLite() = default;
  std::string SerializeAsString() const;
  std::string SerializePartialAsString() const;
  virtual size_t ByteSizeLong() const = 0;
};

class Message : public MessageLite {
public:
  std::string DebugString() const;
  std::string ShortDebugString() const;
  std::string Utf8DebugString() const;
  size_t ByteSizeLong() const override;
};

} // namespace protobuf
} // namespace google
