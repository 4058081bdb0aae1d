// What a unit was made of: the files that its front end read, looked for or saw
// to exist. As long as all of them are as they were, so is the unit.
#pragma once

#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/VirtualFileSystem.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace spantidy::units {

struct Input {
  enum class State { Read, Exists, Absent };
  std::string Path; // relative to the root where inside, else absolute
  State Was = State::Read;
  uint64_t Hash = 0; // of what was read (XXH3, 64 bits)
};

// A file system that takes down what is asked of it. What exists or not is noted
// below the root only: elsewhere a compiler looks into hundreds of places that
// never change.
class InputRecorder : public llvm::vfs::ProxyFileSystem {
public:
  // Folder, absolute: paths that are asked for are relative to it.
  InputRecorder(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Files,
                std::string Folder, std::string Root);
  llvm::ErrorOr<llvm::vfs::Status> status(const llvm::Twine &Path) override;
  llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>>
  openFileForRead(const llvm::Twine &Path) override;
  bool exists(const llvm::Twine &Path) override;

  std::vector<Input> inputs() const; // by path, each once
  void read(const std::string &Path, llvm::StringRef Content);

private:
  std::string folderOf(llvm::StringRef Given) const;
  std::string absoluteOf(const llvm::Twine &Path);
  void saw(const std::string &Absolute, bool Exists);

  std::string Folder, Root;
  std::map<std::string, Input> Known;   // by absolute path
  llvm::StringMap<std::string> Folders; // by how they were written
};

// Holds inputs against the files as they are now; looks at each file once,
// whatever number of units read it.
class CurrentFiles {
public:
  explicit CurrentFiles(std::string Root) : Root(std::move(Root)) {}
  bool same(const Input &I);

private:
  struct Current {
    bool Looked = false, Exists = false, Hashed = false;
    uint64_t Hash = 0;
  };
  std::string Root;
  llvm::StringMap<Current> ByPath;
};

} // namespace spantidy::units
