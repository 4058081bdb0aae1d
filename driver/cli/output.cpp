#include "output.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"

namespace spantidy::cli {

static std::string written(const std::string &File, std::string_view Content,
                           int Descriptor) {
  llvm::raw_fd_ostream Out(Descriptor, /*shouldClose=*/true);
  Out << Content;
  Out.close();
  if (!Out.has_error())
    return {};
  std::string Error = File + ": " + Out.error().message();
  Out.clear_error();
  return Error;
}

std::string writeFile(const std::string &File, std::string_view Content) {
  // Devices and pipes are written in place, files by a rename.
  llvm::sys::fs::file_status Status;
  bool Exists = !llvm::sys::fs::status(File, Status);
  int Descriptor = -1;
  if (Exists && !llvm::sys::fs::is_regular_file(Status)) {
    if (std::error_code E = llvm::sys::fs::openFileForWrite(File, Descriptor))
      return File + ": " + E.message();
    return written(File, Content, Descriptor);
  }
  auto Mode = Exists ? Status.permissions()
                     : llvm::sys::fs::all_read | llvm::sys::fs::owner_write;
  llvm::SmallString<128> Draft;
  if (std::error_code E = llvm::sys::fs::createUniqueFile(
          File + ".%%%%%%", Descriptor, Draft, llvm::sys::fs::OF_None, Mode))
    return File + ": " + E.message();
  std::string Error = written(File, Content, Descriptor);
  if (Error.empty())
    if (std::error_code E = llvm::sys::fs::rename(Draft, File))
      Error = File + ": " + E.message();
  if (!Error.empty())
    llvm::sys::fs::remove(Draft);
  return Error;
}

} // namespace spantidy::cli
