#include "fail.h"

void fail(trace::Span &span, const std::string &why) { span.SetStatus(trace::StatusCode::kError, why); }

void failBarely(trace::Span &span) { span.SetStatus(trace::StatusCode::kError); }
