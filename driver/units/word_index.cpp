#include "word_index.h"

#include "model/reported_path.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

#include <algorithm>

namespace spantidy::units {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

// What whoever traces has to name. Others run tasks, make text, send requests: that
// matters where something is traced, and is asked for there.
static bool isTracing(rules::Role R) {
  using enum rules::Role;
  switch (R) {
  case StartsSpan:
  case CurrentSpan:
  case SpanOfContext:
  case Activates:
  case EndsSpan:
  case RenamesSpan:
  case Attribute:
  case Attributes:
  case Event:
  case Status:
  case Link:
  case Baggage:
  case Metric:
  case Resource:
  case Log:
  case CreatesInstrument:
  case RecordsArguments:
  case Instruments:
  case LogsParameters:
  case AttributeList:
  case CurrentContext:
  case SpanIntoContext:
  case ContextValue:
  case AttachesContext:
  case InjectsContext:
  case ExtractsContext:
  case InterceptsRequests:
  case GlobalPropagator:
  case InstallsPropagator:
  case InstallsProvider:
  case InstallsStorage:
    return true;
  default:
    return false;
  }
}

static bool isTracing(std::string_view Type) {
  for (std::string_view Of :
       {"span", "scope", "token", "context", "span-context", "start-options",
        "text-map-carrier", "environment-carrier"})
    if (Type == Of)
      return true;
  return false;
}

static llvm::SmallVector<llvm::StringRef, 8> partsOf(llvm::StringRef Name) {
  llvm::SmallVector<llvm::StringRef, 8> Parts;
  Name.trim("[]").split(Parts, "::");
  return Parts;
}

// "Guard" of "shop::Guard::~Guard"; of an operator, its class.
static llvm::StringRef wordOf(llvm::StringRef Qualified) {
  auto Parts = partsOf(Qualified);
  llvm::StringRef Last = Parts.back().trim("~");
  if (Last.starts_with("operator") && Parts.size() > 1)
    Last = Parts[Parts.size() - 2];
  return Last;
}

// The library's own namespaces, without which nobody names it.
uint64_t WordIndex::bitsOf(llvm::StringRef Qualified) {
  uint64_t Bits = 0;
  auto Parts = partsOf(Qualified);
  if (Qualified.starts_with("["))
    return 0;
  Parts.pop_back();
  for (llvm::StringRef Part : llvm::ArrayRef(Parts).take_front(2)) {
    auto It = llvm::find(Spoken, Part);
    size_t Bit = It - Spoken.begin();
    if (It == Spoken.end() && Bit < 64)
      Spoken.push_back(Part.str());
    if (Bit < 64)
      Bits |= uint64_t(1) << Bit;
  }
  return Bits;
}

void WordIndex::addVocabulary() {
  auto add = [&](llvm::StringRef Name) {
    Words.push_back({hashOf(wordOf(Name)), bitsOf(Name)});
  };
  for (const auto &[Name, F] : P.Names.Functions)
    if (isTracing(F.Is))
      add(Name);
  for (const auto &[Name, Is] : P.Names.Types)
    if (isTracing(Is))
      add(Name);
}

WordIndex::WordIndex(const Project &P, std::string Kept)
    : P(P), Kept(std::move(Kept)) {
  addVocabulary();
  load();
  Units.resize(P.Jobs.size());
  PathsOfJobs Commands;
  std::map<const IncludePaths *, std::unique_ptr<Paths>> Ways;
  for (size_t I = 0; I < P.Jobs.size(); ++I) {
    const IncludePaths &Of = Commands.of(P.Jobs[I]);
    std::unique_ptr<Paths> &In = Ways[&Of];
    if (!In)
      In = std::make_unique<Paths>(Of);

    Units[I].Unclear = Of.Unclear || !fs::exists(P.Jobs[I].Command.Directory);
    walk(I, *In);
  }
  Known.clear();
  invert();
}

// As extraction does, by the path alone.
bool WordIndex::isOwn(llvm::StringRef Path) const {
  const std::string &Root = P.Config.Root;
  if (Root.empty())
    return true;
  if (!model::isBelow(Path.str(), Root))
    return false;
  std::string Below = "/" + model::reportedPath(Path.str(), Root);
  auto inside = [&](const std::string &Folder) {
    return Below.find(Folder) != std::string::npos;
  };
  return llvm::none_of(P.settings().LibraryFolders, inside) &&
         llvm::none_of(P.Names.LibraryHeaders, inside);
}

std::optional<uint32_t> WordIndex::fileAt(const std::string &Path) {
  auto [It, New] = ByPath.try_emplace(Path, -1);
  if (!New)
    return It->second < 0 ? std::nullopt : std::optional<uint32_t>(It->second);
  fs::file_status Status;
  if (fs::status(Path, Status) || !fs::is_regular_file(Status))
    return std::nullopt;
  fs::UniqueID Is = Status.getUniqueID();
  auto [Same, First] =
      ByInode.try_emplace({Is.getDevice(), Is.getFile()}, Files.size());
  It->second = Same->second;
  llvm::SmallString<256> Plain(Path);
  path::remove_dots(Plain, /*remove_dot_dot=*/true);
  if (First) {
    File &F = Files.emplace_back();
    F.Path = Path;
    F.Size = Status.getSize();
    F.Time = Status.getLastModificationTime().time_since_epoch().count();
    F.Own = isOwn(Plain);
    F.Inside = model::isBelow(Plain.str().str(), P.Root);
    scan(F);
  }
  return Same->second;
}

static bool has(const std::vector<NameHash> &Sorted, NameHash Name) {
  return std::binary_search(Sorted.begin(), Sorted.end(), Name);
}

void WordIndex::scan(File &F) {
  if (auto It = Known.find(F.Path);
      It != Known.end() && It->second.Time == F.Time &&
      It->second.Size == F.Size && It->second.Own == F.Own) {
    F.Names = std::move(It->second.Names), F.Speaks = It->second.Speaks;
    return;
  }
  ++Scanned;
  auto Text = llvm::MemoryBuffer::getFile(F.Path);
  if (!Text) {
    F.There = false;
    return;
  }
  F.Names = namesIn((*Text)->getBuffer());
  for (size_t Bit = 0; Bit < Spoken.size(); ++Bit)
    if (NameHash Name = hashOf(Spoken[Bit]);
        has(F.Names.Uses, Name) || has(F.Names.Declares, Name))
      F.Speaks |= uint64_t(1) << Bit;
  if (F.Own)
    return;
  // Of others only macros that lead to a vocabulary are of interest.
  F.Names.Uses = F.Names.Declares = F.Names.Bodies = {};
  if (!F.Speaks)
    F.Names.Macros = {};
}

// Headers by who includes them, as one search finds them.
struct WordIndex::Paths {
  explicit Paths(const IncludePaths &Of) : Of(Of) {}
  const IncludePaths &Of;
  struct Found {
    std::vector<uint32_t> Files;
    bool Missing = false;
  };
  std::map<uint32_t, Found> ByFile;
  std::vector<bool> Seen;
};

std::vector<uint32_t> WordIndex::included(uint32_t In, Paths &By,
                                          bool &Missing) {
  std::vector<uint32_t> All;
  std::string Here = path::parent_path(Files[In].Path).str();
  std::vector<Include> Names = Files[In].Names.Includes;
  for (const Include &I : Names) {
    std::optional<uint32_t> Found;
    auto look = [&](const std::string &Folder) {
      auto At =
          fileAt(path::is_absolute(I.Name) ? I.Name : Folder + "/" + I.Name);
      if (At && !(I.Next && *At == In))
        Found = At;
    };
    if (!I.Angled)
      look(Here);
    if (!I.Angled)
      for (size_t F = 0; F < By.Of.Quoted.size() && !Found; ++F)
        look(By.Of.Quoted[F]);
    for (size_t F = 0; F < By.Of.Others.size() && !Found; ++F)
      look(By.Of.Others[F]);
    if (Found)
      All.push_back(*Found);
    else
      Missing = Missing || (I.Always && Files[In].Inside);
  }
  return All;
}

void WordIndex::walk(size_t Job, Paths &In) {
  OneUnit &U = Units[Job];
  std::vector<uint32_t> Work, Visited;
  auto add = [&](const std::string &Path) {
    auto At = fileAt(Path);
    if (At)
      Work.push_back(*At);
    return At;
  };
  for (const std::string &Given : In.Of.Given)
    if (!add(path::is_absolute(Given)
                 ? Given
                 : P.Jobs[Job].Command.Directory + "/" + Given))
      U.Unclear = true;
  auto Main = add(P.Jobs[Job].File);
  U.Unclear = U.Unclear || !Main;
  U.Main = Main.value_or(~0u);
  if (Main && !Files[*Main].Own)
    Files[*Main].Own = true, scan(Files[*Main]);
  while (!Work.empty()) {
    uint32_t Now = Work.back();
    Work.pop_back();
    In.Seen.resize(Files.size());
    if (In.Seen[Now])
      continue;
    In.Seen[Now] = true;
    Visited.push_back(Now);
    auto [It, New] = In.ByFile.try_emplace(Now);
    if (New)
      It->second.Files = included(Now, In, It->second.Missing);
    Work.insert(Work.end(), It->second.Files.begin(), It->second.Files.end());
    const File &F = Files[Now];
    U.Unclear = U.Unclear || It->second.Missing || !F.There ||
                (F.Own && F.Names.Unclear);
    U.Speaks |= F.Speaks;
    if (F.Own)
      U.Files.push_back(Now), U.Pastes = U.Pastes || F.Names.Pastes;
  }
  for (uint32_t Now : Visited)
    In.Seen[Now] = false;
  for (uint32_t Now : U.Files)
    Files[Now].Users.push_back(Job);
}

void WordIndex::invert() {
  for (uint32_t I = 0; I < Files.size(); ++I) {
    auto add = [&](Inverted &To, const std::vector<NameHash> &Names) {
      for (NameHash Name : Names)
        To.push_back({Name, I});
    };
    if (!Files[I].Own)
      continue;
    add(Uses, Files[I].Names.Uses);
    add(Declares, Files[I].Names.Declares);
    add(Bodies, Files[I].Names.Bodies);
  }
  for (Inverted *List : {&Uses, &Declares, &Bodies})
    llvm::sort(*List);
}

std::vector<uint32_t> WordIndex::filesWith(const Inverted &In,
                                           NameHash Name) const {
  std::vector<uint32_t> Found;
  for (auto It = std::lower_bound(In.begin(), In.end(), std::pair(Name, 0u));
       It != In.end() && It->first == Name; ++It)
    Found.push_back(It->second);
  return Found;
}

// In any of their files.
void WordIndex::markUsers(NameHash Name, std::vector<bool> &Found) const {
  for (const Inverted *List : {&Uses, &Declares})
    for (uint32_t F : filesWith(*List, Name))
      for (uint32_t Job : Files[F].Users)
        Found[Job] = true;
}

// Where it only stands as what a header declares, it is not used.
std::vector<bool> WordIndex::users(llvm::StringRef Name) const {
  std::vector<bool> Found(Units.size());
  for (uint32_t F : filesWith(Uses, hashOf(Name)))
    for (uint32_t Job : Files[F].Users)
      Found[Job] = true;
  for (uint32_t F : filesWith(Declares, hashOf(Name)))
    for (uint32_t Job : Files[F].Users)
      if (Units[Job].Main == F)
        Found[Job] = true;
  markPasted(Name, Found);
  return Found;
}

std::vector<uint32_t> WordIndex::listed(const std::vector<bool> &Found,
                                        llvm::StringRef Class) const {
  std::vector<bool> Seen(Units.size(), Class.empty());
  if (!Class.empty()) {
    markUsers(hashOf(Class), Seen);
    markPasted(Class, Seen);
  }
  std::vector<uint32_t> Jobs;
  for (uint32_t Job = 0; Job < Units.size(); ++Job)
    if (Found[Job] && Seen[Job])
      Jobs.push_back(Job);
  return Jobs;
}

std::vector<uint32_t> WordIndex::naming(llvm::StringRef Name,
                                        llvm::StringRef Class) const {
  return listed(users(Name), Class);
}

std::vector<uint32_t> WordIndex::defining(llvm::StringRef Name,
                                          llvm::StringRef Class) const {
  std::vector<bool> Found(Units.size());
  for (uint32_t F : filesWith(Bodies, hashOf(Name)))
    if (!Files[F].ReadOnce)
      for (uint32_t Job : Files[F].Users)
        Found[Job] = true;
  markPasted(Name, Found);
  return listed(Found, Class);
}

std::vector<uint32_t> WordIndex::including(const std::string &Path) const {
  fs::UniqueID Is;
  if (fs::getUniqueID(Path, Is))
    return {};
  auto It = ByInode.find({Is.getDevice(), Is.getFile()});
  return It == ByInode.end() ? std::vector<uint32_t>()
                             : Files[It->second].Users;
}

void WordIndex::wasRead(size_t Job) {
  for (uint32_t F : Units[Job].Files)
    Files[F].ReadOnce = true;
}

} // namespace spantidy::units
