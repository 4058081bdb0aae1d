// Keeps other runs from a file for a while.
#pragma once

#include <string>

namespace spantidy::report {

// Waits for whoever has the file now, though not forever. The file may be replaced
// by another one of its name meanwhile: then it is that one which is locked. Where
// the file system has no locks, there is none.
class FileLock {
public:
  explicit FileLock(const std::string &File);
  ~FileLock();
  FileLock(const FileLock &) = delete;
  FileLock &operator=(const FileLock &) = delete;

  const std::string &error() const { return Error; } // why it is not ours

private:
  bool take(const std::string &File);

  int Descriptor = -1;
  std::string Error;
};

} // namespace spantidy::report
