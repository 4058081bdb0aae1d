// When something happens: a step of one function.
//
// A Moment is a Point together with the function that it is a step of; whatever
// has a Function and a When happens at one. Of two moments in different functions
// none leads to the other: nobody knows when a lambda runs.
#pragma once

#include "unit.h"

namespace spantidy::model {

struct Moment {
  Ref<Function> In;
  Point When;

  Moment(Ref<Function> In, Point When) : In(In), When(When) {}
  template <typename T>
    requires requires(const T &X) { X.Function, X.When; }
  Moment(const T &Doing) : In(Doing.Function), When(Doing.When) {}

  friend bool operator==(const Moment &, const Moment &) = default;
};

using Moments = std::vector<Moment>;

// The Paths through all functions of a unit.
class Ways {
public:
  explicit Ways(const Unit &U) : U(U) {}

  bool lead(Moment From, Moment To, const Moments &Without = {}) const;
  bool allPass(Moment From, Moment To, const Moments &Stations) const {
    return lead(From, To) && !lead(From, To, Stations);
  }
  Moment entry(Ref<Function> Of) const {
    return {Of, {U.Functions[Of].Control.Entry, 0}};
  }

  // Do all ways to At from the function's first step lead through one of Stations?
  bool allComeBy(Moment At, const Moments &Stations) const {
    return allPass(entry(At.In), At, Stations);
  }
  // Does a way lead from it out of the function?
  bool leave(Moment From) const;

  // Do all ways on from From, but by exceptions, leave through one of Stations?
  bool allLeaveThrough(Moment From, const Moments &Stations) const;

private:
  const Unit &U;
};

// A `throw` that a handler in the function meets?
bool isCaught(const Exit &E, const Unit &U);

} // namespace spantidy::model
