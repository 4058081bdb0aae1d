#include "progress.h"
#include "collect.h"

#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Process.h"

namespace spantidy::cli {

ProgressLine::ProgressLine(size_t Total, bool Wanted, const std::string &Root)
    : Total(Total), Active(Wanted && llvm::sys::Process::StandardErrIsDisplayed()),
      Root(Root), Start(std::chrono::steady_clock::now()) {}

ProgressLine::~ProgressLine() {
  if (Active)
    llvm::errs() << "\r\033[K";
}

void ProgressLine::show(size_t Done, const Job &J) {
  if (!Active)
    return;
  std::chrono::duration<double> Spent = std::chrono::steady_clock::now() - Start;
  std::string Line = llvm::formatv(
      "[{0}/{1}] {2} s left, {3}", Done, Total,
      static_cast<long>(Spent.count() / Done * (Total - Done) + 0.5),
      reportedPath(J.File, Root));
  unsigned Columns = llvm::sys::Process::StandardErrColumns();
  if (Columns > 1 && Line.size() >= Columns)
    Line.resize(Columns - 1);
  llvm::errs() << "\r\033[K" << Line;
}

} // namespace spantidy::cli
