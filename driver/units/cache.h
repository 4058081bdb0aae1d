// What units gave in earlier runs, by what they were made of.
//
// An entry's name is a hash of everything that is known before a unit is read:
// its path, command line, the vocabularies and this very program. The entry
// lists the unit's inputs, and is an answer as long as all of them are as they
// were. Paths below the root are relative, so a checkout may move. Several runs
// may share a folder; an entry that is damaged or not ours is as good as none.
#pragma once

#include "outcome.h"
#include "project.h"

#include <optional>
#include <string>

namespace spantidy::units {

class Cache {
public:
  // Folder: absolute; it is made when the first entry is.
  Cache(std::string Folder, const Project &P);

  // Only what is wholly analysed is kept.
  std::optional<Outcome> find(const Job &J);
  void keep(const Job &J, const Outcome &O);

  // Removes the entries that were not used for longest, until all others take
  // at most Bytes.
  void shrink(uint64_t Bytes);

  // Why entries could not be kept, in one sentence; empty: they were.
  const std::string &complaint() const { return Complaint; }

private:
  std::string keyOf(const Job &J) const;
  std::string fileOf(const std::string &Key) const;
  bool make();

  std::string Folder, Root, Common, Complaint;
  CurrentFiles Files;
  bool Made = false;
};

} // namespace spantidy::units
