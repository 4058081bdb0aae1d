// What messages and notes call the things of the model: terms, not sentences.
#pragma once

#include "model/unit.h"

#include <string>

namespace spantidy {

std::string termOf(model::Naming::Kind Of);   // "span"
std::string termOf(model::SpanKind Kind);     // "server"
std::string termOf(model::Target On);         // "a span"
std::string termOf(model::ValueType T);       // "an int"
std::string termOf(const model::Outcome &Is); // "thrown 'std::runtime_error'"

// "client or producer"
std::string listed(const std::vector<model::SpanKind> &All);

} // namespace spantidy
