// Objects that know whether they have ended their span.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// `if (open_) span_->End(); open_ = false;`: the condition of an end that depends
// on nothing but the handle, which must be there, and a flag of the object that
// its method changes; and nobody changes it who does not end the span. Whoever
// has called the method knows that the span has ended. Where it begins to be asked;
// nothing: it is not like that.
std::optional<model::Point> askedOnce(Draft &D, const clang::Expr *Handle,
                                      Body &B);

} // namespace spantidy::extract
