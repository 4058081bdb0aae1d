// What one translation unit does about tracing.
//
// Words: a Span is a unit of work from start to end. A Scope makes a span the
// active one for a stretch of code. An Attribute is a key and value recorded
// somewhere. A Naming gives a name later than a start. A Task is a callable handed to another thread or executor. A
// Discard is a result that tracing needs and nobody keeps. A Function is where
// these stand. Lists are flat and refer to each other by index.
#pragma once

#include "value.h"

#include <optional>
#include <string>
#include <vector>

namespace spantidy::model {

// A tenant id that code at hand could record.
struct TenantSource {
  Place At;               // its declaration
  std::string Expression; // how to write it here: "request.tenant_id"
  bool Recordable = false; // its type converts to an attribute value as it is
};

struct Function {
  std::string Usr; // Clang's unified symbol resolution string
  std::string Name; // qualified, for messages
  Place At;
};

enum class SpanKind { Unknown, Internal, Server, Client, Producer, Consumer };
enum class Parent { Unknown, Ambient, Explicit, Root };

// Who holds the span after its start.
enum class Holder {
  Local,    // a local of the function, and it stays there
  Nobody,   // the result is discarded
  Returned, // to the caller, who owns it from then on
  Stored,   // in a member, container or object
  Passed    // to a function that is not known, or captured by a callable
};

// Where a statement that records one more attribute can be inserted:
// Before + key + ", " + value + After.
struct AttributeSlot {
  Place At;
  std::string Before; // "\n  span->SetAttribute("
  std::string After;  // ");"
};

struct Span {
  unsigned Function = 0;
  Place At;            // the start, on the callee's name
  std::string Api;     // vocabulary entry that starts it
  std::string Wrapper; // name of the unit's function that starts it for us
  Value Name;
  SpanKind Kind = SpanKind::Unknown;
  Parent From = Parent::Unknown;
  Holder HeldBy = Holder::Local;
  std::string Variable; // that holds it, if one does
  bool OpenAttributes = false; // recorded from a source that cannot be read
  bool CallersDecide = false; // a wrapper's own start: its callers have Spans
  std::vector<TenantSource> Tenants;  // in reach where it starts
  std::optional<AttributeSlot> Slot;  // where one more attribute can be set
};

enum class Target { Span, Event, Status, Link, Baggage, Metric };

struct Attribute {
  unsigned Function = 0;
  Place At;                     // the whole pair or call
  std::optional<unsigned> Span; // of Unit::Spans; unset: some span
  std::optional<unsigned> Parameter; // the span is this one of the function's
  bool Current = false;         // recorded on whatever span is active
  Target On = Target::Span;
  bool AtStart = false;
  Value Key;
  Value What;
};

// A name given other than where a span starts: a span's new one, an event's, an
// instrument's.
struct Naming {
  unsigned Function = 0;
  Place At;       // the call
  std::string Of; // "span", "event", "instrument"
  Value Name;
};

struct Scope {
  unsigned Function = 0;
  Place At;                     // the variable that holds it
  std::optional<unsigned> Span; // of Unit::Spans, if started here
};

// What a task does inside that needs the context of its launcher.
struct TracedUse {
  Place At;
  std::string What; // "starts span 'child'", "calls 'work', which ..."
};

struct Task {
  unsigned Function = 0;
  Place At;             // the launching call, on its name
  std::string Launcher; // as the user knows it: "std::thread"
  Place Callable;
  std::optional<TracedUse> Uses; // nothing traced inside: unset
  bool CarriesContext = false;   // captured and activated, or an explicit parent
  bool Unreadable = false;       // some of its body or callees are not known
  std::vector<Place> Active;     // scopes alive at the launch, caller's included
  std::vector<Edit> Carry;       // edits that capture and attach the context
};

enum class Kept { Span, Scope, Token, Context, Result };

struct Discard {
  unsigned Function = 0;
  Place At;          // the callee's name
  std::string Callee; // as the user knows it
  Kept What = Kept::Result;
  std::vector<Edit> Keep; // edits that keep it until the end of the block
};

struct Unit {
  std::string MainFile; // absolute
  std::vector<std::string> Files; // absolute; Place::File indexes them
  std::vector<Function> Functions;
  std::vector<Span> Spans;
  std::vector<Attribute> Attributes;
  std::vector<Naming> Namings;
  std::vector<Scope> Scopes;
  std::vector<Task> Tasks;
  std::vector<Discard> Discards;
};

} // namespace spantidy::model
