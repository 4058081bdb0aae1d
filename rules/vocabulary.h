// What tracing APIs are called.
//
// A vocabulary is a set of names with roles: this function starts a span and
// its name is argument 0; that constructor activates one. It is read from JSON
// files, one per library (rules/*.json are embedded), checked against
// rules/schema.json. Names are declared names: qualified, without inline
// namespaces and template arguments ("std::thread::thread" is a constructor).
#pragma once

#include "registry.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace spantidy::rules {

enum class Role {
#define ROLE(Name, Text) Name,
#include "roles.def"
};
// Does it say one thing only of a function, which may do more?
bool isTrait(Role R);

// Which argument: an index from 0, the last one given, every one from `Index`
// on, or the object of a method.
struct Position {
  enum class Kind {
    Index,
    Last,
    From,
    Object,
    FirstCallable
  } What = Kind::Index;
  unsigned Index = 0;
};

struct Function {
  std::string Name;
  Role Is = Role::StartsSpan;
  std::string Library;
  // Positions that the role uses; unset: the role's argument does not exist.
  // SpanName is also an event's and an instrument's.
  std::optional<Position> SpanName, Key, Value, Attributes, Span, Context,
      Carrier, Callable, Parts, Out, Description;
  std::string KeyText;         // a key that the function itself has
  std::string DefaultKind;     // starts-span: where the call gives none
  std::string Kind;            // starts-span: fixed kind ("server"), if any;
                               // sends-request: "client" or "producer"
  bool Activates = false;      // starts-span: the result is active already
  bool Costly = false;         // its work grows with what it is given
  bool EndsExplicitly = false; // starts-span: no destructor ends it
  std::optional<Position>
      EndsSpan;                // activates: says that the span ends with it
  bool MustUse = false;        // a discarded result is a mistake
  bool Synchronous = false;    // launches-task: returns when the task is done
  bool CarriesContext = false; // launches-task: the library carries it
  bool LosesSpanByDesign = false; // launches-task: roots are its purpose
  std::string Element; // launches-task: only if the first template argument of
                       // the object (or function) is a type of this word
  std::string
      NotWith;        // launches-task: a constant that as an argument keeps the
                      // callable with its caller
  std::string Result; // what the result is: "span", "scope", "token", "context"
  bool Injects = false;    // sends-request: the library injects by itself
  std::string OnlyWith;    // fills-carrier, launches-task: only with this
                           // constant as argument
  std::string CarrierType; // sends-request: only if its carrier is of this word
};

// Methods of generated classes whose first argument points to a type send a
// request, and the argument carries its headers. A callable among the others is
// called with the reply, on a thread of the library's.
struct Stub {
  std::vector<std::string> Classes; // unqualified: "Stub"
  std::string Argument;             // declared type
  Function Sends, Replies;
};

// A field whose assignment or designated initialiser has a meaning.
struct Field {
  std::string Name; // "opentelemetry::trace::StartSpanOptions::kind"
  std::string Is;   // "kind", "parent", "name" or "attributes"
};

// Attribute keys that tell what kinds of span record them. See
// rules/span-kinds.json.
struct KeyKinds {
  std::vector<std::string> Keys;
  std::vector<std::string> Values;  // only with one of these; none: with any
  std::vector<std::string> With;    // only beside one of these keys
  std::vector<std::string> Without; // only beside none of these
  bool Outermost = false; // of an internal span: only if no other is active
  std::vector<std::string> Kinds;   // that record it
  std::vector<std::string> Against; // that cannot mean it
};

// Attribute keys that spans have to have which fit all that is said of them: their
// names, their kinds, what they record. See rules/span-types.json.
struct SpanType {
  std::vector<std::string> Names;   // globs; none: any
  std::vector<std::string> Kinds;   // none: any
  std::vector<std::string> With;    // they have one of these keys; none: any
  std::vector<std::string> Values;  // it has one of these; none: any
  std::vector<std::string> Without; // they may have none of these keys
  std::vector<std::string> Required;
  bool Own = false; // the project's word
};

// Words of identifiers, split and lower-cased; pairs are two words with a space
// between them. See rules/lexicon.json.
struct Lexicon {
  std::vector<std::string> SecretWords, TokenLast, PersonalWords, PersonalPairs,
      IdentityPairs, Negators, FriendPairs, CleaningWords;     // sensitive data
  std::map<std::string, std::vector<std::string>> SecretPairs; // second: firsts
  std::vector<std::string> PlainTails;  // "text": another noun stays the head
  std::vector<std::string> AboutHeads;  // "labels": what they hold tells about
                                        // what they are asked by
  std::vector<std::string> LookupWords; // "get", "param": asked by a key
  std::vector<std::string> KeyTypes;    // "field": its enumerators are keys
  std::vector<std::string> UnboundedLast; // "id", "uuid", "uri": last word
  std::vector<std::string> UnboundedWeak; // "note": unless a word bounds it
  std::map<std::string, std::vector<std::string>> FewOf; // "id": "worker"
  std::vector<std::string>
      ComposedWords; // "url": a part of it is another thing
  std::vector<std::string> UnboundedPairs;   // "raw path", "query string"
  std::vector<std::string> RequestFields;    // "path", "target": of a request
  std::vector<std::string> RequestWords;     // "request", "req", "http"
  std::vector<std::string> BoundedWords;     // "route", "template", "status"
  std::vector<std::string> UnboundedTypes;   // "uuid", "guid"
  std::vector<std::string> LargeWords;       // "body", "payload": last word
  std::vector<std::string> LargeKeys;        // "body": last word of a key
  std::vector<std::string> SerialisingVerbs; // "dump": how a name starts
  std::vector<std::string> SerialisedForms;  // "string": what may follow them
  std::vector<std::string> SerialisingPairs; // "to json": how a name ends
  std::vector<std::string> ReadingPairs;     // "read file": how a name ends
  std::vector<std::string> CursorWords;      // "next": asked for in a loop
  std::vector<std::string> CarriedWords;     // "headers": some are secrets
  std::vector<std::string> ForeignWords;     // "labels": others name them
  std::vector<std::string> KeyWords;     // "name": what an element is called
  std::vector<std::string> SettingWords; // "config": what has them is one's own
  std::vector<std::string> TenantNames;  // "tenant id", "tenant"
  std::vector<std::string> SamplingKeys; // attributes that samplers look at
  std::vector<std::string> EventWords;   // "event", "message": last word
  std::vector<std::string> EventIds;     // "event id": of an event or alone
  std::vector<std::string> OwnIds;       // "uuid": of an event, its own
  std::vector<std::string> NotEvents;    // "heartbeat", "batch"
  std::vector<std::string> SentContexts; // "traceparent": of an event
  std::vector<KeyKinds> KindsOfKeys;
  std::vector<SpanType> SpanTypes;
  std::vector<std::string> EndingClasses;  // "guard": last word of a class
  std::vector<std::string> EndingWords;    // "finish": whose job it is to end
  std::vector<std::string> TraceHeaders;   // "traceparent", "b3"
  std::vector<std::string> ProbePaths;     // "healthz": a segment of a path
  std::vector<std::string> ProbeWords;     // "health", "ping": of a function
  std::vector<std::string> ExpectedErrors; // "not found": part of normal work
  std::vector<std::string> CallersErrors;  // "invalid argument": not a server's
  std::vector<std::string> OutcomeWords;   // "error", "status": of a key
  std::vector<std::string> AmountWords;    // "rows": last word of a key
  std::vector<std::string> GoodOutcomes;   // "success": no error
  std::vector<std::string>
      FailureWords; // "failed", "unable": of a text, a constant
  std::vector<std::string> ErrorTypes;     // "error": of a type of errors
  std::vector<std::string> ErrorForms;     // "code", "info": may follow that
  std::vector<std::string> OutcomeTypes;   // "status", "result": of a type
  std::vector<std::string> ErrorNumbers;   // "rc", "errno": of a number
  std::vector<std::string> OkConstants;    // "ok": of a constant, a word of it
  std::vector<std::string> OkQuestions;    // "has value": the whole name
  std::vector<std::string> ErrorQuestions; // "failed": the same
  std::vector<std::string> ErrorParts; // "message": of what tells of an error
  std::vector<std::string> ReplyTypes; // "response": its code says how it went
  std::vector<std::string> ValueWords; // "or": takes the value, or another one
  std::vector<std::string> PresenceQuestions; // "has value": the whole name
  std::vector<std::string>
      CodeWords; // "status": of a number that may be one of HTTP
  std::vector<std::string>
      SignedCodes; // "result": of a number, an error below 0
  std::vector<std::string> ReplyParts; // "set body": of a reply, the whole name
  std::vector<std::string> ErrorStreams; // "cerr": what goes there is an error
  std::vector<std::string> SevereWords;  // "critical": of a log, a failure
  std::vector<std::string> ServerErrors; // "bad gateway": of a constant
  std::vector<std::string> PredicateWords; // "is", "find": false is an answer
  std::vector<std::string> DeedWords;      // "send": false is a failure
  std::vector<std::string> KeepingWords;   // "cache": what may be refused
  std::vector<std::string> RecoveryWords;  // "fallback": all is well again
  std::vector<std::string>
      AnsweringWords; // "reply": part of telling of a failure
  std::vector<std::string> LoggingWords; // "log": of a function or its class
  std::vector<std::string> RetryWords;   // "attempt": of a loop's condition
  std::vector<std::string> StoringWords; // "enqueue": how a name starts
  std::vector<std::string>
      LaunchingWords;                     // "submit": a task, to a LauncherWord
  std::vector<std::string> LauncherWords; // "executor": of a class
  std::vector<std::string> TakingWords;   // "push": a task, to a BackgroundWord
  std::vector<std::string> BackgroundWords; // "worker": of a class that runs it
  std::vector<std::string>
      DetachingWords; // "async": what is given runs elsewhere
  std::vector<std::string> ChainingWords; // "then": what follows a FutureWord's
  std::vector<std::string> FutureWords;   // "promise": of a class
  std::vector<std::string> InPlaceWords;  // "inline": it runs before the return
  std::vector<std::string>
      RecurringWords; // "every": each run is one of its own
  std::vector<std::string>
      StoppingWords; // "running": asked by a loop that serves
  std::vector<std::string>
      CompletionWords; // "done": the work that was asked for is
  std::vector<std::string> RecordingWords; // "span": it may do more than log
  // The conventions and the project's own keys; null: it has none.
  std::shared_ptr<const Registry> Own;

  const Registry &registry() const {
    return Own ? *Own : Registry::conventions();
  }
};

struct Vocabulary {
  std::multimap<std::string, Function, std::less<>> Functions; // by Name
  std::multimap<std::string, Field, std::less<>> Fields;
  // Kind ("server") by declared constant.
  std::map<std::string, std::string, std::less<>> Kinds;
  // Status ("error") by declared constant.
  std::map<std::string, std::string, std::less<>> Statuses;
  // Text by declared constant, whose value a header does not show.
  std::map<std::string, std::string, std::less<>> Texts;
  // What a type is ("span", "pointer", "text": see the schema) by declared name.
  std::multimap<std::string, std::string, std::less<>> Types;
  // Traits by bare name of members, whatever their class: projects have
  // containers and owners that are modelled on the standard's.
  std::multimap<std::string, Role, std::less<>> Members;
  // Constants of success among codes of errors.
  std::set<std::string, std::less<>> OkCodes;
  // Libraries whose spans say by an attribute that they failed.
  std::set<std::string, std::less<>> TagErrors;
  // Libraries whose keys are those of OpenTelemetry's semantic conventions.
  std::set<std::string, std::less<>> Conventional;
  std::vector<std::string> LibraryHeaders; // path parts: "/opentelemetry/"
  std::multimap<std::string, std::string, std::less<>> HeadersOf; // by library
  std::map<std::string, std::string, std::less<>> LibraryOf; // by type name
  std::vector<Stub> Stubs;
  Lexicon Words;

  bool typeIs(std::string_view TypeName, std::string_view Word) const;
  bool memberHas(std::string_view Name, Role Trait) const;
};

// Adds the vocabulary of one JSON text to V. False: V is unchanged and Error
// says file, JSON pointer, what was expected and what stood there.
bool load(Vocabulary &V, std::string_view File, std::string_view Json,
          std::string &Error);

// The vocabularies that the tool was built with.
const Vocabulary &builtin();

// The identifier's words: "getUserID2" is get user id 2.
std::vector<std::string> splitWords(std::string_view Identifier);

// Do samplers look at this attribute? Some are families: "http.request.header.*".
bool isSamplingKey(const Lexicon &L, std::string_view Key);

// Is the identifier, with all its words, one of the list?
bool isNamed(const std::vector<std::string> &List, std::string_view Name);

// Does the identifier hold one of these words, or pairs of words?
bool speaksOf(const std::vector<std::string> &List, std::string_view Name);

// The lexicon's verdict on an identifier or attribute key. Class "" is clean,
// else "secret", "personal", "identity" or "session"; Word is what decided.
struct Verdict {
  std::string_view Class;
  std::string Word;
};
Verdict sensitivityOf(const Lexicon &L, std::string_view Name, bool IsKey);
// Of a field or getter. Owners: names of its object and its object's type.
Verdict sensitivityOf(const Lexicon &L, std::string_view Name,
                      const std::vector<std::string> &Owners);

// How many values it can have, by its name; a number has any unless that says
// otherwise.
enum class Extent { Unknown, Bounded, Unbounded };
Extent extentOf(const Lexicon &L, std::string_view Name,
                const std::vector<std::string> &Owners, bool Number);

} // namespace spantidy::rules
