// RUN: %expectations %s

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <array>
#include <cstdio>
#include <map>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop", "1.0");
}

enum class Method { Get, Put, Delete };

struct Route {
  std::string pattern, path;
};

struct Request {
  std::string method, path, route, operation;
  Method verb;
  Route matched_route;
  std::string route_template() const;
};

struct Rpc {
  const char *full_name() const;
  std::string service, method;
};

static constexpr char kLoad[] = "order.load";
static const nostd::string_view kSave = "order.save";
static const std::string kPrefix = "order.";

void literalOk() {
  trace::Scope scope(tracer()->StartSpan("order.load by id"));
}

void constantOk() {
  trace::Scope first(tracer()->StartSpan(kLoad));
  trace::Scope second(tracer()->StartSpan(kSave));
  trace::Scope third(tracer()->StartSpan(kPrefix + "remove"));
}

void overwrittenOk(const Request &request) {
  std::string name = "http " + request.path;
  name = "http.request";
  trace::Scope scope(tracer()->StartSpan(name));
}

void clearedOk(const std::string &user_id) {
  std::string name = user_id;
  name.clear();
  name += "user.load";
  trace::Scope scope(tracer()->StartSpan(name));
}

void streamReusedOk(const std::string &user_id) {
  std::ostringstream text;
  text << user_id;
  text.str("user.load");
  trace::Scope scope(tracer()->StartSpan(text.str()));
}

void ternaryOk(bool cached) {
  trace::Scope scope(tracer()->StartSpan(cached ? "order.cached" : "order.load"));
}

void branchesOk(int priority) {
  std::string name = "job.low";
  if (priority > 5)
    name = "job.high";
  else if (priority > 2)
    name = "job.medium";
  trace::Scope scope(tracer()->StartSpan(name));
}

void switchOk(Method method) {
  const char *name = "http.other";
  switch (method) {
  case Method::Get:
    name = "http.get";
    break;
  case Method::Put:
    name = "http.put";
    break;
  default:
    break;
  }
  trace::Scope scope(tracer()->StartSpan(name));
}

static const char *nameOf(Method method) {
  switch (method) {
  case Method::Get:
    return "GET";
  case Method::Put:
    return "PUT";
  case Method::Delete:
    return "DELETE";
  }
  return "other";
}

std::string to_string(Method method);

void enumToStringOk(Method method) {
  trace::Scope first(tracer()->StartSpan(nameOf(method)));
  trace::Scope second(tracer()->StartSpan(std::string("http ") + nameOf(method)));
  trace::Scope third(tracer()->StartSpan("http " + to_string(method)));
}

static constexpr const char *kNames[] = {"http.get", "http.put", "http.delete"};
static constexpr std::array<std::string_view, 3> kViews = {"http.get", "http.put", "http.delete"};

void tableOk(Method method) {
  trace::Scope first(tracer()->StartSpan(kNames[static_cast<int>(method)]));
  std::string_view view = kViews[static_cast<std::size_t>(method)];
  trace::Scope second(tracer()->StartSpan(nostd::string_view(view.data(), view.size())));
}

void functionNameOk() {
  trace::Scope first(tracer()->StartSpan(__func__));
  trace::Scope second(tracer()->StartSpan(__PRETTY_FUNCTION__));
}

void routeOk(const Request &request) {
  trace::Scope first(tracer()->StartSpan(request.route));
  trace::Scope second(tracer()->StartSpan(request.method + " " + request.route_template()));
  trace::Scope third(tracer()->StartSpan(request.method + " " + request.matched_route.path));
  trace::Scope fourth(tracer()->StartSpan("GET " + request.matched_route.pattern));
}

void rpcMethodOk(const Rpc &rpc) {
  trace::Scope first(tracer()->StartSpan(rpc.full_name()));
  trace::Scope second(tracer()->StartSpan(rpc.service + "/" + rpc.method));
}

static SpanPointer startNamed(const std::string &name) { return tracer()->StartSpan(name); }

void constantCallersOk() {
  trace::Scope first(startNamed("order.load"));
  trace::Scope second(startNamed(std::string("order.") + "save"));
}

// Nobody in sight says what the name is.
SpanPointer forwardingOk(nostd::string_view name) { return tracer()->StartSpan(name); }

class NamedGuardOk {
public:
  NamedGuardOk(const char *name, const Request &) : name_(name) {}
  void open() { scope_.reset(new trace::Scope(tracer()->StartSpan(name_))); }

private:
  std::string name_;
  std::unique_ptr<trace::Scope> scope_;
};

static std::string join(int depth) { return depth == 0 ? "order" : join(depth - 1) + ".item"; }

void recursionOk() { trace::Scope scope(tracer()->StartSpan(join(2))); }

std::string nameFromElsewhere(const std::string &user_id);

void unseenFunctionOk(const std::string &user_id) {
  trace::Scope scope(tracer()->StartSpan(nameFromElsewhere(user_id)));
}

struct Handler {
  virtual ~Handler() = default;
  virtual std::string name() const { return "handler"; }
};

void virtualOk(const Handler &handler) { trace::Scope scope(tracer()->StartSpan(handler.name())); }

void elementsOk(const std::vector<std::string> &stages) {
  for (const std::string &stage : stages)
    trace::Scope scope(tracer()->StartSpan("stage." + stage));
}

void fixedLoopOk() {
  for (int phase = 0; phase < 3; ++phase)
    trace::Scope scope(tracer()->StartSpan("commit.phase" + std::to_string(phase)));
}

void lookedUpOk(const std::map<std::string, std::string> &names, const Request &request) {
  auto found = names.find(request.path);
  if (found != names.end())
    trace::Scope scope(tracer()->StartSpan(found->second));
}

void boolOk(bool retried) {
  trace::Scope scope(tracer()->StartSpan("order.load " + std::to_string(retried)));
}

void statusOk(const std::string &status, const std::string &event_type, int version) {
  trace::Scope first(tracer()->StartSpan("order " + status));
  trace::Scope second(tracer()->StartSpan("event " + event_type));
  trace::Scope third(tracer()->StartSpan("api v" + std::to_string(version)));
}

void remainderOk(unsigned key) {
  trace::Scope scope(tracer()->StartSpan("shard " + std::to_string(key % 16)));
}

void cutOk(const Request &request) {
  std::string segment = request.path.substr(1, request.path.find('/', 1) - 1);
  trace::Scope scope(tracer()->StartSpan("http " + segment));
}

void idInTheTextOk() {
  trace::Scope first(tracer()->StartSpan("find by user_id and path"));
  trace::Scope second(tracer()->StartSpan("GET /users/{user_id}"));
}

void idAsAttributeOk(const std::string &user_id) {
  trace::Scope scope(tracer()->StartSpan("user.load", {{"user_id", user_id}}));
}

// Words that only end in the letters of an id.
void lookalikesOk(const std::string &grid, const std::string &valid, const std::string &paid) {
  trace::Scope first(tracer()->StartSpan("render " + grid));
  trace::Scope second(tracer()->StartSpan("check " + valid));
  trace::Scope third(tracer()->StartSpan("invoice " + paid));
}

struct SpanName {
  explicit SpanName(const char *text) : text_(text) {}
  const std::string &str() const { return text_; }
  std::string text_;
};

void typedNameOk(const SpanName &name) { trace::Scope scope(tracer()->StartSpan(name.str())); }

void fileSystemPathOk(const std::string &path) {
  trace::Scope scope(tracer()->StartSpan("open " + path));
}

void captureOk(const Request &request) {
  std::string name = "order.load";
  auto load = [name, &request] {
    trace::Scope scope(tracer()->StartSpan(name, {{"path", request.path}}));
  };
  load();
}

void swappedOk(const std::string &user_id) {
  std::string name = user_id, constant = "user.load";
  std::swap(name, constant);
  trace::Scope scope(tracer()->StartSpan(name));
}

void elementOfTableOk() {
  static constexpr const char *url_names[] = {"order.load", "order.save"};
  for (const char *url : url_names)
    trace::Scope scope(tracer()->StartSpan(url));
  for (int step : {1, 2, 3})
    trace::Scope scope(tracer()->StartSpan("order.step " + std::to_string(step)));
}

// The lambda's argument is not in its result; what it captures is.
void lambdaArgumentOk(const std::string &operation, const std::string &user_id) {
  auto name = [&](const std::string &logged) {
    std::puts(logged.c_str());
    return "order " + operation;
  };
  trace::Scope scope(tracer()->StartSpan(name(user_id)));
}

// Arguments of an inner lambda are not those of the outer one.
void nestedLambdaOk(const std::string &user_id) {
  auto outer = [&user = user_id](const std::string &step) {
    auto inner = [&](const std::string &logged) {
      std::puts(logged.c_str());
      return "order." + step;
    };
    return inner(user);
  };
  trace::Scope scope(tracer()->StartSpan(outer("pay")));
}

// What a constructor puts into a member is followed within one function only.
class Job {
public:
  explicit Job(const std::string &order_id) : name_("order " + order_id) {}
  void FN_memberOfConstructor() { trace::Scope scope(tracer()->StartSpan(name_)); }

private:
  std::string name_;
};

// One of a list that no run makes longer.
static const std::set<std::string> Plugins{"audit", "billing"};
static const std::map<std::string, int> Priorities{{"audit", 1}};
static std::map<std::string, int> Users;

void listedOk(std::string user_id) {
  trace::Scope a(tracer()->StartSpan("a " + (Plugins.count(user_id) ? user_id : "other")));
  trace::Scope b(tracer()->StartSpan("b " + (Priorities.find(user_id) != Priorities.end() ? user_id : "other")));
  trace::Scope c(tracer()->StartSpan("c " + (Plugins.count(user_id) == 0 ? "other" : user_id)));
  if (!Plugins.contains(user_id))
    user_id = "other";
  trace::Scope d(tracer()->StartSpan("d " + user_id));
}
void notListedBad(const std::string &user_id) {
  trace::Scope a(tracer()->StartSpan("a " + (Users.count(user_id) ? user_id : "other")));      // finds: tracing-high-cardinality-span-name "'user_id'"
  trace::Scope b(tracer()->StartSpan("b " + (Plugins.count(user_id) ? "listed" : user_id)));   // finds: tracing-high-cardinality-span-name "'user_id'"
}
