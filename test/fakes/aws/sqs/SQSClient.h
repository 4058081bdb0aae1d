// Declarations of the AWS SDK for C++ 1.11: sqs/SQSClient.h, sqs/model/SendMessageRequest.h.
#pragma once

#include <string>

namespace Aws {
namespace SQS {
namespace Model {
class MessageAttributeValue {};
class SendMessageRequest {
public:
  void SetMessageBody(const std::string &value);
  SendMessageRequest &AddMessageAttributes(const std::string &key, const MessageAttributeValue &value);
};
} // namespace Model
class SQSClient {
public:
  virtual ~SQSClient();
  virtual int SendMessage(const Model::SendMessageRequest &request) const;
};
} // namespace SQS
} // namespace Aws
