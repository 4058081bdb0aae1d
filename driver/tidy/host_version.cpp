// A plugin that was built for another major version of Clang dies with a symbol
// error at its first call. This refuses before, in a sentence.

#include "clang/Basic/Version.h"
#include "llvm/Config/llvm-config.h"
#include "llvm/Support/raw_ostream.h"

#include <cstdlib>

namespace {

// "Debian clang version 22.1.8 (...)": the first number in the text.
int majorOf(const std::string &Version) {
  size_t At = Version.find_first_of("0123456789");
  return At == std::string::npos ? 0 : std::atoi(Version.c_str() + At);
}

struct HostVersion {
  HostVersion() {
    int Host = majorOf(clang::getClangFullVersion());
    if (Host == LLVM_VERSION_MAJOR)
      return;
    llvm::errs() << "error: the span-tidy plugin was built for clang-tidy "
                 << LLVM_VERSION_MAJOR << ", this is clang-tidy " << Host
                 << "\n";
    llvm::errs().flush();
    std::_Exit(2);
  }
};

// Before any other object of the plugin is made.
__attribute__((init_priority(101))) HostVersion CheckedAtLoad;

} // namespace
