// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <string>

namespace httplib {

namespace detail {
struct ci {
  bool operator()(const std::string &s1, const std::string &s2) const { return s1 < s2; }
};
} // namespace detail

using Headers = std::multimap<std::string, std::string, detail::ci>;
using Params = std::multimap<std::string, std::string>;

enum class Error { Success = 0, Unknown, Connection };

struct Request {
  std::string method;
  std::string path;
  Headers headers;
  std::string body;
  bool has_header(const std::string &key) const { return headers.count(key) > 0; }
  std::string get_header_value(const std::string &key, std::size_t id = 0) const;
  void set_header(const std::string &key, const std::string &val);
};

struct Response {
  int status = -1;
  std::string body;
  void set_content(const std::string &s, const std::string &content_type);
};

class Result {
public:
  operator bool() const { return res_ != nullptr; }
  const Response &operator*() const { return *res_; }
  const Response *operator->() const { return res_.get(); }
  Error error() const;

private:
  std::unique_ptr<Response> res_;
};

class ClientImpl {
public:
  explicit ClientImpl(const std::string &host);
  virtual ~ClientImpl();
  Result Get(const std::string &path);
  Result Get(const std::string &path, const Headers &headers);
  Result Head(const std::string &path);
  Result Post(const std::string &path, const std::string &body, const std::string &content_type);
  Result Post(const std::string &path, const Headers &headers, const std::string &body,
              const std::string &content_type);
  Result Put(const std::string &path, const std::string &body, const std::string &content_type);
  Result Patch(const std::string &path, const std::string &body, const std::string &content_type);
  Result Delete(const std::string &path);
  Result Options(const std::string &path);
  bool send(Request &req, Response &res, Error &error);
  Result send(const Request &req);
  void set_default_headers(Headers headers);
};

class Client {
public:
  explicit Client(const std::string &scheme_host_port);
  ~Client();
  Result Get(const std::string &path);
  Result Get(const std::string &path, const Headers &headers);
  Result Head(const std::string &path);
  Result Head(const std::string &path, const Headers &headers);
  Result Post(const std::string &path);
  Result Post(const std::string &path, const std::string &body, const std::string &content_type);
  Result Post(const std::string &path, const Headers &headers, const std::string &body,
              const std::string &content_type);
  Result Put(const std::string &path, const std::string &body, const std::string &content_type);
  Result Patch(const std::string &path, const std::string &body, const std::string &content_type);
  Result Delete(const std::string &path);
  Result Delete(const std::string &path, const Headers &headers);
  Result Options(const std::string &path);
  bool send(Request &req, Response &res, Error &error);
  Result send(const Request &req);
  void set_default_headers(Headers headers);

private:
  std::unique_ptr<ClientImpl> cli_;
};

class SSLClient : public ClientImpl {
public:
  explicit SSLClient(const std::string &host) : ClientImpl(host) {}
};

class Server {
public:
  using Handler = std::function<void(const Request &, Response &)>;
  enum class HandlerResponse { Handled, Unhandled };
  using HandlerWithResponse = std::function<HandlerResponse(const Request &, Response &)>;
  Server &Get(const std::string &pattern, Handler handler);
  Server &Post(const std::string &pattern, Handler handler);
  Server &set_pre_routing_handler(HandlerWithResponse handler);
  bool listen(const std::string &host, int port, int socket_flags = 0);
};

} // namespace httplib
