// A file as an editor has it: judged with what is known of its program, without reading
// the rest of it.
#pragma once

#include "judging.h"

#include <optional>
#include <string>
#include <vector>

namespace spantidy::cli {

struct OfOneFile {
  Judgement Is;                      // of one unit
  std::string Unit;                  // absolute
  std::vector<std::string> Includes; // files that it read, absolute
};

// The unit that a file is, or one that includes it: Likely, an absolute path, if it is
// not empty. What other units do for it is known of summaries, or as far as the cache has
// them as they are. Nothing: Error says why in one line.
std::optional<OfOneFile> judgeFile(const Options &O, const std::string &File,
                                   const std::string &Likely,
                                   std::string &Error);

} // namespace spantidy::cli
