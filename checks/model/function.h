// Functions as their callers and the ways through them are concerned.
//
// A Fate is what becomes of a callable that a function is given. An Exit is where
// control leaves, a Handler where an error is held up, a Suspension where a
// coroutine stops for a while.
#pragma once

#include "span.h"

namespace spantidy::model {

// What becomes of a callable that a function is given.
struct Fate {
  bool Launched = false; // on another thread, sooner or later
  bool Named = false;    // Launched: by a function that is called so
  bool Wrapped = false;  // the result is a callable that runs it
  bool Runs = false;     // before the function returns, on some way
  bool Carries = false;  // launched or wrapped, with its giver's context
  std::string Via; // USR of the call operator of an object that has it and is
                   // launched in its place: that may carry
  std::optional<Place> At; // the call that launches it
  std::string Member;      // USR of the data member that keeps it, if one does
  friend bool operator==(const Fate &, const Fate &) = default;
};

struct Parameter {
  std::string Name;
  SpanKind Kind = SpanKind::Unknown; // that its default argument is
  std::string Default;               // the same: a constant of another type
  bool Absent = false;          // the same: a null pointer, an empty object
  std::optional<Holder> HeldBy; // of a span: what the function does with it
  bool Borrowed = false;        // a reference or pointer to a span itself
  bool ByReference = false;     // a constant reference to what shares a span
  bool Object = false;          // of a class of the project that holds a span
  bool Lent = false;            // the same as a Span's
  bool Runnable = false;        // it is a callable
  Fate Callable;
  bool Carries = false; // headers, a request or a message
  bool Shared = false;  // which is given to functions that are not followed
  friend bool operator==(const Parameter &, const Parameter &) = default;
};

// What a task does inside that needs the context of its launcher: it starts a
// span, or else uses whatever span is active.
struct TracedUse {
  Place At;
  bool Starts = false;
  std::string Name;    // of the span; empty: it is not one literal
  bool Serves = false; // in a loop that goes on until somebody stops it
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
  std::optional<StartOptions> Options; // in the place of What, of such a member
  Subject Parent; // the same: the span that Options give as the parent
  Place At;
  friend bool operator==(const Setting &, const Setting &) = default;
};

struct Function {
  std::string Usr;  // by which units mean the same function; never empty. What
                    // has an empty one elsewhere in the model is not known
  std::string Name; // qualified, for messages
  Place At;
  std::vector<Parameter> Parameters;
  std::optional<Value> Returns; // text or number, in terms of parameters
  bool ReturnsNumber = false;
  std::optional<Origin> ReturnsContext;
  std::optional<StartOptions> ReturnsOptions;
  std::optional<Subject> ReturnsSpan; // one that its object or a parameter has:
                                      // who uses the result uses that
  std::vector<std::string> Overrides; // USRs of the methods that it overrides
  std::optional<Ref<Function>> Outer; // a lambda's: the function it stands in
  bool OnlyCalled =
      false; // a lambda's: by the functions around it, and nothing
             // else is done with it
  std::vector<Setting> Settings;
  bool ReturnsSelf = false; // the object, for more calls on it
  std::optional<std::vector<Setting>>
      Makes; // put in by link: what is in an object that it makes, and returns
  bool Constructs = false; // a constructor
  bool NeverReturns = false;
  uint32_t Digest = 0;  // of its code: one function, one digest
  bool Carries = false; // activates a span or context that it was given
  bool Bare =
      false; // it makes the headers that it gives: no context is in them
             // that it does not inject itself
  std::optional<Place> UsesActive; // first use of whatever span is active
  std::vector<Place> Serving;      // loops that go on until somebody stops them
  std::vector<unsigned> Mentions;  // a lambda's: callable parameters of the
                                   // outermost function that it holds
  std::vector<std::string> Runs;   // USRs of members whose callables it runs
  std::vector<std::string> Launches; // the same, on another thread
  std::vector<Edit>
      Carry;             // a lambda's: edits that capture and attach a context
  bool Suspends = false; // a coroutine that awaits or yields
  bool SaysEnd =
      false; // by its name, or its class's; or its object has a scope
  bool LendsOwn = false; // a method: a span of its object, as a Span is Lent
  bool Opens = false;    // a scope that what it makes, or gives, then has
  Refs<Call> OpensBy;    // the same, if one of these does
  Flow Control;
  std::vector<std::string> Closers; // USRs of the destructors that run for its
                                    // locals, the project's
  // Put in by link.
  bool ClosersRecord = false; // one of its Closers records an error, or may
  bool ClosersRecordThrown = false; // the same, where an exception leaves it
  bool Called = false;              // somewhere in the program
  bool NothingFails = false;        // where it gives nothing, it has failed
  friend bool operator==(const Function &, const Function &) = default;
};

// By what an error is known to be one. Of what, if anything, is Outcome::Of.
enum class Fault {
  None,     // it is not known to be one
  Thrown,   // a type; nothing: what was caught
  Caught,   // a type; nothing: whatever comes
  Returned, // code that makes one, or by convention is one
  Answered, // code that is returned where something has failed
  Variable, // one that has the error, and is returned
  Part,     // the same: its error is
  HeldUp,   // a variable that has the error; nothing: something has failed
  Ended     // a failure, by which the work ends
};

// What is known of an error that leaves a function, or is held up in it.
struct Outcome {
  Fault Error = Fault::None; // the evidence
  std::string Of;
  bool Expected = false; // of a kind that is part of normal work: not found
  bool Callers = false; // a mistake of who asked, which no server counts as its
  bool Negative = false; // a number below 0, by convention
  bool Shaped =
      false;       // an error by what it is called or looks like: no exception,
                   // and of no library's type
  Refs<Span> Open; // their holders are in scope
  // Made on the way out, and they may do anything to the active span. Link drops
  // those of functions that it knows.
  Refs<Call> Beside;
  bool Doubtful = false; // something that cannot be known is called there
  bool Nothing = false;  // is returned: `false`, null, an empty object
  bool MayBeNothing = false;
  // The same, for this call has given nothing: an error, if that has failed. Gone
  // once linked.
  std::optional<Ref<Call>> After;
  std::string Text; // an expression that describes it: "error.what()"
  std::optional<StatementSlot> Slot;

  bool isError() const { return Error != Fault::None; }
  friend bool operator==(const Outcome &, const Outcome &) = default;
};

// Where control leaves a function. A `throw` that a handler in the function meets
// is one, too: the graph says where it goes on.
struct Exit : Outcome {
  enum class Way { Returns, Throws, Ends } By = Way::Ends; // Ends: at the brace
  Ref<model::Function> Function;
  Place At; // the `return`, the `throw`, the closing brace
  Point When;
  // Spans that can be ended here by hand, where that has to be written.
  Refs<Span> Ending;
  std::optional<StatementSlot> EndSlot;
  friend bool operator==(const Exit &, const Exit &) = default;
};

// Where a failure is held up: a catch clause, a branch that an error leads into, or
// a `continue` behind one. Its Error is set where that ends the work of its Open
// spans: it does nothing but log, or tell others than the span.
struct Handler : Outcome {
  Ref<model::Function> Function;
  Place At;    // the `catch`, the `if`, the `continue`
  Place Tries; // of a catch clause: the block that it watches
  Point When;  // its first step
  bool Empty = false;
  friend bool operator==(const Handler &, const Handler &) = default;
};

// Where a coroutine stops, and may go on later on another thread.
struct Suspension {
  Ref<model::Function> Function;
  Place At; // the `co_await`, the `co_yield`
  Point When;
  std::string Word; // which of the two
  std::string On;   // declared name of the awaited function, else its type's
  friend bool operator==(const Suspension &, const Suspension &) = default;
};

} // namespace spantidy::model
