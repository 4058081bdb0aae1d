#include "audit.h"

namespace shop {

struct User {
  std::string user_id, password, ssn, team;
};

void passwordBad(const User &user) {
  audit("password.change", user.password); // finds: tracing-sensitive-attribute "'user.password' is a secret and is recorded on a span"
}

void personalBad(const User &user) {
  audit("user.verify", "number " + user.ssn); // finds: tracing-sensitive-attribute "'user.ssn' is personal data"
}

void actionBad(const User &user) {
  audit("user.remove " + user.user_id, user.team); // finds: tracing-high-cardinality-span-name "'user.user_id'"
}

void detailOk(const User &user) { audit("user.remove", user.user_id); }

void literalOk() { audit("password.change", "password was changed"); }

} // namespace shop
