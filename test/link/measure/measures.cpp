#include "measures.h"

namespace queue {

long weight(const std::string &text) { return static_cast<long>(text.size()); }

bool isJson(const std::string &text) { return !text.empty() && text.front() == '{'; }

std::string beginning(const std::string &text) { return text.substr(0, 64); }

std::string framed(const std::string &topic, const std::string &text) {
  return topic + ": " + text;
}

} // namespace queue
