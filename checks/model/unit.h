// What one translation unit does about tracing.
//
// Words: a Span is a unit of work from start to end. A Scope makes a span the
// active one for a stretch of code. An Attribute is a key and value recorded
// somewhere. A Naming gives a name later than a start. A Deed is anything else
// that is done to a span or a context. A Task is a callable handed to another
// thread or executor. A Discard is a result that tracing needs and nobody
// keeps. A Borrow refers to data that is gone. A Call is one of a function of the project, with what is handed over.
// A Function is where these stand. Lists are flat and refer to each other by
// index.
//
// A unit as extracted knows its own functions' code and nothing of what they
// call; `driver/link` puts that in.
#pragma once

#include "flow.h"
#include "stray.h"
#include "value.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace spantidy::model {

// An id, of a tenant or of an event, that code at hand could record.
struct IdSource {
  Place At;               // its declaration
  std::string Expression; // how to write it here: "request.tenant_id"
  bool Recordable = false; // its type converts to an attribute value as it is
  friend bool operator==(const IdSource &, const IdSource &) = default;
};

// What a context may have come along with: an incoming request or message.
struct Carrier {
  Place At;               // its declaration
  std::string Expression; // how to write it here: "request", "session.message"
  std::string Library;
  // Calls of the project's functions that are given it before the span starts.
  std::vector<unsigned> Given;
  bool Shared = false; // given to a function that nobody knows
  friend bool operator==(const Carrier &, const Carrier &) = default;
};

enum class SpanKind { Unknown, Internal, Server, Client, Producer, Consumer };
enum class Parent { Unknown, Ambient, Explicit, Root };

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
  std::optional<unsigned> Span;      // of Unit::Spans
  std::optional<unsigned> Parameter; // this one of the function's
  bool Current = false;              // whatever span is active
  bool Own = false;                  // a member of the function's object
  std::string Member;                // USR of that member, where it is one
  bool OfContext = false;            // Current: in some context, not known which

  bool known() const { return Span || Parameter || Current || Own; }
  friend bool operator==(const Subject &, const Subject &) = default;
};

// What becomes of a callable that a function is given.
struct Fate {
  bool Launched = false; // on another thread, sooner or later
  bool Wrapped = false;  // the result is a callable that runs it
  bool Carries = false;  // either one with its giver's context
  std::optional<Place> At; // the call that launches it
  std::string Member;    // USR of the data member that keeps it, if one does
  friend bool operator==(const Fate &, const Fate &) = default;
};

struct Parameter {
  std::string Name;
  std::optional<Holder> HeldBy; // of a span: what the function does with it
  bool Borrowed = false; // a reference or pointer to a span itself
  bool Object = false;   // of a class of the project that holds a span
  bool Lent = false;            // the same as a Span's
  Fate Callable;
  bool Carries = false; // headers, a request or a message
  bool Shared = false;  // which is given to functions that are not followed
  friend bool operator==(const Parameter &, const Parameter &) = default;
};

// What a task does inside that needs the context of its launcher.
struct TracedUse {
  Place At;
  std::string What; // "span 'child' is started here"
  friend bool operator==(const TracedUse &, const TracedUse &) = default;
};

// A key and a value of a list.
struct Pair {
  Place At;
  Value Key;
  Value What;
  friend bool operator==(const Pair &, const Pair &) = default;
};

// What a method writes into a data member of its object.
struct Setting {
  std::string Member; // USR
  bool Adds = false;  // a pair to a list; else it becomes What
  Value Key;
  Value What;
  Place At;
  friend bool operator==(const Setting &, const Setting &) = default;
};

struct Function {
  std::string Usr;  // Clang's; where other units cannot see it, made unique by
                    // the file that it stands in
  std::string Name; // qualified, for messages
  Place At;
  std::vector<Parameter> Parameters;
  std::optional<Value> Returns;     // text or number, in terms of parameters
  bool ReturnsNumber = false;
  std::vector<std::string> Overrides; // USRs of the methods that it overrides
  std::optional<unsigned> Outer;    // a lambda's: the function it stands in
  std::vector<Setting> Settings;
  bool ReturnsSelf = false;         // the object, for more calls on it
  bool Constructs = false;          // a constructor
  uint32_t Digest = 0;              // of its code: one function, one digest
  bool Carries = false;     // activates a span or context that it was given
  std::optional<Place> UsesActive;  // first use of whatever span is active
  std::vector<unsigned> Mentions;   // a lambda's: callable parameters of the
                                    // outermost function that it holds
  std::vector<std::string> Runs;    // USRs of members whose callables it runs
  std::vector<std::string> Launches; // the same, on another thread
  std::vector<Edit> Carry; // a lambda's: edits that capture and attach a context
  bool Suspends = false;   // a coroutine that awaits or yields
  bool NeverReturns = false;
  bool SaysEnd = false; // by its name, or its class's; or its object has a scope
  bool LendsOwn = false; // a method: a span of its object, as a Span is Lent
  Flow Control;
  std::vector<std::string> Closers; // USRs of the destructors that run for its
                                    // locals, the project's
  // Put in by link.
  bool CallersRecord = false; // all that are known record its errors themselves
  bool ClosersRecord = false; // one of its Closers records an error, or may
  bool Called = false;      // somewhere in the program
  friend bool operator==(const Function &, const Function &) = default;
};

// Where a statement that records one more attribute can be inserted:
// Before + key + ", " + value + After.
struct AttributeSlot {
  Place At;
  std::string Before; // "\n  span->SetAttribute("
  std::string After;  // ");"
  friend bool operator==(const AttributeSlot &, const AttributeSlot &) = default;
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
  friend bool operator==(const StatementSlot &, const StatementSlot &) = default;
};

struct Span {
  unsigned Function = 0;
  Place At;            // the start, on the callee's name
  Point When;
  std::string Api;     // vocabulary entry that starts it
  std::string Wrapper; // name of the project's function that starts it for us
  std::vector<Place> Through; // calls in wrappers, down to the start itself
  std::optional<unsigned> Call; // of Unit::Calls: it may give a span. Gone once
                                // linked: then it does, or the Span is dropped
  Value Name;
  SpanKind Kind = SpanKind::Unknown;
  std::optional<unsigned> KindParameter; // the function's that gives the kind
  std::optional<Place> KindAt; // where it is given; else it is the API's own
  bool KindVaries = false;     // given on some ways only, or not by all callers
  std::optional<KindSlot> KindFix; // to give it another one
  Parent From = Parent::Unknown;
  std::optional<Place> Extracted; // its explicit parent, from another process
  bool Beneath = false;  // another span or context is active where it starts
  Holder HeldBy = Holder::Local;
  std::string Variable; // that holds it, if one does
  std::vector<Point> Dies; // where that variable's life ends, or it is reset
  bool ByScope = false; // its API has active spans, and this start makes none
  bool Lent = false;    // put to more than its own methods: made active, a
                        // parent, copied, captured, given to who may do that
  bool Offered = false; // by the object that keeps it: its callers can lend it
  Subject ParentIs;     // of an explicit parent
  bool OwnParent = false; // its explicit parent is read from the variable that
                          // it goes to, which has no other span
  std::optional<Edit> Activation; // makes it active until the end of the block
  std::optional<Stray> Below; // of one that its object keeps; put in by link
  bool OpenAttributes = false; // recorded from a source that cannot be read
  bool OpenLater = false;      // the same, after its start
  bool EndsExplicitly = false; // its destructor does not end it
  bool GivenAway = false; // moved to a function, or held by an object of the
                          // project: whoever has it ends it
  bool CallersDecide = false; // a wrapper's own start: its callers have Spans
  std::string JudgedIn; // USR of the wrapper whose own parameter tells that the
                        // name is unbounded: it is reported there, once
  std::vector<IdSource> Tenants;      // in reach where it starts
  std::vector<IdSource> Events;       // ids of events, the same
  std::optional<IdSource> Sent;       // a context that an event brings along
  std::vector<Carrier> Incoming;      // the same
  bool Linked = false;   // to other spans
  bool Attached = false; // to a scope or context that is active where it starts
  std::optional<AttributeSlot> Slot;  // where one more attribute can be set
  std::optional<Place> Loop; // it starts anew in each turn of this loop, which
                             // does next to nothing else
  std::optional<unsigned> Turns; // of Loop, if that is a constant
  bool KeepsErrors = false;  // its API can say that it failed
  std::vector<std::string> Closers; // USRs of the destructors, the project's, of
                                    // the object that holds it
  bool ClosersRecord = false; // put in by link: one records an error, or may
  std::string Fails; // what says so: "span->SetStatus(..::kError"; a description
                     // and the rest may follow
  friend bool operator==(const Span &, const Span &) = default;
};

enum class Target { Span, Event, Status, Link, Baggage, Metric };

struct Attribute : Subject {
  unsigned Function = 0;
  Place At;             // the whole pair or call
  Point When;
  Target On = Target::Span;
  bool AtStart = false;
  bool Inside = false;  // on a span that a callee keeps to itself
  bool Sampling = false; // put in by link: samplers look at this key
  bool Late = false;    // set right after a start that could have been given it
  std::vector<Edit> AtStartEdits; // edits that give it to the start
  bool Guarded = false; // only if a flag, or a question about the data, says so
  bool IfThere = false; // only if there is such a value: `if (user) ..(*user)`
  bool ByCallee = false; // put in by link: a function that is called here does it
  bool OfOutcome = false; // put in by link: it may tell how the work has ended
  // In the place of Key and What: all pairs of the list that this parameter, or
  // this data member of the object (USR), is.
  std::optional<unsigned> AllOfParameter;
  std::string AllOfMember;
  Value Key;
  Value What;
  // Put in by link, of a span's: kinds of spans that record this, and kinds
  // that cannot mean it.
  std::vector<SpanKind> Kinds, Against;
  bool Judged = false; // a wrapper's own doing, whoever calls it
  friend bool operator==(const Attribute &, const Attribute &) = default;
};

// A name given other than where a span starts: a span's new one, an event's, an
// instrument's.
struct Naming : Subject {
  unsigned Function = 0;
  Place At;       // the call
  Point When;
  std::string Of; // "span", "event", "instrument"
  Value Name;
  bool OfOutcome = false; // put in by link: it may tell how the work has ended
  friend bool operator==(const Naming &, const Naming &) = default;
};

// Done to a span, or to a context where it has no subject.
struct Deed : Subject {
  enum class Kind {
    Ends, RecordsError, Injects, Extracts, Links,
    Replaces,  // whoever has the span may have another one from here on
    SetsStatus // Status, Described
  } What = Kind::Ends;
  unsigned Function = 0;
  Place At;
  Point When;
  bool Sometimes = false; // by a callee, not on all of its ways
  std::string Status;     // "ok", "error", "unset"; empty: not known
  bool Described = false; // with a text
  std::optional<Edit> Swap; // Ends: changes places with the next statement, which
                            // records on the same span
  bool ByHand = false; // a header of a trace is named in a text
  friend bool operator==(const Deed &, const Deed &) = default;
};

struct Scope : Subject {
  unsigned Function = 0;
  Place At; // the variable that holds it
  std::string Variable;
  Point When;
  std::vector<Point> Ends; // of its life, or handed on
  std::vector<Edit> Narrow; // edits that end it before a suspension
  friend bool operator==(const Scope &, const Scope &) = default;
};

// What is known of an error that leaves a function, or is held up in it.
struct Outcome {
  std::string Error; // the evidence: "thrown 'std::runtime_error'". Empty: it is
                     // not known to be one
  bool Expected = false; // of a kind that is part of normal work: not found
  bool Callers = false;  // a mistake of who asked, which no server counts as its
  bool Negative = false; // a number below 0, by convention
  std::vector<unsigned> Open; // of Unit::Spans: their holders are in scope
  // Of Unit::Calls: made on the way out, and they may do anything to the active
  // span. Link drops those of functions that it knows.
  std::vector<unsigned> Beside;
  bool Doubtful = false; // something that cannot be known is called there
  std::string Text;      // an expression that describes it: "error.what()"
  std::optional<StatementSlot> Slot;
  friend bool operator==(const Outcome &, const Outcome &) = default;
};

// Where control leaves a function. A `throw` that a handler in the function meets
// is one, too: the graph says where it goes on.
struct Exit : Outcome {
  enum class Way { Returns, Throws, Ends } By = Way::Ends; // Ends: at the brace
  unsigned Function = 0;
  Place At; // the `return`, the `throw`, the closing brace
  Point When;
  friend bool operator==(const Exit &, const Exit &) = default;
};

// A catch clause. Its Error is set where it swallows it: the handler does nothing
// but log, and the function then leaves without further work.
struct Handler : Outcome {
  unsigned Function = 0;
  Place At;    // the `catch`
  Place Tries; // the block that it watches
  Point When;  // its first step
  bool Empty = false;
  friend bool operator==(const Handler &, const Handler &) = default;
};

// Where a coroutine stops, and may go on later on another thread.
struct Suspension {
  unsigned Function = 0;
  Place At;         // the `co_await`, the `co_yield`
  Point When;
  std::string Word; // which of the two
  std::string On;   // declared name of the awaited function, else its type's
  friend bool operator==(const Suspension &, const Suspension &) = default;
};

struct Argument : Subject {
  Place At;
  Value What; // text or number
  SpanKind Kind = SpanKind::Unknown; // that the argument is a constant for
  std::optional<std::vector<Pair>> Pairs; // of a list that can be read
  std::optional<unsigned> ListParameter;  // the function's, handed on as a list
  std::optional<unsigned> Object; // of Unit::Calls: it made what is handed over
  // Of a callable; nothing set: it is not known what it runs.
  bool Runnable = false;            // it is one
  bool Carried = false;             // with the context of where it was made
  std::optional<unsigned> Runs;     // of Unit::Functions: a lambda
  std::string RunsUsr;              // a function with a name
  std::optional<unsigned> Forwards; // a callable parameter of the outermost
                                    // function
  std::optional<unsigned> Made;     // of Unit::Calls: what that call returned
  friend bool operator==(const Argument &, const Argument &) = default;
};

struct Call {
  unsigned Function = 0;
  Place At;          // the callee's name
  Point When;
  std::string Usr;   // of the callee
  std::string Name;  // of the callee, qualified, for messages
  bool Virtual = false; // one of the callee's overriders may run
  bool SaysEnd = false;   // the callee, as of Function
  bool Activates = false; // its result is a scope, or holds one
  Subject Object;    // of a method: the span that its object is or holds
  bool OnSelf = false; // of a method: on the function's own object
  std::optional<unsigned> On; // of a method: the call that made its object
  bool Constructs = false;    // makes an object
  bool Escapes = false;       // which is then changed by more than calls on it
  std::vector<Argument> Arguments;
  std::vector<Place> Active; // scopes of the function, alive at the call
  std::optional<Child> Starts; // put in by link: the first span in it
  friend bool operator==(const Call &, const Call &) = default;
};

struct Task {
  unsigned Function = 0;
  Place At;             // the launching call, on its name
  std::string Launcher; // as the user knows it: "std::thread"
  Argument Given;       // the callable
  bool Carries = false; // the launcher brings the context along
  std::vector<Place> Active; // scopes alive at the launch
  // Put in by link.
  std::optional<TracedUse> Uses; // nothing traced: unset
  std::optional<Place> LaunchedAt; // in the launcher's code, if that is known
  std::vector<Edit> Carry;       // edits that capture and attach the context
  friend bool operator==(const Task &, const Task &) = default;
};

// Why a request may go without a context, as far as its function tells.
enum class Excuse {
  None,
  Injects,   // its client injects by itself
  Handed,    // its headers are the caller's, or the object's
  Shared,    // its headers are given to a function that may inject
  Probe,     // a health check
  InProcess  // it does not leave the process
};

// A request or a message that leaves the process.
struct Request {
  unsigned Function = 0;
  Place At;            // the call that sends it, on the callee's name
  Point When;
  std::string Callee;  // as the user knows it: "httplib::Client::Get"
  std::string Usr;     // of a callee that may be overridden
  std::string Library;
  SpanKind Kind = SpanKind::Unknown; // Client or Producer
  std::vector<unsigned> Under; // of Unit::Spans: started around it, outer first
  std::vector<unsigned> Given; // of Unit::Calls: functions of the project that
                               // are given its headers
  Excuse Why = Excuse::None;
  friend bool operator==(const Request &, const Request &) = default;
};

enum class Kept { Span, Scope, Token, Context, Result };

struct Discard {
  unsigned Function = 0;
  Place At;          // the callee's name
  std::string Callee; // as the user knows it
  Kept What = Kept::Result;
  std::optional<unsigned> Span; // a mistake only if the callee gives this one
  std::vector<Edit> Keep; // edits that keep it until the end of the block
  friend bool operator==(const Discard &, const Discard &) = default;
};

// Something that refers to data which ends before it does: an attribute's value,
// or a key, of a temporary.
struct Borrow {
  enum class Until { Statement, Block, Return } Lives = Until::Statement;
  enum class Way { Kept, HandedOn, Recorded, Returned } Used = Way::Kept;
  unsigned Function = 0;
  Place At;           // the owner of the data
  std::string Owner;  // its text
  std::string Holder; // the variable that refers to it; empty: the result
  Place UsedAt;       // where the holder is used after the owner's end, if at all
  std::vector<Edit> Own; // edits that make the variable own the data
  friend bool operator==(const Borrow &, const Borrow &) = default;
};

// A value that costs something to make and that only a record wants, made
// whether or not its span records. The span is started in the same function.
struct Expense {
  unsigned Function = 0;
  Place At;             // the costly call
  std::string What;     // its text
  Place Recorded;       // the record
  std::string Recorder; // as the user knows it
  std::vector<Edit> Guard; // edits that ask the span first
  friend bool operator==(const Expense &, const Expense &) = default;
};

// A scope or token that does not follow the stack of its thread, or would not if
// the objects that have it last.
struct StoredScope {
  enum class In { Static, Thread, Key, Queue, Heap, Member, Task, Closing } Where = In::Static;
  std::optional<unsigned> Function; // Task, Closing: a mistake if it is launched
  Place At;         // what keeps or closes it
  Kept What = Kept::Scope;
  std::string Name; // of the variable or member that keeps it
  std::string Class; // Member: USR of the class, a mistake if its objects last
  std::optional<Place> Because; // Member: put in by link
  std::string Why;              // "objects of 'Session' are shared"
  friend bool operator==(const StoredScope &, const StoredScope &) = default;
};

// A function that other code may call, whether it does anything about tracing or
// not: no lambda, no constructor, destructor or operator, not private.
struct PublicFunction {
  std::string Usr;
  std::string Name; // qualified
  Place At;
  unsigned Statements = 0;
  std::optional<unsigned> Function; // of Unit::Functions, if it is there
  bool Traced = false; // has a span, or may have: starts, activates, annotates
  bool OnlyUnderScope = false; // put in by link: all its calls are
  friend bool operator==(const PublicFunction &, const PublicFunction &) = default;
};

// A class that can keep a scope has objects that live longer than the block which
// made them.
struct Lasting {
  std::string Class; // USR
  Place At;
  std::string Why;
  friend bool operator==(const Lasting &, const Lasting &) = default;
};

// What the user says of a function whose body the program has.
struct Claim {
  unsigned Function = 0;
  std::optional<unsigned> Parameter;
  std::string Word;          // of docs/span_tidy.h
  Place At;                  // the function's, or the parameter's, name
  std::string Contradiction; // put in by link: what the body does instead
  friend bool operator==(const Claim &, const Claim &) = default;
};

struct Unit {
  std::string MainFile;
  std::vector<std::string> Files; // Place::File indexes them. Relative to the
                                  // project's root where inside, else absolute
  std::vector<Function> Functions;
  std::vector<Span> Spans;
  std::vector<Attribute> Attributes;
  std::vector<Naming> Namings;
  std::vector<Deed> Deeds;
  std::vector<Scope> Scopes;
  std::vector<Exit> Exits;
  std::vector<Handler> Handlers;
  std::vector<Suspension> Suspensions;
  std::vector<Call> Calls;
  std::vector<Task> Tasks;
  std::vector<Discard> Discards;
  std::vector<Claim> Claims;
  std::vector<Borrow> Borrows;
  std::vector<Expense> Expenses;
  std::vector<StoredScope> StoredScopes;
  std::vector<Lasting> Lastings;
  std::vector<PublicFunction> PublicFunctions;
  std::vector<Request> Requests;
  // Libraries whose calls inject ("grpc client") or extract ("grpc server") by
  // themselves; link makes it the whole program's.
  std::vector<std::string> Intercepted;
  // Put in by link: literal keys that some span of the program records.
  std::vector<std::string> ProgramKeys;
  bool OwnStorage = false; // contexts follow coroutines and tasks by a storage
                           // that it installs; link: that the program does
  friend bool operator==(const Unit &, const Unit &) = default;
};

} // namespace spantidy::model
