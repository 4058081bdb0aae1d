// The program brings a storage of its own: contexts follow its coroutines.
// about: tracing-scope-across-suspension
#include "opentelemetry/context/runtime_context.h"

namespace nostd = opentelemetry::nostd;
namespace context = opentelemetry::context;

nostd::shared_ptr<context::RuntimeContextStorage> makeStorage();

int main() {
  context::RuntimeContext::SetRuntimeContextStorage(makeStorage());
  return 0;
}
