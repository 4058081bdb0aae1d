#include "notes.h"

namespace shop {

static const std::string kPasswordSpan = "password.change";

void passwordBad(const std::string &new_password) {
  auto scope = enter(kPasswordSpan);
  note("changed to " + new_password); // finds: tracing-sensitive-attribute "'new_password' is a secret"
}

void namesOk() {
  auto first = enter("find by user_id, email and path");
  auto second = enter("GET /users/{user_id}");
  auto third = enter(kPasswordSpan);
}

void notesOk() {
  note("the password of user_id was changed");
  note("request.body was empty; tenant_id unknown");
}

void wordOk(int code) {
  auto scope = enter("check " + wordOf(code));
  note(wordOf(code));
}

} // namespace shop
