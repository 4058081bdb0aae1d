#include "limits.h"

#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/Threading.h"

#include <algorithm>
#include <csignal>
#include <fstream>
#include <malloc.h>
#include <new>
#include <sys/resource.h>
#include <unistd.h>

namespace spantidy::units {

// They reserve terabytes of addresses that they never use.
#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer) ||     \
    __has_feature(thread_sanitizer)
#define SANITIZED
#endif
#endif
#ifdef SANITIZED
static constexpr bool CountsAddresses = false;
#else
static constexpr bool CountsAddresses = true;
#endif

// A unit with large headers takes less than one; addresses that are reserved count
// as well.
static constexpr uint64_t LeastDefault = 4096; // MiB

// The machine's, or what a container may use of it.
static uint64_t machineMiB() {
  uint64_t Bytes = uint64_t(sysconf(_SC_PHYS_PAGES)) * sysconf(_SC_PAGESIZE);
  for (const char *File : {"/sys/fs/cgroup/memory.max",
                           "/sys/fs/cgroup/memory/memory.limit_in_bytes"}) {
    std::ifstream In(File);
    uint64_t Limit = 0;
    if (In >> Limit) // else there is none, or it is "max"
      Bytes = std::min(Bytes, Limit);
  }
  return Bytes >> 20;
}

unsigned processesOf(const Options &O) {
  return O.Processes ? O.Processes
                     : llvm::hardware_concurrency().compute_thread_count();
}

Limits limitsOf(const Project &P, const Options &O, unsigned Processes) {
  Limits L;
  L.Seconds =
      O.UnitTimeout ? *O.UnitTimeout : P.Config.UnitTimeout.value_or(L.Seconds);
  if (auto Given = O.UnitMemory ? O.UnitMemory : P.Config.UnitMemory) {
    L.MiB = *Given;
  } else {
    uint64_t All = machineMiB();
    L.MiB = std::min(std::max(All / Processes, LeastDefault), All);
  }
  return L;
}

unsigned long patienceOf(const Limits &L) {
  return std::min(10ul * L.Seconds + 10,
                  1'000'000'000ul); // what a clock can count
}

static int StatusWithoutMemory = 0;

[[noreturn]] static void endNow() {
  static const char Message[] = "span-tidy: out of memory\n";
  [[maybe_unused]] ssize_t Ignored = write(2, Message, sizeof Message - 1);
  _exit(StatusWithoutMemory);
}

void endWithoutMemory(int Status) {
  if (!std::exchange(StatusWithoutMemory, Status)) {
    std::set_new_handler(endNow);
    llvm::install_bad_alloc_error_handler(
        [](void *, const char *, bool) { endNow(); });
  }
}

static void lower(int Resource, rlim_t Soft, rlim_t Hard) {
  rlimit Now;
  if (getrlimit(Resource, &Now) != 0)
    return;
  Now.rlim_max = std::min(Now.rlim_max, Hard);
  Now.rlim_cur = std::min({Now.rlim_cur, Now.rlim_max, Soft});
  setrlimit(Resource, &Now);
}

void confine(const Limits &L, size_t Stack) {
  endWithoutMemory(MemoryStatus);
  std::signal(SIGXCPU, [](int) { _exit(TimeStatus); });
  lower(RLIMIT_CPU, L.Seconds, rlim_t(L.Seconds) + 10);
  if (!CountsAddresses || !L.MiB)
    return;
  // One heap for all threads: each has 64 MiB of addresses at once.
  mallopt(M_ARENA_MAX, 1);
  uint64_t Own = 0; // pages
  std::ifstream("/proc/self/statm") >> Own;
  rlim_t All = Own * sysconf(_SC_PAGESIZE) + Stack + (rlim_t(L.MiB) << 20);
  lower(RLIMIT_AS, All, All);
}

} // namespace spantidy::units
