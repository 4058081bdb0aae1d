// Part of the fakes; see test/fakes/README.md. What grpc_cpp_plugin makes of
//   package shop; service Orders { rpc Place(PlaceRequest) returns (PlaceReply); }
#pragma once

#include "grpcpp/grpcpp.h"

#include <functional>

namespace shop {

class PlaceRequest {};
class PlaceReply {};

class Orders final {
public:
  class StubInterface {
  public:
    virtual ~StubInterface() {}
    virtual ::grpc::Status Place(::grpc::ClientContext *context, const ::shop::PlaceRequest &request,
                                 ::shop::PlaceReply *response) = 0;
    class async_interface {
    public:
      virtual ~async_interface() {}
      virtual void Place(::grpc::ClientContext *context, const ::shop::PlaceRequest *request,
                         ::shop::PlaceReply *response, std::function<void(::grpc::Status)>) = 0;
    };
    virtual class async_interface *async() { return nullptr; }
  };
  class Stub final : public StubInterface {
  public:
    Stub(const std::shared_ptr<::grpc::ChannelInterface> &channel);
    ::grpc::Status Place(::grpc::ClientContext *context, const ::shop::PlaceRequest &request,
                         ::shop::PlaceReply *response) override;
    class async final : public StubInterface::async_interface {
    public:
      void Place(::grpc::ClientContext *context, const ::shop::PlaceRequest *request,
                 ::shop::PlaceReply *response, std::function<void(::grpc::Status)>) override;
    };
    class async *async() override { return &async_stub_; }

  private:
    class async async_stub_;
  };
  static std::unique_ptr<Stub> NewStub(const std::shared_ptr<::grpc::ChannelInterface> &channel);

  class Service {
  public:
    virtual ~Service();
    virtual ::grpc::Status Place(::grpc::ServerContext *context, const ::shop::PlaceRequest *request,
                                 ::shop::PlaceReply *response);
  };
};

} // namespace shop
