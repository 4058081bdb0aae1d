// Part of the fakes; see test/fakes/README.md.
#pragma once

namespace google {
namespace protobuf {

class RpcController {
public:
  virtual ~RpcController();
};

} // namespace protobuf
} // namespace google
