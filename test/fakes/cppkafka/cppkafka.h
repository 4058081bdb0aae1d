// Declarations of cppkafka 0.4: buffer.h, header.h, header_list.h, message.h, message_builder.h,
// producer.h, utils/buffered_producer.h.
#pragma once

#include <string>

namespace cppkafka {
class Buffer {
public:
  Buffer();
  template <std::size_t N> Buffer(const char (&data)[N]) {}
  Buffer(const std::string &data);
  Buffer(std::string &&) = delete;
  Buffer(const Buffer &) = delete;
  Buffer(Buffer &&) = default;
};
template <typename BufferType> class Header {
public:
  Header() = default;
  Header(std::string name, const BufferType &value) {}
  Header(std::string name, BufferType &&value) {}
};
template <typename HeaderType> class HeaderList {
public:
  explicit HeaderList(std::size_t reserve);
};
class Message {
public:
  const Buffer &get_payload() const;
};
template <typename BufferType, typename Concrete> class BasicMessageBuilder {
public:
  using HeaderType = Header<BufferType>;
  using HeaderListType = HeaderList<HeaderType>;
  BasicMessageBuilder(std::string topic);
  Concrete &payload(const BufferType &value);
  Concrete &payload(BufferType &&value);
  Concrete &header(const HeaderType &header);
  Concrete &headers(const HeaderListType &headers);
  Concrete &headers(HeaderListType &&headers);
};
class MessageBuilder : public BasicMessageBuilder<Buffer, MessageBuilder> {
public:
  using Base = BasicMessageBuilder<Buffer, MessageBuilder>;
  using BasicMessageBuilder<Buffer, MessageBuilder>::BasicMessageBuilder;
  using HeaderType = Base::HeaderType;
  using HeaderListType = Base::HeaderListType;
};
class Producer {
public:
  void produce(const MessageBuilder &builder);
  void produce(MessageBuilder &&builder);
  void produce(const Message &message);
  void produce(Message &&message);
};
template <typename BufferType> class BufferedProducer {
public:
  void produce(const MessageBuilder &builder);
  void sync_produce(const MessageBuilder &builder);
  void produce(const Message &message);
};
} // namespace cppkafka
