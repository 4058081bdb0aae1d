#include "cache.h"

#include "model/binary.h"
#include "model/reported_path.h"
#include "report/output.h"

#include "clang/Basic/Version.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>

namespace spantidy::units {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

// Parts of a key end in a byte that no part has.
static void add(std::string &Key, llvm::StringRef Part) {
  Key += Part;
  Key += '\0';
}

static uint64_t contentHash(const std::string &File) {
  auto Content = llvm::MemoryBuffer::getFile(File, /*IsText=*/false,
                                             /*RequiresNullTerminator=*/false);
  return Content ? llvm::xxh3_64bits((*Content)->getBuffer()) : 0;
}

// Of all units of a run.
static std::string commonKey(const Project &P) {
  std::string Key;
  add(Key, SPAN_TIDY_VERSION);
  add(Key, model::formatVersion());
  add(Key, clang::getClangFullVersion());
  add(Key, std::to_string(contentHash("/proc/self/exe")));
  // Where a project is unknown, folders above decide what a library is.
  add(Key, P.Config.Root.empty() ? P.Root : "");
  for (const std::string &Folder : P.settings().LibraryFolders)
    add(Key, Folder);
  add(Key, "");
  for (const std::string &File : P.Config.Vocabularies)
    add(Key, std::to_string(contentHash(File)));
  add(Key, "");
  for (const std::string &Tenant :
       P.Config.Tenants) // extraction looks for them
    add(Key, Tenant);
  for (const char *Name : {"CPATH", "C_INCLUDE_PATH", "CPLUS_INCLUDE_PATH",
                           "COMPILER_PATH", "CCC_OVERRIDE_OPTIONS"}) {
    const char *Value = std::getenv(Name);
    add(Key, Value ? Value : "");
  }
  return Key;
}

Cache::Cache(std::string Folder, const Project &P)
    : Folder(std::move(Folder)), Root(P.Root), Common(commonKey(P)),
      Files(P.Root) {}

// A file or folder that an argument names, relative to the root. A macro's text
// may end up in the model: it stays as it is.
static std::string portable(llvm::StringRef Argument, llvm::StringRef Root) {
  size_t At = Argument.starts_with("-") ? Argument.find('/') : 0;
  if (Argument.starts_with("-D") || At == llvm::StringRef::npos)
    return Argument.str();
  llvm::StringRef Path = Argument.substr(At);
  return Argument.take_front(At).str() + "\1" +
         model::reportedPath(Path.str(), Root.str());
}

std::string Cache::keyOf(const Job &J) const {
  std::string Key = Common;
  add(Key, model::reportedPath(J.File, Root));
  add(Key, portable(J.Command.Directory, Root));
  for (const std::string &Argument : J.Command.CommandLine)
    add(Key, portable(Argument, Root));
  for (const std::string &Target : J.Targets)
    add(Key, Target);
  llvm::XXH128_hash_t Hash =
      llvm::xxh3_128bits(llvm::arrayRefFromStringRef(Key));
  return llvm::utohexstr(Hash.high64, /*LowerCase=*/true, /*Width=*/16) +
         llvm::utohexstr(Hash.low64, /*LowerCase=*/true, /*Width=*/16);
}

static constexpr llvm::StringLiteral Extension = ".unit";
static constexpr size_t KeyLength = 2 * 16; // digits of a hash's halves

std::string Cache::fileOf(const std::string &Key) const {
  llvm::SmallString<256> File(Folder);
  path::append(File, Key + Extension);
  return std::string(File);
}

// The folder may be one that holds other things as well: a cache's own files are
// those that it gives such names, and never links.
enum class Named { Otherwise, Entry, Draft };

static Named named(llvm::StringRef Name) {
  llvm::StringRef Key = Name.take_front(KeyLength);
  llvm::StringRef Rest = Name.drop_front(Key.size());
  if (Key.size() != KeyLength ||
      Key.find_first_not_of("0123456789abcdef") != llvm::StringRef::npos ||
      !Rest.consume_front(Extension))
    return Named::Otherwise;
  if (Rest.empty())
    return Named::Entry;
  return report::Draft::isMark(Rest) ? Named::Draft : Named::Otherwise;
}

static bool isPlainFile(const std::string &File) {
  fs::file_status Status;
  return !fs::status(File, Status, /*follow=*/false) &&
         fs::is_regular_file(Status);
}

std::optional<Outcome> Cache::find(const Job &J) {
  std::string Key = keyOf(J), File = fileOf(Key), Ignored;
  if (!isPlainFile(File))
    return std::nullopt;
  auto Bytes = llvm::MemoryBuffer::getFile(File, /*IsText=*/false,
                                           /*RequiresNullTerminator=*/false);
  if (!Bytes)
    return std::nullopt;
  auto O = decodeOutcome((*Bytes)->getBuffer(), Ignored, Key);
  if (!O || !std::all_of(O->Inputs.begin(), O->Inputs.end(),
                         [&](const Input &I) { return Files.same(I); }))
    return std::nullopt;
  utimensat(AT_FDCWD, File.c_str(), nullptr, AT_SYMLINK_NOFOLLOW); // used now
  return O;
}

// A folder that is gone again is not made a second time: somebody wants it gone.
bool Cache::make() {
  if (Made)
    return true;
  Made = true;
  if (std::error_code E = fs::create_directories(Folder)) {
    Complaint = Folder + ": " + E.message();
    return false;
  }
  llvm::StringRef Above = path::parent_path(Folder);
  if (path::filename(Above) != ".span-tidy")
    return true;
  Complaint = report::writeNewFile(Above.str() + "/.gitignore", "*\n");
  return Complaint.empty();
}

void Cache::keep(const Job &J, const Outcome &O) {
  if (!Complaint.empty() || !O.Reason.empty() || O.Inputs.empty())
    return;
  // It would be wrong in a checkout that has moved.
  if (llvm::StringRef(O.Model).contains(Root + "/"))
    return;
  std::string Key = keyOf(J);
  if (make())
    Complaint = report::replaceFile(fileOf(Key), encode(O, Key));
}

namespace {

struct Entry {
  std::string File;
  llvm::sys::TimePoint<> Used;
  uint64_t Size = 0;
};

} // namespace

void Cache::shrink(uint64_t Bytes) {
  std::vector<Entry> Entries;
  uint64_t All = 0;
  std::error_code E;
  auto Old = std::chrono::system_clock::now() - std::chrono::hours(1);
  for (fs::directory_iterator At(Folder, E, /*follow_symlinks=*/false), End;
       At != End && !E; At.increment(E)) {
    Named Is = named(path::filename(At->path()));
    auto Status = At->status();
    if (Is == Named::Otherwise || !Status || !fs::is_regular_file(*Status))
      continue;
    if (Is == Named::Draft) { // that nobody finished
      if (Status->getLastModificationTime() < Old)
        fs::remove(At->path());
      continue;
    }
    Entries.push_back(
        {At->path(), Status->getLastModificationTime(), Status->getSize()});
    All += Status->getSize();
  }
  std::sort(Entries.begin(), Entries.end(), [](const Entry &A, const Entry &B) {
    return std::tie(A.Used, A.File) < std::tie(B.Used, B.File);
  });
  for (const Entry &Oldest : Entries) {
    if (All <= Bytes)
      return;
    if (!fs::remove(Oldest.File))
      All -= Oldest.Size;
  }
}

} // namespace spantidy::units
