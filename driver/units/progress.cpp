#include "progress.h"

#include "model/reported_path.h"
#include "shown/shown.h"

#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Process.h"

namespace spantidy::units {

ProgressLine::ProgressLine(size_t Total, bool Wanted, const std::string &Root)
    : Total(Total),
      Active(Wanted && llvm::sys::Process::StandardErrIsDisplayed()),
      Root(Root), Start(std::chrono::steady_clock::now()) {}

ProgressLine::~ProgressLine() {
  if (Active)
    llvm::errs() << "\r\033[K";
}

// The last character of a text in UTF-8.
static void dropLast(std::string &Text) {
  while ((Text.back() & 0xc0) == 0x80)
    Text.pop_back();
  Text.pop_back();
}

void ProgressLine::show(size_t Done, const Job &J) {
  if (!Active)
    return;
  std::chrono::duration<double> Spent =
      std::chrono::steady_clock::now() - Start;
  std::string Line = llvm::formatv(
      "[{0}/{1}] {2} s left, {3}", Done, Total,
      static_cast<long>(Spent.count() / Done * (Total - Done) + 0.5),
      shown(model::reportedPath(J.File, Root)));
  unsigned Columns = llvm::sys::Process::StandardErrColumns();
  while (Columns > 1 && widthOf(Line) >= Columns)
    dropLast(Line);
  llvm::errs() << "\r\033[K" << Line;
}

} // namespace spantidy::units
