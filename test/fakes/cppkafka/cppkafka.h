// Declarations of cppkafka 0.4: message.h, message_builder.h, producer.h.
#pragma once

#include <string>

namespace cppkafka {
struct Header {
  Header(std::string name, std::string value);
};
class Message {
public:
  const std::string &get_payload() const;
};
template <typename BufferType, typename Concrete> class BasicMessageBuilder {
public:
  explicit BasicMessageBuilder(std::string topic);
  Concrete &payload(const BufferType &value);
  Concrete &header(const Header &header);
};
class MessageBuilder : public BasicMessageBuilder<std::string, MessageBuilder> {
public:
  using BasicMessageBuilder<std::string, MessageBuilder>::BasicMessageBuilder;
};
class Producer {
public:
  void produce(const MessageBuilder &builder);
};
template <typename BufferType> class BufferedProducer {
public:
  void produce(const MessageBuilder &builder);
  void sync_produce(const MessageBuilder &builder);
};
} // namespace cppkafka
