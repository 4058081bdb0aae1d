// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>

namespace drogon {

enum class ReqResult { Ok, BadResponse };
class HttpRequest;
using HttpRequestPtr = std::shared_ptr<HttpRequest>;
class HttpResponse {};
using HttpResponsePtr = std::shared_ptr<HttpResponse>;
using HttpReqCallback = std::function<void(ReqResult, const HttpResponsePtr &)>;
using AdviceCallback = std::function<void(const HttpResponsePtr &)>;
using AdviceChainCallback = std::function<void()>;

class HttpRequest {
public:
  virtual ~HttpRequest() {}
  virtual const std::string &getHeader(std::string key) const = 0;
  virtual void addHeader(std::string field, const std::string &value) = 0;
  virtual void setPath(const std::string &path) = 0;
  static HttpRequestPtr newHttpRequest();
};

namespace internal {
struct HttpRespAwaiter {};
} // namespace internal

class HttpClient {
public:
  virtual ~HttpClient() {}
  virtual void sendRequest(const HttpRequestPtr &req, const HttpReqCallback &callback,
                           double timeout = 0) = 0;
  std::pair<ReqResult, HttpResponsePtr> sendRequest(const HttpRequestPtr &req, double timeout = 0) {
    return {};
  }
  internal::HttpRespAwaiter sendRequestCoro(HttpRequestPtr req, double timeout = 0) { return {}; }
  static std::shared_ptr<HttpClient> newHttpClient(const std::string &hostString);
};

class HttpAppFramework {
public:
  virtual ~HttpAppFramework() {}
  virtual HttpAppFramework &
  registerSyncAdvice(const std::function<HttpResponsePtr(const HttpRequestPtr &)> &advice) = 0;
  virtual HttpAppFramework &
  registerPreRoutingAdvice(const std::function<void(const HttpRequestPtr &)> &advice) = 0;
  virtual HttpAppFramework &
  registerPostRoutingAdvice(const std::function<void(const HttpRequestPtr &)> &advice) = 0;
  virtual HttpAppFramework &
  registerPreHandlingAdvice(const std::function<void(const HttpRequestPtr &)> &advice) = 0;
};
HttpAppFramework &app();

} // namespace drogon
