// What a span would have to say of whom its work is done for.
#pragma once

#include "unit.h"

#include <optional>

namespace spantidy::model {

// A tenant that a span does not record.
struct OwedTenant {
  IdSource Source;     // at no place: only the program knows tenants
  bool Beside = false; // it is recorded on another span
};

// Is a tenant at hand, or does its program know some, and the span has none of these
// keys, whatever stands in front of them? A slip in one is told of as such.
std::optional<OwedTenant> owedTenant(const Unit &U, Ref<Span> Of,
                                     const std::vector<std::string> &Keys);

} // namespace spantidy::model
