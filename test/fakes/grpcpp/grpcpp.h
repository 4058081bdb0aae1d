// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "grpcpp/support/status.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace grpc {

class string_ref {};

class ClientContext {
public:
  ClientContext() {}
  ~ClientContext() {}
  void AddMetadata(const std::string &meta_key, const std::string &meta_value);
  void set_wait_for_ready(bool wait_for_ready) {}
};

class ServerContextBase {
public:
  virtual ~ServerContextBase();
  const std::multimap<string_ref, string_ref> &client_metadata() const;
};
class ServerContext : public ServerContextBase {};
class CallbackServerContext : public ServerContextBase {};

class ChannelInterface {
public:
  virtual ~ChannelInterface() {}
};
class Channel : public ChannelInterface {};
class ChannelArguments {};
class ChannelCredentials {};
std::shared_ptr<ChannelCredentials> InsecureChannelCredentials();
std::shared_ptr<Channel> CreateChannel(const std::string &target,
                                       const std::shared_ptr<ChannelCredentials> &creds);
class CompletionQueue {};

class Server {
public:
  std::shared_ptr<Channel> InProcessChannel(const ChannelArguments &args);
};

namespace experimental {
class ClientInterceptorFactoryInterface {
public:
  virtual ~ClientInterceptorFactoryInterface() {}
};
class ServerInterceptorFactoryInterface {
public:
  virtual ~ServerInterceptorFactoryInterface() {}
};
void RegisterGlobalClientInterceptorFactory(ClientInterceptorFactoryInterface *factory);
std::shared_ptr<Channel> CreateCustomChannelWithInterceptors(
    const std::string &target, const std::shared_ptr<ChannelCredentials> &creds,
    const ChannelArguments &args,
    std::vector<std::unique_ptr<ClientInterceptorFactoryInterface>> interceptor_creators);
} // namespace experimental

class ServerBuilder {
public:
  class experimental_type {
  public:
    void SetInterceptorCreators(
        std::vector<std::unique_ptr<experimental::ServerInterceptorFactoryInterface>>
            interceptor_creators);
  };
  experimental_type experimental() { return {}; }
};

} // namespace grpc
