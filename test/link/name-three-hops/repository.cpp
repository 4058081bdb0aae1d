#include "repository.h"
#include "tracing.h"

namespace bank {

void runTraced(const std::string &operation, const std::string &statement) {
  auto span = tracing::start("db " + operation);
  opentelemetry::trace::Scope scope(span);
  span->SetAttribute("db.query.text", statement);
}

void runOn(const std::string &table, const std::string &statement) {
  runTraced("table " + table, statement);
}

} // namespace bank
