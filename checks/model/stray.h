// Spans that do not get the parent that the code suggests.
#pragma once

#include "place.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace spantidy::model {

struct Unit;

// A span that starts with whatever is active as its parent.
struct Child {
  Place At;
  std::string Name; // empty: it is not one literal
  // Only where the options that this parameter is give it no parent.
  std::optional<unsigned> Options;
  // Of who starts it: parameters whose span, and whether the object's own span,
  // may have ended by then.
  std::vector<unsigned> After;
  bool AfterOwn = false;
  friend bool operator==(const Child &, const Child &) = default;
};

// One that starts while another span is open, and does not get it as its parent:
// nobody made that one active.
struct Stray {
  Place Under; // the start of the other one, or of an object that has it
  Place At;    // the call, in the same function, that starts it
  Child Start;
  friend bool operator==(const Stray &, const Stray &) = default;
};

// The first stray below a span that stays a local of its function.
std::optional<Stray> strayBelow(const Unit &U, unsigned Span);

// Of spans that objects have: a stray, and the USR of the object's constructor.
std::vector<std::pair<std::string, Stray>> straysByMaker(const Unit &U);

} // namespace spantidy::model
