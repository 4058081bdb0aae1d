#include "grpcpp/grpcpp.h"

void install(grpc::experimental::ClientInterceptorFactoryInterface *factory) {
  grpc::experimental::RegisterGlobalClientInterceptorFactory(factory);
}
