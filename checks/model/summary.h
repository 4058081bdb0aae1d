// What callers need to know of a function, whatever unit it stands in.
//
// A Summary is in the terms of its function: values hold its parameters, a
// Subject names its parameters, its object or the active span. Summaries are
// those of a whole program, by USR. A function that is not there is unknown.
#pragma once

#include "unit.h"

#include <map>

namespace spantidy::model {

struct Summary {
  Function Of;
  bool Unknown = false; // two bodies; nothing else is set
  bool Varies =
      false; // Unknown, by configuration of its unit: each has its own
  std::vector<Span> Spans; // that it returns or keeps in its object, or that a
                           // parameter names
  std::vector<Attribute> Attributes; // on a Subject that callers know, or with
  std::vector<Naming> Namings;       // something of theirs in it
  std::vector<Deed> Deeds;
  std::optional<TracedUse> Uses; // it needs the context of its caller
  std::optional<Child> Starts;   // the same, of spans only
  // Of its callers.
  bool CallersTell =
      false; // all give names that are known, or their own callers
  bool ExtractsAbove = false;       // one that leads here extracts a context
  std::optional<Place> ActiveAbove; // a scope that is alive where one calls it
  bool MaybeBelow = false; // the same, if the caller is of the same program

  std::optional<Stray> Below; // a constructor: below the span of such an object

  friend bool operator==(const Summary &, const Summary &) = default;
};

// What holds for a whole program, as far as a unit of it is concerned.
struct ProgramFacts {
  std::vector<std::string> Keys;    // literal keys that some span records
  std::vector<std::string> Members; // USRs of those whose callables run on
                                    // another thread
  std::vector<Lasting> Lastings;    // one of each class, by Class
  // Where it is not known whether a unit is of the program, these are its, too.
  std::vector<std::string> Intercepted; // as a Unit's
  std::vector<NamedStart> SharedNames;  // as a Unit's
  std::vector<Place> Unserved;          // the same
  bool OwnProvider = false;             // some unit installs what makes spans
  bool OwnStorage = false; // some unit installs a storage for contexts
  friend bool operator==(const ProgramFacts &, const ProgramFacts &) = default;
};

struct Summaries {
  std::vector<File> Files; // Place::File indexes them
  bool Whole = false; // of a whole program: nobody else overrides its methods
  std::map<std::string, Summary, std::less<>> ByUsr;
  // Methods that may run for a virtual one, by its USR.
  std::map<std::string, std::vector<std::string>, std::less<>> Overriders;
  std::vector<ProgramFacts> Programs; // the first: of a unit that is not listed
  std::map<std::string, unsigned>
      ProgramOf; // of Programs, by a unit's MainFile
  // Functions and variables that several programs define, each in a file of its
  // own: these files by USR; and the one that a unit, by its MainFile, means.
  std::map<std::string, std::vector<std::string>> Contested;
  std::map<std::string, std::map<std::string, std::string>> Meant;
  // Of all programs, by USR: types whose objects carry contexts, functions that
  // are given such an object once a context is in it, members with options.
  std::map<std::string, CarrierType, std::less<>> Carriers;
  std::vector<std::string> Senders; // sorted
  std::map<std::string, OptionsMember, std::less<>> OptionsMembers;
  std::vector<std::string> OnlyUnderScope; // USRs of functions that are called,
                                           // and only where a scope is alive

  const ProgramFacts &factsFor(const std::string &MainFile) const {
    static const ProgramFacts None;
    auto It = ProgramOf.find(MainFile);
    return Programs.empty() ? None
                            : Programs[It == ProgramOf.end() ? 0 : It->second];
  }
};

} // namespace spantidy::model
