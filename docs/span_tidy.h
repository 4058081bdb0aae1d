// Annotations for span-tidy, for what it cannot infer from the code. Copy this
// file or include it; it needs nothing, does nothing at run time, and is empty
// for compilers that do not know the attribute.
//
// Each stands in front of a declaration (of a function, parameter, variable,
// data member or type), the first one if there are several. One that contradicts
// what span-tidy sees in the function's body is reported itself
// (tracing-contradicted-annotation).
#ifndef SPAN_TIDY_H
#define SPAN_TIDY_H

#if defined(__clang__)
#define SPAN_TIDY_ANNOTATE(text) [[clang::annotate("span-tidy:" text)]]
#else
#define SPAN_TIDY_ANNOTATE(text)
#endif

// A function that starts a span and returns it, or an object that holds it.
#define SPAN_TIDY_STARTS_SPAN SPAN_TIDY_ANNOTATE("starts-span")
// A parameter of such a function: the span's name.
#define SPAN_TIDY_NAME SPAN_TIDY_ANNOTATE("name-parameter")
// A function that runs the callable it is given, or returns one that runs it,
// with the context of its caller.
#define SPAN_TIDY_CARRIES_CONTEXT SPAN_TIDY_ANNOTATE("carries-context")
// A function whose callables start traces of their own, on purpose.
#define SPAN_TIDY_DETACHED_BY_DESIGN SPAN_TIDY_ANNOTATE("detached-by-design")
// A parameter, variable, data member or function result that is a secret or
// personal; one that only sounds like it.
#define SPAN_TIDY_SENSITIVE SPAN_TIDY_ANNOTATE("sensitive")
#define SPAN_TIDY_NOT_SENSITIVE SPAN_TIDY_ANNOTATE("not-sensitive")
// A function whose result tells nothing secret of its arguments.
#define SPAN_TIDY_REDACTS SPAN_TIDY_ANNOTATE("redacts")
// A value, or a function's result, that is one of few.
#define SPAN_TIDY_BOUNDED SPAN_TIDY_ANNOTATE("bounded")
// A parameter or data member that is the tenant's id.
#define SPAN_TIDY_TENANT SPAN_TIDY_ANNOTATE("tenant")

// A function around which something else puts a span, active in all of its body:
// a code generator, a plugin, an agent. All parameters are recorded on it, each
// under its name, but for those that are skipped and those that have a field:
//   SPAN_TIDY_INSTRUMENT(name = "order.create", kind = "server", skip(db, input),
//                        fields(tenant_id, order.kind = input.kind, result = ""))
// All of it is optional; `skip_all` leaves what `fields` names. A field without a
// value that no parameter is called like, or with an empty text, is one that the
// body records.
#define SPAN_TIDY_INSTRUMENT(...)                                              \
  SPAN_TIDY_ANNOTATE("instrument(" #__VA_ARGS__ ")")
// The same of the function, where they stand apart from it.
#define SPAN_TIDY_FIELDS(...) SPAN_TIDY_ANNOTATE("fields(" #__VA_ARGS__ ")")
// A parameter, or a data member, that is not recorded with the others.
#define SPAN_TIDY_SKIP SPAN_TIDY_ANNOTATE("skip")

#endif
