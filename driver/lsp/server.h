// The language server protocol (3.17), as far as a linter needs it: a file is judged when
// it is opened and when it is saved, one at a time.
#pragma once

#include "told.h"

#include <functional>
#include <string>

namespace spantidy::lsp {

struct Host {
  std::string Version;
  // The folder that the editor works on.
  std::function<void(const std::string &Folder)> Enter;
  // Of an absolute path. Unit: one that is known to include it; empty: none is. It is
  // called in a process of its own.
  std::function<Judged(const std::string &File, const std::string &Unit)> Judge;
};

// Until the client says exit, or nothing comes any more. The exit status.
int serve(const Host &For, int In, int Out);

} // namespace spantidy::lsp
