#include "say.h"

#include "shown/shown.h"

#include "llvm/Support/raw_ostream.h"

namespace spantidy::report {

void say(std::string_view Sentence) {
  llvm::errs() << "span-tidy: " << shown(Sentence) << "\n";
}

void warn(std::string_view Sentence) {
  say("warning: " + std::string(Sentence));
}

int fail(std::string_view Sentence) {
  say(Sentence);
  return 2;
}

} // namespace spantidy::report
