// What the callers of a function tell of it.
#pragma once

#include "model/summary.h"

#include <functional>

namespace spantidy::link {

// A call, as its callee sees it.
struct Caller {
  uint32_t From; // number of the calling function
  bool FromLambda;
  std::optional<model::Place> Active;
  bool Extracts = false; // or what it stands in
  bool Maybe = false;    // if it is of the same program, which is not known
};
using Callers = std::map<uint32_t, std::vector<Caller>>; // by callee
using UsrOf = std::function<const std::string &(uint32_t)>;

// By the names of files: their numbers depend on the order of units.
bool less(const model::Place &A, const model::Place &B,
          const model::Summaries &In);

// Does somebody call it of whom it is known what he gives? A decorator may call
// itself, by the interface that it has in common with what it decorates.
// Recursive: by function.
bool hasTellingCaller(uint32_t Id, const Callers &Of,
                      const std::map<uint32_t, bool> &Recursive);

// Functions that start a span and give it in an object: a stray below one, by the
// start.
void tellOfGiven(model::Summaries &Out,
                 const std::map<model::Place, model::Stray> &Below);

// A scope that is alive where one calls it, or calls who calls it: of those that
// are surely of its program, and of all.
void tellOfScopes(model::Summaries &Out, const Callers &Of, const UsrOf &Usr);

// Does one of those above it extract a context? Count: of all functions.
void tellOfExtraction(model::Summaries &Out, const Callers &Of, size_t Count,
                      const UsrOf &Usr);

} // namespace spantidy::link
