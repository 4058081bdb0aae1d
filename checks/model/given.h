// Spans that functions give in objects: a wrapper's `start(name)`, whose class
// keeps the span to itself.
#pragma once

#include "unit.h"

namespace spantidy::model {

// Has an object of the project's the span, which another function has given?
bool isGivenInObject(const Span &S, const Unit &U);

// Of such spans: a stray below it, and where the span starts.
std::vector<std::pair<Place, Stray>> straysByStart(const Unit &U);

} // namespace spantidy::model
