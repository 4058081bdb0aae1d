#include "opentelemetry/sdk/configuration/configured_sdk.h"

namespace configuration = opentelemetry::sdk::configuration;

std::unique_ptr<configuration::ConfiguredSdk> readSdk(const char *file);

int main(int, char **arguments) {
  if (auto sdk = readSdk(arguments[1]))
    sdk->Install();
  return 0;
}
