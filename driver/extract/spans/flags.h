// What a flag of the caller's decides.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// `void finish(bool ok) { span->SetStatus(ok ? kOk : kError); }`, or the same
// with `if`: under which flag the call says that something failed.
std::optional<model::Flag> errorFlagOf(Draft &D, const CallSite &Site, Body &B);

} // namespace spantidy::extract
