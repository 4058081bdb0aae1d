// Which comments of a program's files silence nothing, once all units are judged.
#pragma once

#include "selection.h"
#include "suppress.h"

#include "model/unit.h"

#include <functional>
#include <set>

namespace spantidy::cli {

class Unused {
public:
  // Before its findings are looked at. Whole: it was read so.
  void add(const model::Unit &U, const std::vector<Chosen> &Asked, bool Whole);

  // Digest: of the file as all units read it.
  using Comments = std::function<const Suppressions *(const std::string &File,
                                                      uint64_t Digest)>;
  using Reporter =
      std::function<void(const std::string &File, Suppressions::Named,
                         const Chosen &By, const Message &Says)>;
  // Of: null for a file that has changed since.
  void tell(const Comments &Of, const Reporter &Report) const;

private:
  struct File {
    uint64_t Digest = 0;
    bool Doubtful = false;
    std::set<std::string_view> Asked; // ids of checks
    const Chosen *By = nullptr;
  };
  std::map<std::string, File> Files;
};

} // namespace spantidy::cli
