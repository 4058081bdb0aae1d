#include "notes.h"

#include "opentelemetry/trace/tracer.h"

namespace shop {

static void write(const std::string &) {}

void take(const std::string &text) { write(text); }

void takeQuietly(const std::string &text) { write(text); }

bool check(const std::string &user,
           const std::string &password) { // finds: tracing-sensitive-attribute
  return user == password;
}

void settle() {
  opentelemetry::trace::Tracer::GetCurrentSpan()->SetAttribute("result", "done");
}

} // namespace shop
