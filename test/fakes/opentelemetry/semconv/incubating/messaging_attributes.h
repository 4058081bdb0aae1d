// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/common/macros.h"
#include "opentelemetry/version.h"

OPENTELEMETRY_BEGIN_NAMESPACE
namespace semconv {
namespace messaging {
static constexpr const char *kMessagingClientId = "messaging.client.id";
static constexpr const char *kMessagingConsumerGroupName =
    "messaging.consumer.group.name";
static constexpr const char *kMessagingDestinationName =
    "messaging.destination.name";
OPENTELEMETRY_DEPRECATED static constexpr const char
    *kMessagingKafkaConsumerGroup = "messaging.kafka.consumer.group";
static constexpr const char *kMessagingKafkaOffset = "messaging.kafka.offset";
OPENTELEMETRY_DEPRECATED static constexpr const char
    *kMessagingKafkaMessageOffset = "messaging.kafka.message.offset";
static constexpr const char *kMessagingMessageBodySize =
    "messaging.message.body.size";
static constexpr const char *kMessagingMessageId = "messaging.message.id";
OPENTELEMETRY_DEPRECATED static constexpr const char *kMessagingOperation =
    "messaging.operation";
static constexpr const char *kMessagingOperationName =
    "messaging.operation.name";
static constexpr const char *kMessagingOperationType =
    "messaging.operation.type";
static constexpr const char *kMessagingSystem = "messaging.system";
} // namespace messaging
} // namespace semconv
OPENTELEMETRY_END_NAMESPACE
