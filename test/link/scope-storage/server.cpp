#include "session.h"

#include "opentelemetry/trace/provider.h"

#include <map>
#include <string>
#include <utility>

namespace shop {

namespace trace = opentelemetry::trace;

class Server {
public:
  void accept(const std::string &id) {
    auto session = std::make_shared<Session>();
    session->open();
    sessions_[id] = session;
  }
  void report(const std::string &id) { reports_[id].write(); }

private:
  std::map<std::string, std::shared_ptr<Session>> sessions_;
  std::map<std::string, Report> reports_;
};

void stepOk() {
  Step step;
  step.open();
  auto inner = std::make_unique<Step>();
  inner->open();
  inner->close();
  step.close();
}

static std::shared_ptr<trace::Scope> activate(const char *name) {
  return std::make_shared<trace::Scope>(
      trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name));
}

void laterBad() {
  auto scope = activate("order.pack");
  runLater([scope] {}); // finds: tracing-scope-escapes "scope 'scope'"
}

void nowOk() {
  auto scope = activate("order.pack");
  runNow([scope] {});
}

} // namespace shop
