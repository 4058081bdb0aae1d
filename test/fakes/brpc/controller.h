// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <string>

#include "google/protobuf/service.h"

namespace brpc {

class HttpHeader {
public:
  const std::string *GetHeader(const std::string &key) const;
  void SetHeader(const std::string &key, const std::string &value);
};

class Controller : public google::protobuf::RpcController {
public:
  HttpHeader &http_request();
  HttpHeader &http_response();
};

} // namespace brpc
