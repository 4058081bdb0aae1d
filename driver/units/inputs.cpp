#include "inputs.h"

#include "model/reported_path.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

namespace spantidy::units {

namespace vfs = llvm::vfs;

namespace {

class RecordedFile : public vfs::File {
public:
  RecordedFile(std::unique_ptr<vfs::File> Is, std::string Path,
               InputRecorder &To)
      : Is(std::move(Is)), Path(std::move(Path)), To(To) {}

  llvm::ErrorOr<vfs::Status> status() override { return Is->status(); }
  llvm::ErrorOr<std::string> getName() override { return Is->getName(); }
  std::error_code close() override { return Is->close(); }

  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>>
  getBuffer(const llvm::Twine &Name, int64_t Size, bool Terminated,
            bool Volatile) override {
    auto Buffer = Is->getBuffer(Name, Size, Terminated, Volatile);
    if (Buffer)
      To.read(Path, (*Buffer)->getBuffer());
    return Buffer;
  }

private:
  std::unique_ptr<vfs::File> Is;
  std::string Path;
  InputRecorder &To;
};

} // namespace

InputRecorder::InputRecorder(llvm::IntrusiveRefCntPtr<vfs::FileSystem> Files,
                             std::string Folder, std::string Root)
    : ProxyFileSystem(std::move(Files)), Folder(std::move(Folder)),
      Root(std::move(Root)) {}

// Without "..", which after a symbolic link is not what it looks like.
std::string InputRecorder::folderOf(llvm::StringRef Given) const {
  llvm::SmallString<256> Plain(Given), Real;
  llvm::sys::path::remove_dots(Plain, /*remove_dot_dot=*/true);
  bool Same = false;
  if (!llvm::sys::fs::exists(Given) ||
      (!llvm::sys::fs::equivalent(Given, Plain, Same) && Same) ||
      llvm::sys::fs::real_path(Given, Real))
    return std::string(Plain);
  return std::string(Real);
}

std::string InputRecorder::absoluteOf(const llvm::Twine &Path) {
  llvm::SmallString<256> Absolute;
  Path.toVector(Absolute);
  llvm::sys::path::make_absolute(Folder, Absolute);
  llvm::StringRef Above = llvm::sys::path::parent_path(Absolute);
  if (!Above.contains("/.")) {
    llvm::sys::path::remove_dots(Absolute, /*remove_dot_dot=*/true);
    return std::string(Absolute);
  }
  auto [It, New] = Folders.try_emplace(Above);
  if (New)
    It->second = folderOf(Above);
  return It->second + "/" + llvm::sys::path::filename(Absolute).str();
}

void InputRecorder::saw(const std::string &Absolute, bool Exists) {
  if (model::isBelow(Absolute, Root))
    Known.try_emplace(
        Absolute,
        Input{{}, Exists ? Input::State::Exists : Input::State::Absent});
}

void InputRecorder::read(const std::string &Path, llvm::StringRef Content) {
  Known[Path] = {{}, Input::State::Read, llvm::xxh3_64bits(Content)};
}

llvm::ErrorOr<vfs::Status> InputRecorder::status(const llvm::Twine &Path) {
  auto Found = ProxyFileSystem::status(Path);
  saw(absoluteOf(Path), bool(Found));
  return Found;
}

bool InputRecorder::exists(const llvm::Twine &Path) {
  bool Found = ProxyFileSystem::exists(Path);
  saw(absoluteOf(Path), Found);
  return Found;
}

llvm::ErrorOr<std::unique_ptr<vfs::File>>
InputRecorder::openFileForRead(const llvm::Twine &Path) {
  auto File = ProxyFileSystem::openFileForRead(Path);
  std::string Absolute = absoluteOf(Path);
  saw(Absolute, bool(File));
  if (!File)
    return File;
  return std::make_unique<RecordedFile>(std::move(*File), Absolute, *this);
}

std::vector<Input> InputRecorder::inputs() const {
  std::vector<Input> All;
  for (const auto &[Absolute, I] : Known)
    All.push_back({model::reportedPath(Absolute, Root), I.Was, I.Hash});
  return All;
}

bool CurrentFiles::same(const Input &I) {
  Current &Now = ByPath[I.Path];
  if (!Now.Hashed && (I.Was == Input::State::Read || !Now.Looked)) {
    std::string Absolute = model::absolutePath(I.Path, Root);
    Now.Looked = true;
    Now.Exists = llvm::sys::fs::exists(Absolute);
    if (Now.Exists && I.Was == Input::State::Read) {
      Now.Hashed = true;
      auto Content = llvm::MemoryBuffer::getFile(
          Absolute, /*IsText=*/false, /*RequiresNullTerminator=*/false);
      Now.Exists = bool(Content);
      if (Content)
        Now.Hash = llvm::xxh3_64bits((*Content)->getBuffer());
    }
  }
  switch (I.Was) {
  case Input::State::Read:
    return Now.Exists && Now.Hash == I.Hash;
  case Input::State::Exists:
    return Now.Exists;
  case Input::State::Absent:
    return !Now.Exists;
  }
  return false;
}

} // namespace spantidy::units
