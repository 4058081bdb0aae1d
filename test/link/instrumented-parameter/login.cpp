#include "notes.h"

namespace shop {

void noteBad(const Login &login) {
  take(login.password); // finds: tracing-sensitive-attribute "'login.password'"
}

void noteOk(const Login &login) { take(login.user); }

void quietOk(const Login &login) { takeQuietly(login.password); }

// Told of the parameter itself.
bool checkOk(const Login &login) { return check(login.user, login.password); }

// A helper of another unit records it on the span that is active.
SPAN_TIDY_INSTRUMENT(fields(result))
void settledOk() { settle(); }

} // namespace shop
