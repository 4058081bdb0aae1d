#pragma once

#include "tracing.h"

#define SITE_JOIN(left, right) left##right
#define SITE_CALL(end) SITE_JOIN(inSpan, end)
#define SITE_STEP(name) site::inSpanOfMacro(name)
