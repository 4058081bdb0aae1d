// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace AMQP {

class Field {};
class Table : public Field {
public:
  Table &set(const std::string &name, const std::string &value);
  Table &set(const std::string &name, const char *value);
};

class MetaData {
public:
  void setHeaders(const Table &value) {}
  const Table &headers() const;
};

class Envelope : public MetaData {
public:
  Envelope(const char *body, uint64_t size) {}
  Envelope(const std::string_view &body) {}
  Envelope(const char *body) {}
  virtual ~Envelope() = default;
  const char *body() const;
};

class Message : public Envelope {
public:
  const std::string &exchange() const;
  const std::string &routingkey() const;
};

using MessageCallback =
    std::function<void(const Message &message, uint64_t deliveryTag, bool redelivered)>;

class DeferredConsumer {
public:
  DeferredConsumer &onReceived(const MessageCallback &callback) { return *this; }
};

class Channel {
public:
  virtual ~Channel() = default;
  bool publish(const std::string_view &exchange, const std::string_view &routingKey,
               const Envelope &envelope, int flags = 0);
  bool publish(const std::string_view &exchange, const std::string_view &routingKey,
               const std::string &message, int flags = 0);
  bool publish(const std::string_view &exchange, const std::string_view &routingKey,
               const char *message, int flags = 0);
  DeferredConsumer &consume(const std::string_view &queue);
};

} // namespace AMQP
