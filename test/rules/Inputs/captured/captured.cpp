#include <string>
#include <vector>

// As they stand in the headers of the project: declarations only.
namespace acme {
struct FunctionTrace {
  template <typename... Values> FunctionTrace(const char *function, const Values &...values);
  ~FunctionTrace();
};
template <typename... Values> void note(const Values &...values);
} // namespace acme

#define ACME_TRACED [[clang::annotate("acme:traced")]]
#define ACME_TRACED_BUT(...) [[clang::annotate("acme:traced(skip(" #__VA_ARGS__ "))")]]
#define TRACE_FUNCTION(...) acme::FunctionTrace traced(__func__, __VA_ARGS__)
#define TRACE_NOTHING() acme::FunctionTrace traced(__func__)

struct Login {
  std::string user, password;
};

void constructorBad(const std::string &user, const std::string &password) {
  TRACE_FUNCTION(user, password); // finds: tracing-sensitive-attribute
}

void memberBad(const Login &login) {
  TRACE_FUNCTION(login.user, login.password); // finds: tracing-sensitive-attribute
}

void containerBad(const std::vector<int> &rows) {
  TRACE_FUNCTION(rows); // finds: tracing-large-attribute
}

void noteBad(const std::string &password) {
  acme::note(password); // finds: tracing-sensitive-attribute
}

void constructorOk(const std::string &user, const std::string &password) {
  TRACE_FUNCTION(user, password.size());
}

void nothingOk(const std::string &password) { TRACE_NOTHING(); }

void noteOk(const std::string &user) { acme::note(user); }

ACME_TRACED void tracedBad(const std::string &password) {} // finds: tracing-sensitive-attribute

ACME_TRACED_BUT(user)
void tracedButBad(const std::string &user, const std::string &password) {} // finds: tracing-sensitive-attribute

ACME_TRACED_BUT(password)
void tracedButOk(const std::string &user, const std::string &password) {}

[[clang::annotate("acme:logged")]]
void loggedBad(int attempt, const std::string &password) {} // finds: tracing-sensitive-attribute

[[clang::annotate("acme:other")]]
void otherOk(const std::string &password) {}
