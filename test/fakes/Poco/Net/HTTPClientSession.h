// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "Poco/Net/HTTPRequest.h"

#include <ostream>

namespace Poco {
namespace Net {

class HTTPResponse : public HTTPMessage {};

class HTTPClientSession {
public:
  explicit HTTPClientSession(const std::string &host, unsigned short port = 80);
  virtual ~HTTPClientSession();
  virtual std::ostream &sendRequest(HTTPRequest &request);
  virtual std::istream &receiveResponse(HTTPResponse &response);
};

} // namespace Net
} // namespace Poco
