// Declarations of the AWS SDK for C++ 1.11: sns/SNSClient.h, sns/model/PublishRequest.h.
#pragma once

#include <string>

namespace Aws {
namespace SNS {
namespace Model {
class MessageAttributeValue {};
class PublishRequest {
public:
  void SetMessage(const std::string &value);
  PublishRequest &AddMessageAttributes(const std::string &key, const MessageAttributeValue &value);
};
} // namespace Model
class SNSClient {
public:
  virtual ~SNSClient();
  virtual int Publish(const Model::PublishRequest &request) const;
};
} // namespace SNS
} // namespace Aws
