// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "Poco/Net/HTTPRequest.h"

namespace Poco {
namespace Net {

class HTTPServerResponse {};

class HTTPServerRequest : public HTTPRequest {
public:
  virtual HTTPServerResponse &response() const = 0;
};

class HTTPRequestHandler {
public:
  virtual ~HTTPRequestHandler();
  virtual void handleRequest(HTTPServerRequest &request, HTTPServerResponse &response) = 0;
};

} // namespace Net
} // namespace Poco
