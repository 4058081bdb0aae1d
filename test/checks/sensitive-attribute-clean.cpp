// RUN: %expectations %s

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <cstdlib>
#include <functional>
#include <map>
#include <stop_token>
#include <string>
#include <vector>

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;
namespace nostd = opentelemetry::nostd;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop", "1.0");
}

std::string Redact(const std::string &text);
std::string sha256Hex(const std::string &text);
std::string MaskCard(const std::string &number);
std::string hmac_sha256(const std::string &key, const std::string &text);

enum class TokenType { Access, Refresh };

struct Login {
  std::string user, password, password_hash, redacted_password;
  bool has_password, password_expired;
  int password_attempts;
  TokenType token_type;
};

struct Lexer {
  std::string next_token, token_kind, keyword;
  int token;
};

void lengthOk(trace::Span &span, const std::string &password) {
  span.SetAttribute("password.length", static_cast<int>(password.size()));
  span.SetAttribute("login.length", static_cast<int>(password.length()));
}

void presenceOk(trace::Span &span, const std::string &token) {
  span.SetAttribute("token.present", !token.empty());
  span.SetAttribute("token", token.empty() ? "no" : "yes");
}

void comparisonOk(trace::Span &span, const Login &login, const std::string &password) {
  span.SetAttribute("login.matches", login.password == password);
  bool same = password == login.password;
  span.SetAttribute("login.same", same);
}

void flagsOk(trace::Span &span, const Login &login) {
  span.SetAttribute("login.with_password", login.has_password);
  span.SetAttribute("password.expired", login.password_expired);
  span.SetAttribute("password.attempts", login.password_attempts);
}

void redactedOk(trace::Span &span, const Login &login) {
  span.SetAttribute("login.password", Redact(login.password));
  span.SetAttribute("login.hash", sha256Hex(login.password));
  span.SetAttribute("login.text", login.redacted_password);
  span.SetAttribute("login.digest", login.password_hash);
}

void hashedOk(trace::Span &span, const std::string &email) {
  span.SetAttribute("customer.key", static_cast<int>(std::hash<std::string>{}(email)));
  span.SetAttribute("customer.mac", hmac_sha256("pepper", email));
}

void maskedOk(trace::Span &span, const std::string &card_number) {
  std::string masked = MaskCard(card_number);
  span.SetAttribute("payment.card", masked);
}

void overwrittenOk(trace::Span &span, const Login &login) {
  std::string text = login.password;
  text = "***";
  span.SetAttribute("login.text", text);
}

void overwrittenUnderItsNameOk(trace::Span &span, std::string password) {
  password = "***";
  span.SetAttribute("login.text", password);
}

void wordsInTextOk(trace::Span &span) {
  span.SetAttribute("login.step", "ask for password");
  span.AddEvent("password was changed");
  span.SetStatus(trace::StatusCode::kError, "token expired");
  trace::Scope scope(tracer()->StartSpan("token.refresh"));
}

void literalUnderKeyOk(trace::Span &span) {
  span.SetAttribute("auth.token", "none");
  span.SetAttribute("password.policy", "strict");
}

void enumOk(trace::Span &span, const Login &login) {
  span.SetAttribute("token.type", login.token_type == TokenType::Access ? "access" : "refresh");
}

void parserOk(trace::Span &span, const Lexer &lexer) {
  span.SetAttribute("parse.token", lexer.token);
  span.SetAttribute("parse.next", lexer.next_token);
  span.SetAttribute("parse.kind", lexer.token_kind);
  span.SetAttribute("parse.keyword", lexer.keyword);
}

void pagingOk(trace::Span &span, const std::string &page_token,
              const std::string &continuation_token) {
  span.SetAttribute("list.page", page_token);
  span.SetAttribute("list.continuation", continuation_token);
}

void lookalikesOk(trace::Span &span, const std::string &author, const std::string &passenger,
                  const std::string &compass, const std::string &secretary,
                  const std::string &pinned) {
  span.SetAttribute("book.author", author);
  span.SetAttribute("flight.passenger", passenger);
  span.SetAttribute("ship.compass", compass);
  span.SetAttribute("office.secretary", secretary);
  span.SetAttribute("list.pinned", pinned);
}

void keysOk(trace::Span &span, const std::string &cache_key, const std::string &primary_key,
            const std::string &public_key, const std::string &partition_key) {
  span.SetAttribute("cache.key", cache_key);
  span.SetAttribute("db.key", primary_key);
  span.SetAttribute("tls.key", public_key);
  span.SetAttribute("kafka.key", partition_key);
}

void statementOk(trace::Span &span) {
  span.SetAttribute("db.query.text", "SELECT id FROM users WHERE email = $1 AND password = $2");
}

void identifiersOk(trace::Span &span, const std::string &user_id, const std::string &order_id) {
  span.SetAttribute("enduser.id", user_id);
  span.SetAttribute("order.id", order_id);
}

void addressesOk(trace::Span &span, const std::string &server_address,
                 const std::string &peer_address) {
  span.SetAttribute("server.address", server_address);
  span.SetAttribute("network.peer.address", peer_address);
}

void attachTokenOk(context::Context &other) {
  auto token = context::RuntimeContext::Attach(other);
  auto span = tracer()->StartSpan("order.load");
  trace::Scope scope(span);
}

void stopTokenOk(trace::Span &span, std::stop_token token) {
  span.SetAttribute("stopped", token.stop_requested());
}

void countOk(trace::Span &span, int token_count, double tokens_per_second) {
  span.SetAttribute("llm.tokens", token_count);
  span.SetAttribute("llm.rate", tokens_per_second);
}

std::string describe(const Login &login);

// What a function elsewhere makes of a login is not known.
void unseenOk(trace::Span &span, const Login &login) {
  span.SetAttribute("login.text", describe(login));
}

void notRecordedOk(const std::string &password) {
  auto span = tracer()->StartSpan("login");
  trace::Scope scope(span);
  std::string local = password;
}

struct Database {
  void SetAttribute(const std::string &key, const std::string &value);
};

void otherClassOk(Database &database, const std::string &password) {
  database.SetAttribute("password", password);
}

void fileOk(trace::Span &span, const std::string &password_file, const std::string &key_path,
            const std::string &email_template) {
  span.SetAttribute("config.file", password_file);
  span.SetAttribute("config.path", key_path);
  span.SetAttribute("mail.template", email_template);
}

void errorOk(trace::Span &span, const std::string &password_error) {
  span.SetStatus(trace::StatusCode::kError, password_error);
}

// Among all headers are those that log somebody in.
void allHeadersBad(trace::Span &span, const std::map<std::string, std::string> &headers) {
  for (const auto &[name, value] : headers)
    span.SetAttribute("http.request.header." + name, value); // finds: tracing-sensitive-attribute
}

// Descriptors of messages and methods have a full_name() too.
void FN_fullName(trace::Span &span, const std::string &full_name) {
  span.SetAttribute("customer.text", full_name);
}

void environmentOk(trace::Span &span) {
  const char *region = std::getenv("CLOUD_REGION");
  span.SetAttribute("cloud.region", region);
}

void foundOk(trace::Span &span, const std::map<std::string, std::string> &headers) {
  auto entry = headers.find("accept-language");
  if (entry != headers.end())
    span.SetAttribute("http.language", entry->second);
}

// Helpers that decide by themselves what gets through.
bool isSecret(const std::string &key);

static void recordHidden(trace::Span &span, const std::string &text, bool hide) {
  span.SetAttribute("login.text", hide ? "***" : text);
}

static void recordEither(trace::Span &span, const std::string &text, bool hide) {
  if (hide)
    span.SetAttribute("login.text", "***");
  else
    span.SetAttribute("login.text", text);
}

static void recordUnlessSecret(trace::Span &span, const std::string &key, const std::string &text) {
  if (isSecret(key))
    return;
  span.SetAttribute(key, text);
}

static void recordMasked(trace::Span &span, const std::string &key, std::string text) {
  if (isSecret(key))
    text = "***";
  span.SetAttribute(key, text);
}

void decidedByHelperOk(trace::Span &span, const std::string &password) {
  recordHidden(span, password, true);
  recordEither(span, password, true);
  recordUnlessSecret(span, "user.password", password);
  recordMasked(span, "user.password", password);
}

// Some of those who may run mask it.
struct Recorder {
  virtual ~Recorder() = default;
  virtual std::string shown(const std::string &text) const = 0;
};

void virtualOk(trace::Span &span, const Recorder &recorder, const std::string &password) {
  span.SetAttribute("login.text", recorder.shown(password));
}
