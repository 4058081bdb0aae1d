// Every form of a comment that silences, and of what only looks like one: clang-tidy
// decides in the plugin, the program decides for itself, and they agree.
//
// RUN: %expectations --checks=-*,tracing-dropped-span %s -- -I%S/Inputs

#include "opentelemetry/trace/provider.h"

#include "nolint.h"

static auto tracer() {
  return opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("shop");
}

// On the line itself.
void line01() { tracer()->StartSpan("a.b"); } // NOLINT
void line02() { tracer()->StartSpan("a.b"); } // NOLINT: known
void line03() { tracer()->StartSpan("a.b"); } // NOLINT(tracing-dropped-span)
void line04() { tracer()->StartSpan("a.b"); } // NOLINT(tracing-*): known
void line05() { tracer()->StartSpan("a.b"); } // NOLINT(*)
void line06() { tracer()->StartSpan("a.b"); } // NOLINT(tracing-span-kind) // finds: tracing-dropped-span
void line07() { tracer()->StartSpan("a.b"); } // NOLINT(tracing-span-kind,tracing-dropped-span)
void line08() { tracer()->StartSpan("a.b"); } // NOLINT( tracing-span-kind ,	tracing-dropped-span )
void line09() { tracer()->StartSpan("a.b"); } // NOLINT(*-dropped-*)
void line10() { tracer()->StartSpan("a.b"); } // NOLINT(,tracing-dropped-span,)
void line11() { tracer()->StartSpan("a.b"); } // NOLINT() // finds: tracing-dropped-span
void line12() { tracer()->StartSpan("a.b"); } // NOLINT(-tracing-dropped-span) // finds: tracing-dropped-span
void line13() { tracer()->StartSpan("a.b"); } // NOLINT(*,-tracing-dropped-span)
void line14() { tracer()->StartSpan("a.b"); } // NOLINT (tracing-span-kind)
void line15() { tracer()->StartSpan("a.b"); } // NOLINT(tracing-span-kind
void line16() { tracer()->StartSpan("a.b"); } // NOLINT(dropped-span) // finds: tracing-dropped-span
void line17() { tracer()->StartSpan("a.b"); } // NOLINT(tracing-dropped) // finds: tracing-dropped-span
void line18() { tracer()->StartSpan("a.b"); } // NOLINT(Tracing-Dropped-Span) // finds: tracing-dropped-span
void line19() { tracer()->StartSpan("a.b"); } // NOLINT(tracing-dropped-spa?) // finds: tracing-dropped-span
void line20() { tracer()->StartSpan("a.b"); } // NOLINT(tracing-[d]ropped-span) // finds: tracing-dropped-span
void line21() { tracer()->StartSpan("a.b"); } // NOLINT(tracing-{dropped-span}) // finds: tracing-dropped-span
void line22() { tracer()->StartSpan("a.b"); } // NOLINT(tracing.dropped.span) // finds: tracing-dropped-span
void line23() { tracer()->StartSpan("a.b"); } // NOLINT(tracing-span-kind) NOLINT(tracing-dropped-span)
void line24() { tracer()->StartSpan("a.b"); } // NOLINTS // finds: tracing-dropped-span
void line25() { tracer()->StartSpan("a.b"); } // NOLINT1
void line26() { tracer()->StartSpan("a.b"); } // NOLINT_
void line27() { tracer()->StartSpan("a.b"); } // aNOLINT
void line28() { tracer()->StartSpan("a.b"); } // nolint NoLint NO LINT // finds: tracing-dropped-span
void line29() { tracer()->StartSpan("NOLINT"); }
void line30() { /* NOLINT */ tracer()->StartSpan("a.b"); }
void line31() { /* NOLINT(tracing-dropped-span) */ tracer()->StartSpan("a.b"); }
void line32() { /*NOLINT*/ tracer()->StartSpan("a.b"); }
void line33() { tracer()->StartSpan("a.b"); } // NOLINTNOLINT // finds: tracing-dropped-span
void line34() { tracer()->StartSpan("a.b"); } // NOLINTNEXTLINE // finds: tracing-dropped-span

void line35() { tracer()->StartSpan("a.b"); } // NOLINTFOO NOLINT
/*
  NOLINT */
void line36() { tracer()->StartSpan("a.b"); } // finds: tracing-dropped-span
void line37() {
  tracer() // NOLINT
      ->StartSpan("a.b"); // finds: tracing-dropped-span
  tracer()
      ->StartSpan("a.b"); // NOLINT
  tracer()->StartSpan( // NOLINT
      "a.b");
}

// On the line before.
// NOLINTNEXTLINE
void next01() { tracer()->StartSpan("a.b"); }
// NOLINTNEXTLINE(tracing-dropped-span): known
void next02() { tracer()->StartSpan("a.b"); }
// NOLINTNEXTLINE(tracing-span-kind)
void next03() { tracer()->StartSpan("a.b"); } // finds: tracing-dropped-span
// NOLINTNEXTLINE

void next04() { tracer()->StartSpan("a.b"); } // finds: tracing-dropped-span
// NOLINTNEXTLINE
// of course
void next05() { tracer()->StartSpan("a.b"); } // finds: tracing-dropped-span
// NOLINT
void next06() { tracer()->StartSpan("a.b"); } // finds: tracing-dropped-span
// NOLINTNEXTLINE(tracing-span-kind) NOLINTNEXTLINE(tracing-dropped-span)
void next07() { tracer()->StartSpan("a.b"); }
/* NOLINTNEXTLINE */ void next08() { tracer()->StartSpan("a.b"); } // finds: tracing-dropped-span
// NOLINTNEXTLINES
void next09() { tracer()->StartSpan("a.b"); } // finds: tracing-dropped-span
// NOLINTNEXTLINE(
void next10() { tracer()->StartSpan("a.b"); }

// In blocks.
void block01() { tracer()->StartSpan("a.b"); } // finds: tracing-dropped-span
// NOLINTBEGIN
void block02() { tracer()->StartSpan("a.b"); }

void block03() { tracer()->StartSpan("a.b"); }
// NOLINTEND
void block04() { tracer()->StartSpan("a.b"); } // finds: tracing-dropped-span
// NOLINTBEGIN(tracing-dropped-span)
void block05() { tracer()->StartSpan("a.b"); }
// NOLINTEND(tracing-dropped-span)
// NOLINTBEGIN(tracing-span-kind)
void block06() { tracer()->StartSpan("a.b"); } // finds: tracing-dropped-span
// NOLINTBEGIN(tracing-dropped-span)
void block07() { tracer()->StartSpan("a.b"); }
// NOLINTEND(tracing-dropped-span)
void block08() { tracer()->StartSpan("a.b"); } // finds: tracing-dropped-span
// NOLINTEND(tracing-span-kind)
// NOLINTBEGIN( tracing-dropped-span , tracing-span-kind)
void block09() { tracer()->StartSpan("a.b"); }
// NOLINTEND(tracing-dropped-span,tracing-span-kind)
void block10() { tracer()->StartSpan("a.b"); } /* NOLINTBEGIN */ // finds: tracing-dropped-span
void block11() { tracer()->StartSpan("a.b"); } /* NOLINTEND */
/* NOLINTBEGIN */ void block12() { tracer()->StartSpan("a.b"); }
/* NOLINTEND */ void block13() { tracer()->StartSpan("a.b"); } // finds: tracing-dropped-span
/* NOLINTBEGIN NOLINTEND */ void block14() { tracer()->StartSpan("a.b"); } // finds: tracing-dropped-span
/* NOLINTBEGIN */ void block15() { tracer()->StartSpan("a.b"); } /* NOLINTEND */
// NOLINTBEGIN(*,-tracing-dropped-span)
void block16() { tracer()->StartSpan("a.b"); }
// NOLINTEND(*,-tracing-dropped-span)

// Where a macro spells it, and where the macro is used.
#define PLAIN(name) tracer()->StartSpan(name)
#define SILENT(name) tracer()->StartSpan(name) // NOLINT(tracing-dropped-span)
#define OTHER(name) tracer()->StartSpan(name) // NOLINT(tracing-span-kind)
// NOLINTNEXTLINE
#define AFTER(name) tracer()->StartSpan(name)
// NOLINTBEGIN
#define INSIDE(name) tracer()->StartSpan(name)
// NOLINTEND
#define OUTER(name) PLAIN(name) // NOLINT
#define INNER(name) SILENT(name)
#define LONG(name)                                                             \
  tracer()-> /* NOLINT */                                                      \
      StartSpan(name)
#define LONG_SILENT(name)                                                      \
  tracer()->                                                                   \
      StartSpan(name) /* NOLINT */
#define PASS(code) code
#define PASS_SILENT(code) code // NOLINT
#define TWICE(name) /* NOLINT */                                               \
  tracer()->StartSpan(name);                                                   \
  tracer()->StartSpan(name) /* NOLINT */
#define TWICE_MORE(name)                                                       \
  tracer()->StartSpan(name); /* NOLINT */                                      \
  tracer()->StartSpan(name)
#define TWICE_SILENT(name)                                                     \
  tracer()->StartSpan(name); /* NOLINT */                                      \
  tracer()->StartSpan(name); /* NOLINT */

void macro01() { PLAIN("a.b"); } // finds: tracing-dropped-span
void macro02() { PLAIN("a.b"); } // NOLINT
// NOLINTNEXTLINE
void macro03() { PLAIN("a.b"); }
void macro04() { SILENT("a.b"); }
void macro05() { OTHER("a.b"); } // finds: tracing-dropped-span
void macro06() { AFTER("a.b"); }
void macro07() { INSIDE("a.b"); }
void macro08() { OUTER("a.b"); }
void macro09() { INNER("a.b"); }
void macro10() { LONG("a.b"); } // finds: tracing-dropped-span
void macro11() { LONG_SILENT("a.b"); }
void macro12() { PASS(tracer()->StartSpan("a.b");) } // finds: tracing-dropped-span
void macro13() { PASS_SILENT(tracer()->StartSpan("a.b");) }
void macro14() {
  PASS( // NOLINT
      tracer()->StartSpan("a.b");)
  PASS(
      tracer()->StartSpan("a.b"); // NOLINT
  )
  PASS( // finds nothing here
      tracer()->StartSpan("a.b");) // finds: tracing-dropped-span
  PASS(PASS_SILENT(tracer()->StartSpan("a.b");)) // finds: tracing-dropped-span
  PASS(SILENT("a.b");)
  PASS(PLAIN("a.b");) // finds: tracing-dropped-span
}
void macro15() { HEADER_SILENT("a.b"); }
void macro16() { HEADER_PLAIN("a.b"); } // finds: tracing-dropped-span
void macro17() { TWICE("a.b"); } // finds: tracing-dropped-span
void macro18() { TWICE_MORE("a.b"); } // finds: tracing-dropped-span
void macro19() { TWICE_SILENT("a.b"); }
