// Spans, and what is done to them.
//
// A Subject is a span as an expression names it. A Span is one start, with what is
// known of it. An Attribute, a Naming and a Deed are done to a Subject; a Scope
// makes one the active span.
#pragma once

#include "flow.h"
#include "reference.h"
#include "stray.h"
#include "value.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace spantidy::model {

// An id, of a tenant or of an event, that code at hand could record.
struct IdSource {
  Place At;                // its declaration
  std::string Expression;  // how to write it here: "request.tenant_id"
  bool Recordable = false; // its type converts to an attribute value as it is
  bool Named = false;      // what it is stands in its name alone
  friend bool operator==(const IdSource &, const IdSource &) = default;
};

// What a context may have come along with: an incoming request or message.
struct Carrier {
  Place At;               // its declaration
  std::string Expression; // how to write it here: "request", "session.message"
  std::string Library;    // empty: of the project's own
  // Calls of the project's functions that are given it before the span starts.
  Refs<Call> Given;
  bool Shared = false; // given to a function that nobody knows
  std::string Type; // USR of the project's type that it has: gone once linked,
                    // unless the program takes contexts from such objects
  friend bool operator==(const Carrier &, const Carrier &) = default;
};

enum class SpanKind { Unknown, Internal, Server, Client, Producer, Consumer };
enum class Parent { Unknown, Ambient, Explicit, Root };

// Where a context comes from: one that a span is given as its parent, or that a
// function returns.
struct Origin {
  enum class Way {
    Unknown,
    Current,   // whatever is active
    Extracted, // from what another process has sent
    Call       // what a function of the project returns
  } By = Way::Unknown;
  Place At; // the call
  std::optional<Ref<model::Call>> Call;
  friend bool operator==(const Origin &, const Origin &) = default;
};

// A constant of the project's own that stands for a kind.
struct KindCase {
  std::string Constant;
  SpanKind Kind = SpanKind::Unknown;
  friend bool operator==(const KindCase &, const KindCase &) = default;
};

// What an object of options tells a start. One that is filled elsewhere is a
// Parameter, what a Call returns, or a Member; what is known of it besides
// has been written since.
struct StartOptions {
  SpanKind Kind = SpanKind::Unknown; // as of a Span
  std::optional<unsigned> KindParameter;
  std::vector<KindCase> KindCases;
  std::optional<Place> KindAt;
  bool KindVaries = false;
  Parent From = Parent::Unknown;
  std::optional<unsigned> ParentGiven;
  std::optional<Place> Extracted;
  Origin ParentFrom;
  std::optional<unsigned> Parameter; // of the function
  std::optional<Ref<model::Call>> Call;
  std::string Member; // USR
  bool Own = false; // Member: the function's own object's, which has nothing in
                    // it but what its methods have put there
  friend bool operator==(const StartOptions &, const StartOptions &) = default;
};

// Who holds the span after its start. Ordered: the worst of several uses counts.
enum class Holder {
  Local,    // a local of the function, and it stays there
  Nobody,   // the result is discarded
  Returned, // to the caller, who owns it from then on
  Object,   // a member of the object whose method started it
  Stored,   // another member, a container, a static
  Passed    // to a function that is not known, or captured by a callable
};

// A span as an expression names it. Nothing set: it is not known which.
struct Subject {
  std::optional<Ref<model::Span>> Span;
  std::optional<unsigned> Parameter; // this one of the function's
  bool Current = false;              // whatever span is active
  bool Own = false;                  // a member of the function's object
  std::string Member;                // USR of that member, where it is one
  std::optional<Place>
      Handle;             // the declaration of a local of the function that
                          // has got a span elsewhere, and keeps it
  bool OfContext = false; // Current: in some context, not known which
  std::optional<Place>
      Emptied; // the declaration of the variable that names it, if that is
               // moved from somewhere

  bool known() const { return Span || Parameter || Current || Own; }
  friend bool operator==(const Subject &, const Subject &) = default;
};

// Where a statement that records one more attribute can be inserted:
// Before + key + ", " + value + After.
struct AttributeSlot {
  Place At;
  std::string Before; // "\n  span->SetAttribute("
  std::string After;  // ");"
  friend bool operator==(const AttributeSlot &,
                         const AttributeSlot &) = default;
};

// What to write there to give a span a kind, by SpanKind.
struct KindSlot {
  Place At;
  std::vector<std::string> Texts;
  friend bool operator==(const KindSlot &, const KindSlot &) = default;
};

// Where a statement can be put in: Before + statement + After.
struct StatementSlot {
  Place At;
  std::string Before;
  std::string After;
  friend bool operator==(const StatementSlot &,
                         const StatementSlot &) = default;
};

// How a span starts: its kind, and its parent.
struct SpanStart {
  SpanKind Kind = SpanKind::Unknown;
  std::optional<unsigned> KindParameter; // the function's that gives the kind
  std::vector<KindCase> KindCases;       // where that is of another type
  std::optional<Place> KindAt; // where it is given; else it is the API's own
  bool KindVaries = false;     // given on some ways only, or not by all callers
  std::optional<KindSlot> KindFix; // to give it another one
  Parent From = Parent::Unknown;
  Origin ParentFrom;                   // an explicit one
  std::optional<unsigned> ParentGiven; // the same: only where this parameter of
                                       // the function's is not absent
  Subject ParentIs;                    // the same: the span it is of
  std::optional<Place> Extracted;      // the same: it is another process's
  bool OwnParent = false; // the same: it is read from the variable that the
                          // span goes to, which has no other span
  std::optional<Place> TurnBefore; // the same: it is the span that this start
                                   // gave in the turn of a loop before, which
                                   // is put there
  bool KeptForTurn = false; // TurnBefore: the span itself, not its context
  std::optional<StartOptions> Options; // filled elsewhere. Gone once linked
  friend bool operator==(const SpanStart &, const SpanStart &) = default;
};

// What there is where a span starts.
struct Surroundings {
  std::vector<IdSource> Tenants;    // in reach
  std::vector<IdSource> Events;     // ids of events, in reach
  std::optional<IdSource> Sent;     // a context that an event brings along
  std::optional<IdSource> SentEach; // events of which each brings one along
  std::vector<Carrier> Incoming;    // the same
  bool Linked = false;              // to other spans
  bool Attached = false;            // to a scope or context that is active
  bool Beneath = false;             // another span or context is active
  bool ExtractedAbove = false; // put in by link: a caller extracts a context,
                               // which may be active
  bool Nested = false; // put in by link: all calls of its function stand where
                       // a scope is alive
  std::optional<Stray> Below;    // of one that its object keeps; put in by link
  std::optional<Place> Loop;     // it starts anew in each turn of this loop,
                                 // which does next to nothing else
  std::optional<unsigned> Turns; // of Loop, if that is a constant
  friend bool operator==(const Surroundings &, const Surroundings &) = default;
};

// Where a scope is closed by hand, or a variable given something else.
struct Closing {
  Place At;
  Point When;
  friend bool operator==(const Closing &, const Closing &) = default;
};

// Who holds a span once it has started, and who may use it besides.
struct Holding {
  Holder By = Holder::Local;
  bool CapturedOnly =
      false;               // Passed, to lambdas of its function and nobody else
  std::string Variable;    // that holds it, if one does
  std::vector<Point> Dies; // where that variable's life ends, or it is reset
  std::vector<Closing>
      Replaced;         // it is given another one, or this one at its start
  bool ByScope = false; // its API has active spans, and this start makes none
  bool Lent = false;    // put to more than its own methods: made active, a
                        // parent, copied, captured, given to who may do that
  bool Opaque = false;  // what its holder has besides stands in another unit
  bool Offered = false; // by the object that keeps it: its callers can lend it
  bool GivenAway = false; // moved to a function, or held by an object of the
                          // project: whoever has it ends it
  std::vector<std::string>
      Closers;                // USRs of the destructors, the project's, of
                              // the object that holds it
  bool ClosersRecord = false; // put in by link: one records an error, or may
  bool ClosersRecordThrown = false; // the same, where an exception leaves it
  friend bool operator==(const Holding &, const Holding &) = default;
};

// A key that a span is required to have.
struct Requirement {
  std::string Key;
  std::vector<std::string> Older; // what it was called before, which is as good
  // What says so: a key that the span records; the project, of names that this
  // glob is of; nothing of these: the project, of its kind, if that is known, or of
  // every span.
  std::string Beside, Named;
  SpanKind Of = SpanKind::Unknown;
  Place At;         // Beside is recorded there
  bool Own = false; // the project's word
  friend bool operator==(const Requirement &, const Requirement &) = default;
};

struct Span {
  Ref<model::Function> Function;
  Place At; // the start, on the callee's name
  Point When;
  std::string Wrapper; // name of the project's function that starts it for us
  std::vector<Place> Through; // calls in wrappers, down to the start itself
  std::optional<Ref<model::Call>> Call; // it may give a span. Gone once linked:
                                        // then it does, or the Span is dropped
  Value Name;
  SpanStart Start;
  Surroundings Around;
  Holding Held;
  std::optional<Edit> Activation; // makes it active until the end of the block
  std::optional<AttributeSlot> Slot; // where one more attribute can be set
  bool OpenAttributes = false; // recorded from a source that cannot be read
  bool OpenLater = false;      // the same, after its start
  bool EndsExplicitly = false; // its destructor does not end it
  bool CallersDecide = false;  // a wrapper's own start: its callers have Spans
  std::string JudgedIn; // USR of the wrapper whose own parameter tells that the
                        // name is unbounded: it is reported there, once
  bool KeepsErrors = false; // its API can say that it failed
  std::string
      Fails; // what says so: "span->SetStatus(..::kError"; a description
             // and the rest may follow
  std::string EndsBy; // the statement that ends it: "span->End();"
  std::vector<Requirement> Required; // put in by link
  friend bool operator==(const Span &, const Span &) = default;
};

enum class Target { Span, Event, Status, Link, Baggage, Metric, Resource, Log };

// What a registry of keys says of one, and of the value that it has here. Put in
// by link.
struct KeyFacts {
  bool Registered = false; // or one of a registered family
  bool Own = false;        // the project's registry speaks of it, or of Meant
  bool Family = false;     // it is the name of a family, without a member
  ValueType Holds = ValueType::Unknown; // as registered; Unknown: anything
  bool Deprecated = false;
  std::vector<std::string> Instead; // what to use, if it is deprecated
  bool Renamed = false;   // Instead is the same thing, of the same type
  bool Forbidden = false; // by the project
  std::string Why; // the registry's reason for one of the two, if it has words
  bool Unlisted = false; // the value is none of those that the project lists
  std::string Member;    // the registered value that is meant by this one
  bool OldValue = false; // the value is registered as one not to use
  std::string Meant;     // the registered key that is meant by this one
  std::string MeantNow;  // what to write for it, if that one is deprecated
  friend bool operator==(const KeyFacts &, const KeyFacts &) = default;
};

struct Attribute : Subject {
  Ref<model::Function> Function;
  Place At; // the whole pair or call
  Point When;
  Target On = Target::Span;
  bool AtStart = false;
  bool Inside = false;   // on a span that a callee keeps to itself
  bool Sampling = false; // put in by link: samplers look at this key
  bool Late = false; // set right after a start that could have been given it
  std::vector<Edit> AtStartEdits; // edits that give it to the start
  std::vector<Edit> Skip; // of a parameter that is recorded unasked: edits that
                          // leave it out
  std::optional<Edit> Without; // leaves out what is recorded by hand
  std::optional<Edit> BySize; // puts the size of its value in the value's place
  bool IfRecording = false;   // the span is asked first whether it does
  bool Guarded = false; // only if a flag, or a question about the data, says so
  bool IfThere = false; // only if there is such a value: `if (user) ..(*user)`
  bool ByCallee =
      false; // put in by link: a function that is called here does it
  bool OfOutcome = false; // put in by link: it may tell how the work has ended
  bool Unwinding = false; // only while an exception is on its way
  // In the place of Key and What: all pairs of the list that this parameter, or
  // this data member of the object (USR), is.
  std::optional<unsigned> AllOfParameter;
  std::string AllOfMember;
  Value Key;
  Value What;
  // Put in by link, of a span's: kinds of spans that record this, and kinds
  // that cannot mean it.
  std::vector<SpanKind> Kinds, Against;
  bool Judged = false;       // a wrapper's own doing, whoever calls it
  bool Conventional = false; // its API's keys are OpenTelemetry's
  KeyFacts Is;
  friend bool operator==(const Attribute &, const Attribute &) = default;
};

// A name given other than where a span starts: a span's new one, an event's, an
// instrument's.
struct Naming : Subject {
  enum class Kind { Span, Event, Instrument } Of = Kind::Span;
  Ref<model::Function> Function;
  Place At; // the call
  Point When;
  Value Name;
  bool IfRecording = false; // the span is asked first whether it does
  bool OfOutcome = false; // put in by link: it may tell how the work has ended
  bool Unwinding = false; // only while an exception is on its way
  friend bool operator==(const Naming &, const Naming &) = default;
};

enum class StatusCode { Unknown, Unset, Ok, Error };

// A bool parameter decides whether something is done.
struct Flag {
  unsigned Parameter = 0;
  bool Is = false; // it is done where the parameter has this value
  friend bool operator==(const Flag &, const Flag &) = default;
};

// Done to a span, or to a context where it has no subject.
struct Deed : Subject {
  enum class Kind {
    Ends,
    RecordsError,
    Injects,
    Extracts,
    Links,
    Replaces,   // whoever has the span may have another one from here on
    Empties,    // its variable is moved from
    Refills,    // such a variable may have a span again, or is asked
    SetsStatus, // Status, Described
    Frees // its holder, a plain pointer, is deleted: whose destructor may end it
  } What = Kind::Ends;
  Ref<model::Function> Function;
  Place At;
  Point When;
  bool Sometimes = false;     // by a callee, not on all of its ways
  std::optional<Point> Asked; // its span is asked to be there: all that it
                              // depends on
  bool Once = false;          // Ends: by an object that knows if it has done it
  std::optional<Flag> If;     // RecordsError
  bool Unwinding = false;     // only while an exception is on its way
  StatusCode Status = StatusCode::Unknown;
  bool Described = false;       // with a text
  std::optional<unsigned> Text; // Described: this parameter of the function's
  bool Ordered = false; // its API never takes back an Ok, and sets no Unset
  std::optional<Edit>
      Swap; // Ends: changes places with the next statement, which
            // records on the same span
  std::optional<Edit> Without;  // Ends, SetsStatus: leaves it out
  std::optional<Edit> Textless; // SetsStatus: leaves its text out
  std::optional<Place> NamedAt; // Ends: the variable that names its span
  bool ByHand = false;          // a header of a trace is named in a text
  bool OfCurrent = false;       // Injects: the context of whatever is active
  bool Below = false; // put in by link: below a span that a callee starts
  friend bool operator==(const Deed &, const Deed &) = default;
};

struct Scope : Subject {
  Ref<model::Function> Function;
  Place At; // the variable that holds it
  std::string Variable;
  Point When;
  std::vector<Point> Ends;      // of its life, or handed on
  std::vector<Closing> Closed;  // of Ends: before its variable's life is over
  std::optional<Ref<Call>> By;  // it may open it. Gone once linked: then it
                                // does, or the Scope is dropped
  std::vector<Edit> Narrow;     // edits that end it before a suspension
  std::optional<Place> NamedAt; // the variable that names its span, if one does
  friend bool operator==(const Scope &, const Scope &) = default;
};

} // namespace spantidy::model
