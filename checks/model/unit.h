// What one translation unit does about tracing.
//
// Words, besides those of function.h and span.h: a Call is one of a function of
// the project, with what is handed over as Arguments. A Task is a callable handed
// to another thread or executor. A Request leaves the process. A Discard is a
// result that tracing needs and nobody keeps. A Borrow refers to data that is
// gone. An Expense is made for a record alone. Lists are flat and refer to each
// other by index.
//
// A unit as extracted knows its own functions' code and nothing of what they
// call; `driver/link` puts that in.
#pragma once

#include "function.h"

namespace spantidy::model {

// A field of an object that is handed over, where it is a kind, a list or a
// context.
struct FieldGiven {
  unsigned Field = 0; // the how manieth
  SpanKind Kind = SpanKind::Unknown;
  std::optional<Place> KindAt; // nothing: it is what it is by default
  std::optional<unsigned> KindParameter;
  std::optional<std::vector<Pair>> Pairs;
  std::optional<unsigned> ListParameter;
  Origin Context;      // of one that it is
  bool Absent = false; // the same: there is no span in it
  std::optional<unsigned> ContextParameter;
  friend bool operator==(const FieldGiven &, const FieldGiven &) = default;
};

struct Argument : Subject {
  Place At;
  Value What; // text or number, or an object with such in its fields
  std::vector<FieldGiven> Fields;         // of the same object
  SpanKind Kind = SpanKind::Unknown;      // that the argument is a constant for
  std::optional<unsigned> KindParameter;  // the function's, handed on as a kind
  std::optional<std::vector<Pair>> Pairs; // of a list that can be read
  std::optional<unsigned> ListParameter;  // the function's, handed on as a list
  std::optional<unsigned> Handed;         // the function's, handed on as it is
  bool Absent = false;                    // a null pointer, an empty object
  std::optional<Ref<Call>> Object;        // it made what is handed over
  bool Plain = false; // an object that has no context in it: a status, a record
  std::optional<StartOptions> Options; // for a start
  Origin Context;                      // of one that is handed over
  // Of an object of a class of the project's, or a part of it.
  std::string Type;      // USR
  Place Holder;          // the declaration of the local that it is
  bool OfOthers = false; // whoever gave us the object may have filled it
  // Of a callable; nothing set: it is not known what it runs.
  bool Runnable = false;             // it is one
  bool Carried = false;              // with the context of where it was made
  std::optional<Ref<Function>> Runs; // a lambda
  std::string RunsUsr;               // a function with a name
  std::optional<unsigned> Forwards;  // a callable parameter of the outermost
                                     // function
  std::optional<Ref<Call>> Made;     // what that call returned
  friend bool operator==(const Argument &, const Argument &) = default;
};

// What a call gives the field of a parameter, by its index in values; null: that
// is not known, or it is no field.
inline const FieldGiven *fieldGiven(const std::vector<Argument> &Arguments,
                                    unsigned Parameter) {
  if (Parameter < OfField || Parameter % OfField >= Arguments.size())
    return nullptr;
  for (const FieldGiven &F : Arguments[Parameter % OfField].Fields)
    if (F.Field + 1 == Parameter / OfField)
      return &F;
  return nullptr;
}

struct Call {
  Ref<model::Function> Function;
  Place At; // the callee's name
  Point When;
  std::string Usr;        // of the callee
  std::string Name;       // of the callee, qualified, for messages
  bool Virtual = false;   // one of the callee's overriders may run
  bool SaysEnd = false;   // the callee, as of Function
  bool Activates = false; // its result is a scope, or holds one
  Subject Object;         // of a method: the span that its object is or holds
  bool OnSelf = false;    // of a method: on the function's own object
  std::optional<Ref<Call>> On; // of a method: the call that made its object
  bool Constructs = false;     // makes an object
  bool Escapes = false;        // which is then changed by more than calls on it
  bool Returned = false;       // made what its function returns
  std::vector<Setting> Written; // into the members of that object, by hand
  bool Maybe =
      false; // it is given a lambda, which runs there any number of times
  bool Unwinding = false;           // only while an exception is on its way
  std::optional<unsigned> Launches; // this argument, as the callee's name and
                                    // its object's class say
  std::vector<Point> Waits;         // for what it gives, by the caller
  std::vector<Argument> Arguments;
  std::vector<Place> Active;   // scopes of the function, alive at the call
  std::optional<Child> Starts; // put in by link: the first span in it
  friend bool operator==(const Call &, const Call &) = default;
};

struct Task {
  Ref<model::Function> Function;
  Place At; // the launching call, on its name
  Point When;
  std::vector<Point> Waits;  // for its end, by who launched it
  std::string Launcher;      // as the user knows it: "std::thread"
  bool Named = false;        // it is one by its name alone
  Argument Given;            // the callable
  bool Carries = false;      // the launcher brings the context along
  bool Lasting = false;      // a loop of its own, of an object's own thread: it
                             // works for whoever comes, not for its launcher
  std::vector<Place> Active; // scopes alive at the launch
  std::optional<Place> Again; // from within, it launches itself anew there, in
                              // the context that it was given
  // Put in by link.
  std::optional<TracedUse> Uses;   // nothing traced: unset
  std::optional<Place> LaunchedAt; // in the launcher's code, if that is known
  std::vector<Edit> Carry;         // edits that capture and attach the context
  friend bool operator==(const Task &, const Task &) = default;
};

// Why a request may go without a context, as far as its function tells.
enum class Excuse {
  None,
  Injects,  // its client injects by itself
  Handed,   // its headers are the caller's, or the object's
  Shared,   // its headers are given to a function that may inject
  Probe,    // a health check
  InProcess // it does not leave the process
};

// A request or a message that leaves the process.
struct Request {
  Ref<model::Function> Function;
  Place At; // the call that sends it, on the callee's name
  Point When;
  std::string Callee;  // as the user knows it: "httplib::Client::Get"
  std::string Usr;     // of a callee that may be overridden
  std::string Library; // empty: the project's own
  SpanKind Kind = SpanKind::Unknown; // Client or Producer
  Refs<Span> Under;                  // started around it, outer first
  Refs<Call> Given; // of functions of the project that are given its
                    // headers
  Excuse Why = Excuse::None;
  friend bool operator==(const Request &, const Request &) = default;
};

// Nothing: a scope or token in a variable, under which nothing is done.
enum class Kept { Span, Scope, Token, Context, Result, Nothing };

struct Discard {
  Ref<model::Function> Function;
  Place At;           // the callee's name
  std::string Callee; // as the user knows it
  Kept What = Kept::Result;
  std::optional<Ref<model::Span>>
      Span;               // a mistake only if the callee gives this one
  std::vector<Edit> Keep; // edits that keep it until the end of the block
  friend bool operator==(const Discard &, const Discard &) = default;
};

// Something that refers to data which ends before it does: an attribute's value,
// or a key, of a temporary.
struct Borrow {
  enum class Until { Statement, Block, Return } Lives = Until::Statement;
  enum class Way { Kept, HandedOn, Recorded, Returned } Used = Way::Kept;
  Ref<model::Function> Function;
  Place At;           // the owner of the data
  std::string Owner;  // its text
  std::string Holder; // the variable that refers to it; empty: the result
  Place UsedAt; // where the holder is used after the owner's end, if at all
  std::vector<Edit> Own; // edits that make the variable own the data
  friend bool operator==(const Borrow &, const Borrow &) = default;
};

// A value that costs something to make and that only a record wants, made
// whether or not its span records. The span is started in the same function.
struct Expense {
  Ref<model::Function> Function;
  Place At;                // the costly call
  std::string What;        // its text
  bool Named = false;      // costly by its name
  Place Recorded;          // the record
  std::string Recorder;    // as the user knows it
  std::vector<Edit> Guard; // edits that ask the span first
  friend bool operator==(const Expense &, const Expense &) = default;
};

// A class that can keep a scope has objects that live longer than the block which
// made them.
struct Lasting {
  enum class How {
    HandedOver, // to another thread
    Keyed,      // kept by key
    Contained,  // kept in a container
    Queued,     // kept in a queue
    Made,       // by a function, for others
    Unowned,    // on the heap, by nobody but themselves
    Shared,
    Static,
    Local // they do not: this one is a local, and goes with its block
  } By = How::Local;
  std::string Class; // USR
  std::string Of; // name of the class that lasts: this one, or one that has it
  std::string Maker; // Made: name of the function
  Place At;

  bool lasts() const { return By != How::Local; }
  friend bool operator==(const Lasting &, const Lasting &) = default;
};

// A scope or token that does not follow the stack of its thread, or would not if
// the objects that have it last.
struct StoredScope {
  enum class In {
    Static,
    Thread,
    Key,
    Queue,
    Heap,
    Task,
    Closing,
    Returned, // whoever has the plain pointer may close it, or not
    GivenOut, // the same
    Erased,   // the same, kept as what does not know that it is one
    Halves,   // opened by one method, closed by another
    Member
  } Where = In::Static;
  std::optional<Ref<model::Function>>
      Function; // Task, Closing: a mistake if it is launched
  Place At;     // what keeps or closes it
  Kept What = Kept::Scope;
  std::string Name;   // of the variable or member that keeps it
  std::string Closer; // Halves: name of the method that closes it
  std::string Class;  // Member: USR of the class, a mistake if its objects last
  std::optional<Lasting> Because; // Member: put in by link
  std::optional<Ref<model::Span>>
      Of; // Member, of an object or a thread: a mistake if that function, whose
          // local the span is, ends it
  friend bool operator==(const StoredScope &, const StoredScope &) = default;
};

// A function that other code may call, whether it does anything about tracing or
// not: no lambda, no constructor, destructor or operator, not private.
struct PublicFunction {
  std::string Usr;
  std::string Name; // qualified
  Place At;
  unsigned Statements = 0;
  std::optional<Ref<model::Function>> Function; // if it is there
  bool Traced = false; // has a span, or may have: starts, activates, annotates
  bool OnlyUnderScope = false; // put in by link: all its calls are
  friend bool operator==(const PublicFunction &,
                         const PublicFunction &) = default;
};

// What the user says of a function whose body the program has.
struct Claim {
  Ref<model::Function> Function;
  std::optional<unsigned> Parameter;
  std::string Word; // of docs/span_tidy.h
  Place At;         // the function's, or the parameter's, name
  std::string Raw;  // put in by link: what the function ReturnsRaw
  // The same: what the body does instead.
  enum class Contradiction {
    None,
    StartsNone,   // no span
    NamesNone,    // by the parameter
    LosesContext, // runs the callable without its caller's
    KeepsContext, // runs it with its caller's
    ReturnsRaw,   // a parameter, as it is
    Unbounded     // what it returns
  } Instead = Contradiction::None;
  bool Named = false; // Unbounded: as of a Value
  friend bool operator==(const Claim &, const Claim &) = default;
};

// A function or a variable of which a program has one: no inline function, no
// instance of a template.
struct Symbol {
  std::string Name;     // as Function::Usr
  std::string Declared; // the file of its first declaration
  std::string Body;     // the file that defines it; empty: another unit does
  friend bool operator==(const Symbol &, const Symbol &) = default;
};

// A type of the project's whose objects take a context to another process, or
// bring one from there.
struct CarrierType {
  std::string Type; // USR
  bool Out = false, In = false;
  friend auto operator<=>(const CarrierType &, const CarrierType &) = default;
};

// The Type of locals that are plain maps of text, filled by their function.
inline constexpr const char *MapOfText = "map of text";

// Headers that a function is given, as one of its parameters.
struct HeaderFlow {
  std::string Usr; // of the function
  unsigned Parameter = 0;
  std::string
      Type; // USR of the class whose headers they are; empty: the function
            // puts a context into them
  friend auto operator<=>(const HeaderFlow &, const HeaderFlow &) = default;
};

// All that a unit writes into a data member that has options for starts.
struct OptionsMember {
  std::string Member;    // USR
  bool Doubtful = false; // somebody may write it who is not seen
  bool GivesParent = false;
  std::vector<SpanKind> Kinds; // that it is given
  friend bool operator==(const OptionsMember &,
                         const OptionsMember &) = default;
};

// A start whose name is a literal.
struct NamedStart {
  std::string Name;
  SpanKind Kind = SpanKind::Unknown;
  std::string By; // the function, qualified
  Place At;
  friend bool operator==(const NamedStart &, const NamedStart &) = default;
};

// A function of other people's that no vocabulary speaks of.
struct Taker {
  std::string Name;      // qualified
  unsigned Callable = 0; // the argument that is one
  friend auto operator<=>(const Taker &, const Taker &) = default;
};

struct Unit {
  std::string MainFile;
  std::vector<File> Files;         // Place::File indexes them
  std::vector<Spelling> Spellings; // Place::Spelled indexes them, from 1
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
  std::vector<CarrierType> Carriers;
  std::vector<HeaderFlow> HeaderFlows;
  std::vector<OptionsMember> OptionsMembers;
  std::vector<Symbol> Defines;
  std::vector<Symbol> Needs; // of other units, for what of this one may run
  // What the build makes its object for, if that is known: "CMakeFiles/shop.dir".
  std::vector<std::string> Targets;
  // Libraries whose calls inject ("grpc client") or extract ("grpc server") by
  // themselves; link makes it the whole program's.
  std::vector<std::string> Intercepted;
  // Put in by link: literal keys that some span of the program records.
  std::vector<std::string> ProgramKeys;
  std::vector<std::string> OwnKeys; // of these: nobody has registered them
  // Where it asks for the propagator of the process.
  std::vector<Place> Propagations;
  // It has the program's `main`, installs what makes spans, or such a propagator;
  // link: OwnProvider is what holds for the program.
  bool HasMain = false, OwnProvider = false, OwnPropagator = false;
  // Put in by link: the first start of a name that several functions give, in order;
  // where the program asks for a propagator, though it never installs one.
  std::vector<NamedStart> SharedNames;
  std::vector<Place> Unserved;
  // Only where somebody asks: names of declarations, and functions that are given
  // callables.
  std::vector<std::string> Declared;
  std::vector<Taker> Takers;
  bool OwnStorage = false; // contexts follow coroutines and tasks by a storage
                           // that it installs; link: that the program does
  friend bool operator==(const Unit &, const Unit &) = default;
};

} // namespace spantidy::model
