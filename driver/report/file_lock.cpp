#include "file_lock.h"

#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace spantidy::report {

using namespace std::chrono_literals;

// False: somebody else has it.
bool FileLock::take(const std::string &File) {
  while (true) {
    Descriptor = open(File.c_str(), O_RDONLY | O_CLOEXEC);
    if (Descriptor < 0) {
      Error = strerror(errno);
      return true;
    }
    if (flock(Descriptor, LOCK_EX | LOCK_NB) != 0) {
      bool Busy = errno == EWOULDBLOCK || errno == EINTR;
      close(std::exchange(Descriptor, -1));
      return !Busy;
    }
    struct stat Locked, Named;
    if (fstat(Descriptor, &Locked) == 0 && stat(File.c_str(), &Named) == 0 &&
        Locked.st_dev == Named.st_dev && Locked.st_ino == Named.st_ino)
      return true;
    close(std::exchange(Descriptor, -1));
  }
}

FileLock::FileLock(const std::string &File) {
  constexpr auto Patience = 30s;
  constexpr auto Pause = 10ms;
  auto Until = std::chrono::steady_clock::now() + Patience;
  while (!take(File)) {
    if (std::chrono::steady_clock::now() > Until) {
      Error = "another program has locked it";
      return;
    }
    std::this_thread::sleep_for(Pause);
  }
}

FileLock::~FileLock() {
  if (Descriptor >= 0)
    close(Descriptor);
}

} // namespace spantidy::report
