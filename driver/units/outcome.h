// What became of one configuration of a unit, and the bytes that carry it: from a
// worker to the program, into the cache, and, one after another for all of a unit,
// as the .model file of `extract`. Each is in an envelope of its own.
//
// Equal outcomes give equal bytes on every machine.
#pragma once

#include "inputs.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spantidy::units {

struct Outcome {
  std::string Unit;   // path, relative to the root where inside
  std::string Model;  // encoded, see model/binary.h; empty: there is none
  std::string Reason; // empty: wholly analysed; else a Failure's reason
  std::string Detail;
  std::vector<Input> Inputs; // empty: they are not known
};

inline bool wasWhollyRead(const Outcome &O) {
  return O.Reason.empty() && !O.Model.empty();
}

// Key: what the bytes are an answer to. They are damaged to whoever asks with
// another one. A .model file has none.
std::string encode(const Outcome &O, std::string_view Key = {});

// At least one. Nothing: Error says in one sentence what was expected and what
// stood there.
std::optional<std::vector<Outcome>> decodeOutcomes(std::string_view Bytes,
                                                   std::string &Error,
                                                   std::string_view Key = {});

// Bytes that hold one, and no more.
std::optional<Outcome> decodeOutcome(std::string_view Bytes, std::string &Error,
                                     std::string_view Key = {});

} // namespace spantidy::units
