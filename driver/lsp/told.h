// What an editor is told of one file, as JSON: it goes from the process that judges to
// the one that serves.
#pragma once

#include "positions.h"

#include <functional>
#include <string>
#include <vector>

namespace spantidy::lsp {

// What became of one file.
struct Judged {
  report::Results R;
  std::string Unit;                  // that was read for it, absolute
  std::vector<std::string> Includes; // that this has read, absolute
  std::string Error;                 // in the place of all else
};

// What the client can show.
struct Client {
  Encoding Counts = Encoding::Utf16;
  bool Related = false, Described = false, Tagged = false;
  bool Actions = false;   // they can be literals
  bool Versioned = false; // edits of documents that are known by their version
};

// {"digest": of the file's lines, "diagnostics": [..],
//  "fixes": [{"of": index, "title", "safe", "edits": [{"path", "digest", "edits": [..]}]}],
//  "failures": [..], "unit", "includes", "error"}, of what stands in File.
Json toldOf(const Judged &Of, const std::string &File, const Client &For,
            const std::function<std::string(const std::string &Path)> &UriOf);

} // namespace spantidy::lsp
