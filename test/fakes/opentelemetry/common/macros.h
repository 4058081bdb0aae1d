// Part of the fakes; see test/fakes/README.md.
#pragma once

#define OPENTELEMETRY_DEPRECATED [[deprecated]]
#define OPENTELEMETRY_DEPRECATED_MESSAGE(msg) [[deprecated(msg)]]
#define OPENTELEMETRY_MAYBE_UNUSED [[maybe_unused]]
#define OPENTELEMETRY_API_SINGLETON __attribute__((visibility("default")))
#define OPENTELEMETRY_LOCAL_SYMBOL __attribute__((visibility("hidden")))
#define OPENTELEMETRY_EXPORT

#ifndef OPENTELEMETRY_HAVE_EXCEPTIONS
#ifdef __cpp_exceptions
#define OPENTELEMETRY_HAVE_EXCEPTIONS 1
#else
#define OPENTELEMETRY_HAVE_EXCEPTIONS 0
#endif
#endif

#ifdef __clang__
#define OPENTELEMETRY_ATTRIBUTE_LIFETIME_BOUND [[clang::lifetimebound]]
#else
#define OPENTELEMETRY_ATTRIBUTE_LIFETIME_BOUND
#endif
