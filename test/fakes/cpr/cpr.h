// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <map>
#include <memory>
#include <string>

namespace cpr {

struct CaseInsensitiveCompare {
  bool operator()(const std::string &a, const std::string &b) const noexcept { return a < b; }
};
using Header = std::map<std::string, std::string, CaseInsensitiveCompare>;

class Url {
public:
  Url(std::string url) {}
  Url(const char *url) {}
};
class Body {
public:
  Body(std::string body) {}
  Body(const char *body) {}
};
struct Response {
  long status_code{};
  std::string text;
};
template <class T> struct AsyncWrapper {
  T get() { return {}; }
};
using AsyncResponse = AsyncWrapper<Response>;

class Interceptor {
public:
  virtual ~Interceptor() = default;
};

class Session {
public:
  void SetUrl(const Url &url) {}
  void SetHeader(const Header &header) {}
  void UpdateHeader(const Header &header) {}
  void AddInterceptor(const std::shared_ptr<Interceptor> &pinterceptor) {}
  Response Get() { return {}; }
  Response Head() { return {}; }
  Response Post() { return {}; }
  Response Put() { return {}; }
  Response Patch() { return {}; }
  Response Delete() { return {}; }
  Response Options() { return {}; }
  AsyncResponse GetAsync() { return {}; }
  AsyncResponse HeadAsync() { return {}; }
  AsyncResponse PostAsync() { return {}; }
  AsyncResponse PutAsync() { return {}; }
  AsyncResponse PatchAsync() { return {}; }
  AsyncResponse DeleteAsync() { return {}; }
  AsyncResponse OptionsAsync() { return {}; }
};

#define CPR_FAKE(VERB)                                                                             \
  template <typename... Ts> Response VERB(Ts &&...ts) { return {}; }                               \
  template <typename... Ts> AsyncResponse VERB##Async(Ts... ts) { return {}; }                     \
  template <typename Then, typename... Ts> auto VERB##Callback(Then then, Ts... ts) {              \
    return AsyncResponse();                                                                        \
  }
CPR_FAKE(Get)
CPR_FAKE(Head)
CPR_FAKE(Post)
CPR_FAKE(Put)
CPR_FAKE(Patch)
CPR_FAKE(Delete)
CPR_FAKE(Options)
#undef CPR_FAKE

} // namespace cpr
