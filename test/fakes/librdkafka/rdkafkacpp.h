// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace RdKafka {

enum ErrorCode { ERR_NO_ERROR = 0 };

class Headers {
public:
  virtual ~Headers() = 0;
  static Headers *create();
  virtual ErrorCode add(const std::string &key, const std::string &value) = 0;
};

class Message {
public:
  virtual ~Message() = 0;
  virtual ErrorCode err() const = 0;
  virtual void *payload() const = 0;
  virtual size_t len() const = 0;
  virtual RdKafka::Headers *headers() = 0;
};

class Topic {};
class Handle {
public:
  virtual ~Handle() {}
};

class Producer : public virtual Handle {
public:
  enum { RK_MSG_FREE = 0x1, RK_MSG_COPY = 0x2 };
  virtual ~Producer() = 0;
  virtual ErrorCode produce(Topic *topic, int32_t partition, int msgflags, void *payload, size_t len,
                            const std::string *key, void *msg_opaque) = 0;
  virtual ErrorCode produce(const std::string topic_name, int32_t partition, int msgflags,
                            void *payload, size_t len, const void *key, size_t key_len,
                            int64_t timestamp, void *msg_opaque) = 0;
  virtual ErrorCode produce(const std::string topic_name, int32_t partition, int msgflags,
                            void *payload, size_t len, const void *key, size_t key_len,
                            int64_t timestamp, RdKafka::Headers *headers, void *msg_opaque) = 0;
};

class KafkaConsumer : public virtual Handle {
public:
  virtual Message *consume(int timeout_ms) = 0;
};

} // namespace RdKafka
