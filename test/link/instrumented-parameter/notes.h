#pragma once

#include "span_tidy.h"

#include <string>

namespace shop {

struct Login {
  std::string user, password;
};

// Their bodies are in another unit; what they are given is recorded there.
SPAN_TIDY_INSTRUMENT(name = "note.take") void take(const std::string &text);
SPAN_TIDY_INSTRUMENT(skip(text)) void takeQuietly(const std::string &text);
SPAN_TIDY_INSTRUMENT(name = "login.check", fields(result)) // finds: tracing-unrecorded-field "'result'"
bool check(const std::string &user, const std::string &password);
void settle();

} // namespace shop
