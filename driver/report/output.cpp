#include "output.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Signals.h"
#include "llvm/Support/raw_ostream.h"

#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace spantidy::report {

namespace fs = llvm::sys::fs;

static std::string complaint(const std::string &File, std::error_code Why) {
  return File + ": " + Why.message();
}

static std::string written(const std::string &File, std::string_view Content,
                           int Descriptor) {
  llvm::raw_fd_ostream Out(Descriptor, /*shouldClose=*/true);
  Out << Content;
  Out.close();
  if (!Out.has_error())
    return {};
  std::string Error = complaint(File, Out.error());
  Out.clear_error();
  return Error;
}

// The rights of a file that is replaced, or those of any new one.
static void adopt(const std::string &File, int Descriptor) {
  struct stat Old;
  if (lstat(File.c_str(), &Old) != 0 || !S_ISREG(Old.st_mode)) {
    fchmod(Descriptor, (fs::all_read | fs::all_write) & ~fs::getUmask());
    return;
  }
  mode_t Mode = Old.st_mode & 07777;
  if (fchown(Descriptor, Old.st_uid, Old.st_gid) != 0) {
    Mode &= 0777; // who runs as its owner must not run as somebody else
    [[maybe_unused]] int Kept = fchown(Descriptor, -1, Old.st_gid);
  }
  fchmod(Descriptor, Mode);
}

static constexpr llvm::StringLiteral Blank = ".XXXXXX"; // for mkostemp

Draft::Draft(std::string Of, std::string_view Content)
    : File(std::move(Of)), Name(File + Blank.str()) {
  int Descriptor = mkostemp(Name.data(), O_CLOEXEC);
  if (Descriptor < 0) {
    Error = complaint(File, std::error_code(errno, std::generic_category()));
    Name.clear();
    return;
  }
  llvm::sys::RemoveFileOnSignal(Name);
  adopt(File, Descriptor);
  Error = written(File, Content, Descriptor);
}

Draft::~Draft() {
  if (Name.empty())
    return;
  (void)fs::remove(Name);
  llvm::sys::DontRemoveFileOnSignal(Name);
}

std::string Draft::keep() {
  if (!Error.empty())
    return Error;
  if (std::error_code E = fs::rename(Name, File))
    return complaint(File, E);
  llvm::sys::DontRemoveFileOnSignal(Name);
  Name.clear();
  return {};
}

bool Draft::isMark(llvm::StringRef Text) {
  return Text.size() == Blank.size() && Text.consume_front(".") &&
         llvm::all_of(Text, llvm::isAlnum);
}

std::string targetOf(const std::string &File) {
  std::filesystem::path Target = File;
  constexpr unsigned MostLinks = 40; // as for the system
  for (unsigned N = 0; N < MostLinks; ++N) {
    std::error_code NoLink;
    auto Next = std::filesystem::read_symlink(Target, NoLink);
    if (NoLink)
      break;
    Target = Target.parent_path() / Next;
  }
  return Target.string();
}

std::string replaceFile(const std::string &File, std::string_view Content) {
  return Draft(File, Content).keep();
}

std::string writeNewFile(const std::string &File, std::string_view Content) {
  int Descriptor = -1;
  std::error_code E = fs::openFileForWrite(File, Descriptor, fs::CD_CreateNew);
  if (E)
    return E == std::errc::file_exists ? "" : complaint(File, E);
  std::string Error = written(File, Content, Descriptor);
  if (!Error.empty())
    (void)fs::remove(File);
  return Error;
}

std::string flushed(llvm::raw_fd_ostream &Out) {
  Out.flush();
  std::error_code Failed = Out.error();
  Out.clear_error();
  return !Failed || Failed == std::errc::broken_pipe
             ? ""
             : complaint("standard output", Failed);
}

std::string writeFile(const std::string &File, std::string_view Content) {
  fs::file_status Status;
  std::error_code E = fs::status(File, Status);
  if (E && E != std::errc::no_such_file_or_directory)
    return complaint(File, E);
  llvm::StringRef Name(File);
  // `/dev/stdout` is a file by another name: who opened it goes on writing there.
  bool Open = Name.starts_with("/dev/") || Name.starts_with("/proc/");
  if (!Open && (E || fs::is_regular_file(Status)))
    return replaceFile(targetOf(File), Content);
  int Descriptor = -1;
  if ((E = fs::openFileForWrite(File, Descriptor, fs::CD_OpenAlways,
                                fs::OF_Append)))
    return complaint(File, E);
  return written(File, Content, Descriptor);
}

} // namespace spantidy::report
