#include "Poco/Net/HTTPClientSession.h"
#include "Poco/Net/HTTPRequest.h"

// What a session does is not known from its base: this one injects.
class TracedSession : public Poco::Net::HTTPClientSession {
public:
  using HTTPClientSession::HTTPClientSession;
  std::ostream &sendRequest(Poco::Net::HTTPRequest &request) override;
};

void addTrace(Poco::Net::HTTPRequest &request); // of another program

std::ostream &TracedSession::sendRequest(Poco::Net::HTTPRequest &request) {
  addTrace(request);
  return HTTPClientSession::sendRequest(request);
}
