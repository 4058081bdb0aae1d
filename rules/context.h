// What the text in front of a value says of it.
#pragma once

#include "vocabulary.h"

namespace spantidy::rules {

// Can anything stand behind it: "WHERE name = '", "/orders/", "?page=", "user id ",
// "order #"? Name: of what does, for "cart[" + cart.
bool leadsToAnything(const Lexicon &L, std::string_view Before,
                     std::string_view Name);

} // namespace spantidy::rules
