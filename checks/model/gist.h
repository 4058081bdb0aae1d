// Values that would grow without end, kept to a size.
//
// Text that is put together in many steps, or by helpers that call helpers, can
// double with each of them. Beyond its limits a Value is its gist: the leaves that
// decide what is known of the whole, without the way to them.
#pragma once

#include "value.h"

namespace spantidy::model {

// Nodes of one Value: more than any text that a person has put together has
// parts. A model has thousands of Values, each step copies them.
inline constexpr size_t LargestValue = 400;

// Nodes from the root to a leaf. Whoever walks a Value, or writes it down, calls
// itself for each; a program's main thread has a stack of 8 MiB.
inline constexpr size_t DeepestValue = 100;

// The Text of a Concat that a loop adds to what is there.
inline constexpr const char *AddedText = "+=";

size_t sizeOf(const Value &V);

// Whatever text makes the whole unbounded, sensitive or large, and what callers put
// into it; the rest has the cardinality of the whole. A value of what is known to
// be a number is neither sensitive nor large.
Value gistOf(const Value &V, bool Number = false);

// V, or its gist where it is too large or too deep.
Value curbed(Value V);

} // namespace spantidy::model
