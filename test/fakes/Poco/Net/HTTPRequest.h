// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "Poco/Net/NameValueCollection.h"

namespace Poco {
namespace Net {

class MessageHeader : public NameValueCollection {};
class HTTPMessage : public MessageHeader {
public:
  void setContentType(const std::string &mediaType);
};

class HTTPRequest : public HTTPMessage {
public:
  HTTPRequest();
  HTTPRequest(const std::string &method, const std::string &uri);
  virtual ~HTTPRequest();
  const std::string &getURI() const;
  static const std::string HTTP_GET;
  static const std::string HTTP_POST;
};

} // namespace Net
} // namespace Poco
