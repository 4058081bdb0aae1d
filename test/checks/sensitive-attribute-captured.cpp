// RUN: %expectations %s -- -I%root/docs

// Parameters that a tool records because nobody has said otherwise, or that a
// project's own macros and templates record.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
#include "span_tidy.h"

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

struct Database;
struct Card {
  std::string number, brand;
};
struct Login {
  std::string user, password;
};
struct Checkout {
  std::string cart;
  Login login;
};
struct Quiet {
  std::string user;
  SPAN_TIDY_SKIP std::string password;
};
struct Masked {
  SPAN_TIDY_NOT_SENSITIVE std::string password;
};
class Session {
public:
  std::string_view user() const;

private:
  std::string password_;
};

SPAN_TIDY_INSTRUMENT()
void loginBad(const std::string &user,
              const std::string &password) {} // finds: tracing-sensitive-attribute (likely) "'password' is a secret and is recorded on a span"

SPAN_TIDY_INSTRUMENT(name = "user.login", skip(user))
void loginByNameBad(const std::string &user,
                    std::string_view password) {} // finds: tracing-sensitive-attribute

SPAN_TIDY_INSTRUMENT(skip())
void loginWithNothingSkippedBad(const char *password) {} // finds: tracing-sensitive-attribute

SPAN_TIDY_INSTRUMENT() void onOneLineBad(std::string password) {} // finds: tracing-sensitive-attribute

[[clang::annotate("span-tidy:instrument")]]
void loginAsAttributeBad(std::string password) {} // finds: tracing-sensitive-attribute

[[clang::annotate("span-tidy:instrument(name = \"user.login\", skip(user))")]]
void loginAsTextBad(std::string user,
                    std::string password) {} // finds: tracing-sensitive-attribute

SPAN_TIDY_INSTRUMENT(skip(db))
void optionalBad(Database &db,
                 std::optional<std::string> password) {} // finds: tracing-sensitive-attribute

SPAN_TIDY_INSTRUMENT()
void annotatedBad(SPAN_TIDY_SENSITIVE std::uint64_t pin) {} // finds: tracing-sensitive-attribute (proof)

SPAN_TIDY_INSTRUMENT()
void fieldOfWholeBad(const Login &login) {} // finds: tracing-sensitive-attribute "'login.password'"

SPAN_TIDY_INSTRUMENT()
void fieldOfFieldBad(Checkout checkout) {} // finds: tracing-sensitive-attribute "'checkout.login.password'"

struct Administrator : Login {
  int level = 0;
};

SPAN_TIDY_INSTRUMENT()
void inheritedBad(const Administrator &administrator) {} // finds: tracing-sensitive-attribute

SPAN_TIDY_INSTRUMENT(skip(login), fields(user = login.user, secret = login.password)) // finds: tracing-sensitive-attribute "'login.password'"
void fieldBad(const Login &login) {}

SPAN_TIDY_INSTRUMENT(skip_all, fields(user, password)) // finds: tracing-sensitive-attribute
void shortFieldBad(const std::string &user, const std::string &password) {}

SPAN_TIDY_INSTRUMENT() // finds: tracing-sensitive-attribute
SPAN_TIDY_FIELDS(token = password)
void apartBad(SPAN_TIDY_SKIP const std::string &password) {}

struct Service {
  SPAN_TIDY_INSTRUMENT(skip(this))
  void loginBad(const std::string &password) {} // finds: tracing-sensitive-attribute

  SPAN_TIDY_INSTRUMENT()
  void declaredBad(const std::string &password);
};
void Service::declaredBad(const std::string &password) {} // finds: tracing-sensitive-attribute

struct Audit {
  virtual ~Audit() = default;
  SPAN_TIDY_INSTRUMENT()
  virtual void note(const std::string &user);
};
struct LoginAudit final : Audit {
  void note(const std::string &password) override {}
};
struct TracedAudit : Audit {
  SPAN_TIDY_INSTRUMENT()
  void note(const std::string &password) override {} // finds: tracing-sensitive-attribute
};

// What a caller gives it is recorded there.
SPAN_TIDY_INSTRUMENT()
static void noteOk(const std::string &text) {}

void callerBad(const Login &login) {
  noteOk(login.password); // finds: tracing-sensitive-attribute
}

void callerOk(const Login &login) { noteOk(login.user); }

// It is told once, where it can be skipped.
SPAN_TIDY_INSTRUMENT()
static int againBad(const std::string &password, int depth) { // finds: tracing-sensitive-attribute
  return depth > 0 ? againBad(password, depth - 1) : 0;
}

int callsAgainOk(const Login &login) { return againBad(login.password, 2); }

SPAN_TIDY_INSTRUMENT(skip(password))
void skippedOk(const std::string &user, const std::string &password) {}

SPAN_TIDY_INSTRUMENT(skip_all)
void allSkippedOk(const std::string &user, const std::string &password) {}

SPAN_TIDY_INSTRUMENT()
void skippedInPlaceOk(const std::string &user, SPAN_TIDY_SKIP const std::string &password) {}

SPAN_TIDY_INSTRUMENT(name = "user.login", skip(user, password), fields(length = password.size()))
void measuredOk(const std::string &user, const std::string &password) {}

SPAN_TIDY_INSTRUMENT(fields(password = "hidden"))
void fieldInItsPlaceOk(const std::string &password) {}

void plainOk(const std::string &password) {}

SPAN_TIDY_INSTRUMENT()
void notSensitiveOk(SPAN_TIDY_NOT_SENSITIVE const std::string &password) {}

SPAN_TIDY_INSTRUMENT()
void skippedFieldOk(const Quiet &quiet) {}

SPAN_TIDY_INSTRUMENT()
void fieldThatIsNoneOk(const Masked &masked) {}

SPAN_TIDY_INSTRUMENT()
void privateDataOk(const Session &session) {}

SPAN_TIDY_INSTRUMENT()
void filledOk(std::string &password) { password = "x"; }

SPAN_TIDY_INSTRUMENT()
void addressOk(const Login *login, std::shared_ptr<Login> shared) {}

SPAN_TIDY_INSTRUMENT(skip(password), fields(password = digest(password)))
void cleanedOk(const std::string &password) {}

SPAN_TIDY_INSTRUMENT()
void callableOk(std::function<std::string()> password) {}

SPAN_TIDY_INSTRUMENT()
void numberOk(int password_length, bool password_set) {}

SPAN_TIDY_INSTRUMENT()
void unnamedOk(const std::string &) {}

[[clang::annotate("other:instrument")]]
void anotherToolsOk(const std::string &password) {}

// Of the project's own: ordinary records.
static void recordAll(trace::Span &) {}

template <typename Value, typename... Rest>
static void recordAll(trace::Span &span, const char *key, const Value &value,
                      const Rest &...rest) {
  span.SetAttribute(key, value);
  recordAll(span, rest...);
}

class FunctionTrace {
public:
  template <typename... Values>
  FunctionTrace(const char *function, const Values &...values)
      : span_(tracer()->StartSpan(function)), scope_(span_) {
    recordAll(*span_, values...);
  }

private:
  nostd::shared_ptr<trace::Span> span_;
  trace::Scope scope_;
};

#define TRACE_FUNCTION(a, b) FunctionTrace traced(__func__, #a, a, #b, b)
#define TRACE_ARGUMENT(x) span->SetAttribute(#x, x)

void tracedBad(std::string user, std::string password) {
  TRACE_FUNCTION(user, password); // finds: tracing-sensitive-attribute
}

void tracedOk(std::string user, std::string cart) { TRACE_FUNCTION(user, cart); }

void argumentBad(const std::string &user, const std::string &password) {
  auto span = tracer()->StartSpan("user.login");
  TRACE_ARGUMENT(user);
  TRACE_ARGUMENT(password); // finds: tracing-sensitive-attribute
}

void argumentOk(const std::string &user, const std::string &password) {
  auto span = tracer()->StartSpan("user.login");
  TRACE_ARGUMENT(user);
  (void)password;
}

// As pairs, whose halves are not followed through a pack.
template <typename... Pairs>
static void recordPairs(trace::Span &span, const Pairs &...pairs) {
  (span.SetAttribute(pairs.first, pairs.second), ...);
}

void FN_pairs(const std::string &password) {
  auto span = tracer()->StartSpan("user.login");
  recordPairs(*span, std::pair<const char *, std::string>("text", password));
}

// Arguments of which each is recorded by its place.
template <typename... Values>
static void logFunction(const char *function, const Values &...values) {
  auto span = tracer()->StartSpan(function);
  (span->SetAttribute("argument", values), ...);
}
#define LOG_FUNC_ARGS(...) logFunction(__func__, __VA_ARGS__)

void loggedBad(const std::string &user, const std::string &password) {
  LOG_FUNC_ARGS(user, password); // finds: tracing-sensitive-attribute
}

void loggedOk(const std::string &user, const std::string &password) {
  LOG_FUNC_ARGS(user, password.size());
}
