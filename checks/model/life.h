// The life of a span, from its start to its end.
//
// It Ends where somebody ends it, by hand: surely or, in a callee, on some of its
// ways. It may end, too, where some span is ended and nobody knows which; and it
// dies where the variable that has it does. Where a lambda ends it, or it may be
// the span that nobody knows, nothing about its end is sure.
#pragma once

#include "moment.h"

namespace spantidy::model {

struct Life {
  Life(const Unit &U, Ref<Span> Of);

  Moment Start;
  std::vector<const Deed *> Ends; // in any function, in the order of the unit
  Moments MustEnd;                // of Ends: on all ways through there
  Moments MayEnd; // at Ends, or at the end of a span that is not known
  Moments Dies;
  bool Unsure = false; // a lambda, or the end of a span that is not known

  // Where it is over, whoever sees to it.
  Moments over() const;
};

// May it be alive there, or be ended only on the way to there, and of Others none
// that starts later?
bool isInnermostAlive(Ref<Span> Of, const Refs<Span> &Others, Moment At,
                      const Unit &U);

// Where the span is ended, or control leaves without an exception: the first place
// that a way from From leads to past none of Without.
const Place *overWithout(Ref<Span> Of, Moment From, const Moments &Without,
                         const Unit &U);

// Is there a way from its start to the moment on which it is not over?
bool mayBeOpen(Ref<Span> Of, Moment At, const Unit &U);
// The same, in a variable of its function, which every way to the moment leads by.
bool isInVariableAt(Ref<Span> Of, Moment At, const Unit &U);

// Is it for the function that has it in a variable, and for nobody else, to end it?
bool isOwnersToEnd(const Span &S);

using Exits = std::vector<const Exit *>;

// Ways out of the function that leave it open, in the order of the source. Where it
// is ended on some ways to one, a flag may tell which: that is none.
Exits leftOpenAt(const Life &Of, const Unit &U);

// Where its variable gets another span while it is open, on some way; null: nowhere.
// Its own start may give that one, in the next turn of a loop.
const Place *replacedOpen(const Life &Of, Ref<Span> Index, const Unit &U);

// Does a suspension of its function, or a span that starts after its end, forbid to
// let it be active until the end of its block?
bool isFollowed(Ref<Span> Of, const Unit &U);

// Is it given another name on every way?
bool isRenamed(Ref<Span> Of, const Unit &U);

// Is it for a scope of its function to make it active? Its variable alone has it, and
// its parent is whatever is active where it starts.
bool isForScope(const Span &S);

// Has its variable alone it, so that nobody else can end it or make it active?
bool staysLocal(const Span &S);

} // namespace spantidy::model
