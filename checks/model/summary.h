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
  std::vector<Span> Spans; // that it returns or keeps in its object, or that a
                           // parameter names
  std::vector<Attribute> Attributes; // on a Subject that callers know, or with
  std::vector<Naming> Namings;       // something of theirs in it
  std::vector<Deed> Deeds;
  std::optional<TracedUse> Uses;      // it needs the context of its caller
  std::optional<Child> Starts;        // the same, of spans only
  // Of its callers.
  bool CallersTell = false; // all give names that are known, or their own callers
  bool ExtractsAbove = false; // one that leads here extracts a context
  std::optional<Place> ActiveAbove; // a scope that is alive where one calls it

  std::optional<Stray> Below; // a constructor: below the span of such an object

  friend bool operator==(const Summary &, const Summary &) = default;
};

struct Summaries {
  std::vector<File> Files; // Place::File indexes them
  bool Whole = false; // of a whole program: nobody else overrides its methods
  std::map<std::string, Summary, std::less<>> ByUsr;
  // Methods that may run for a virtual one, by its USR.
  std::map<std::string, std::vector<std::string>, std::less<>> Overriders;
  std::vector<std::string> Members; // USRs of those whose callables run on
                                    // another thread
  bool OwnStorage = false; // some unit installs a storage for contexts
  std::vector<std::string> Intercepted; // of all its units
  std::vector<std::string> Keys; // literal keys that some span records
  std::vector<Lasting> Lastings; // one of each class, by Class
  std::vector<std::string> OnlyUnderScope; // USRs of functions that are called,
                                           // and only where a scope is alive
};

} // namespace spantidy::model
