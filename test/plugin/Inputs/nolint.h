#pragma once

#define HEADER_SILENT(name) tracer()->StartSpan(name) // NOLINT
#define HEADER_PLAIN(name) tracer()->StartSpan(name)
