// Which units may mean a name, by the words of their files. A unit's words are those
// of its own text and of the project's headers that it includes, whatever its macros
// are; headers of others are only asked whether they lead to a vocabulary.
//
// The answer may name units that do not mean it. It never leaves one out that does,
// as long as names are not made by a compiler's plug-in.
#pragma once

#include "include_paths.h"
#include "names.h"
#include "project.h"

#include "llvm/ADT/StringMap.h"

#include <deque>
#include <map>

namespace spantidy::units {

class WordIndex {
public:
  // Kept: a file that keeps what files say between runs; empty: nothing is kept.
  // P outlives this.
  WordIndex(const Project &P, std::string Kept);

  // By number of a job. It has to be read, whatever is asked: a file is missing,
  // or only the compiler knows what it includes.
  bool isUnclear(size_t Job) const { return Units[Job].Unclear; }
  // Do its files lead to a vocabulary, and use a word of it?
  std::vector<uint32_t> speaking() const;
  // Class: the class that it is a member of, which has to be there; or empty.
  std::vector<uint32_t> naming(llvm::StringRef Name,
                               llvm::StringRef Class) const;
  // May have the body of such a function, in a file that no unit has that was read.
  std::vector<uint32_t> defining(llvm::StringRef Name,
                                 llvm::StringRef Class) const;
  std::vector<uint32_t> including(const std::string &File) const;
  void wasRead(size_t Job);

  size_t filesRead() const { return Scanned; } // for want of what was kept
  void keep() const;

private:
  struct File {
    std::string Path;
    bool Own = false, Inside = false, ReadOnce = false; // Inside: the root
    bool There = true;
    uint64_t Time = 0, Size = 0, Speaks = 0;
    FileNames Names;
    std::vector<uint32_t> Users; // jobs
  };
  struct OneUnit {
    std::vector<uint32_t> Files; // the project's
    uint32_t Main = 0;
    uint64_t Speaks = 0;
    bool Unclear = false, Pastes = false;
  };
  struct Word { // of a vocabulary
    NameHash Name = 0;
    uint64_t Needs = 0; // bits of Spoken
  };
  struct Paths; // to the headers of some units

  void addVocabulary();
  uint64_t bitsOf(llvm::StringRef Qualified);
  bool isOwn(llvm::StringRef Path) const;
  std::optional<uint32_t> fileAt(const std::string &Path);
  void scan(File &F);
  void walk(size_t Job, Paths &In);
  std::vector<uint32_t> included(uint32_t In, Paths &By, bool &Missing);
  void invert();

  using Inverted = std::vector<std::pair<NameHash, uint32_t>>; // and file
  std::vector<uint32_t> filesWith(const Inverted &In, NameHash Name) const;
  void markUsers(NameHash Name, std::vector<bool> &Units_) const;
  void markPasted(llvm::StringRef Name, std::vector<bool> &Found) const;
  std::vector<bool> users(llvm::StringRef Name) const;
  std::vector<uint32_t> listed(const std::vector<bool> &Found,
                               llvm::StringRef Class) const;
  void load();

  const Project &P;
  std::string Kept;
  std::vector<std::string>
      Spoken; // words that lead to vocabularies, 64 at most
  std::vector<Word> Words;
  std::deque<File> Files;
  llvm::StringMap<int> ByPath; // -1: there is none
  std::map<std::pair<uint64_t, uint64_t>, uint32_t> ByInode;
  llvm::StringMap<File> Known; // from an earlier run
  std::vector<OneUnit> Units;
  Inverted Uses, Declares, Bodies;
  size_t Scanned = 0;
};

} // namespace spantidy::units
