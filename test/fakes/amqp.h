// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <cstddef>
#include <cstdint>

extern "C" {
typedef int amqp_boolean_t;
typedef uint32_t amqp_flags_t;
typedef uint16_t amqp_channel_t;
typedef struct amqp_bytes_t_ {
  size_t len;
  void *bytes;
} amqp_bytes_t;
typedef struct amqp_table_t_ {
  int num_entries;
  struct amqp_table_entry_t_ *entries;
} amqp_table_t;
typedef struct amqp_field_value_t_ {
  uint8_t kind;
  union {
    amqp_bytes_t bytes;
  } value;
} amqp_field_value_t;
typedef struct amqp_table_entry_t_ {
  amqp_bytes_t key;
  amqp_field_value_t value;
} amqp_table_entry_t;
typedef struct amqp_connection_state_t_ *amqp_connection_state_t;
typedef struct amqp_basic_properties_t_ {
  amqp_flags_t _flags;
  amqp_bytes_t content_type;
  amqp_table_t headers;
  uint8_t delivery_mode;
} amqp_basic_properties_t;
typedef struct amqp_message_t_ {
  amqp_basic_properties_t properties;
  amqp_bytes_t body;
} amqp_message_t;
typedef struct amqp_envelope_t_ {
  amqp_channel_t channel;
  amqp_message_t message;
} amqp_envelope_t;
amqp_bytes_t amqp_cstring_bytes(char const *cstr);
int amqp_basic_publish(amqp_connection_state_t state, amqp_channel_t channel,
                       amqp_bytes_t exchange, amqp_bytes_t routing_key, amqp_boolean_t mandatory,
                       amqp_boolean_t immediate, struct amqp_basic_properties_t_ const *properties,
                       amqp_bytes_t body);
}
