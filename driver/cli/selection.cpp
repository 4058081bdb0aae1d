#include "selection.h"
#include "nearest.h"
#include "say.h"

#include "clang-tidy/ClangTidyOptions.h"
#include "clang-tidy/GlobList.h"
#include "llvm/Support/GlobPattern.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/SourceMgr.h"

namespace spantidy::cli {

using clang::tidy::ClangTidyOptions;

// One with a fault is passed by for the next one upwards, as clang-tidy does. It
// would quote the faulty line as it is.
static llvm::ErrorOr<ClangTidyOptions> optionsIn(llvm::MemoryBufferRef File) {
  auto Read = clang::tidy::parseConfigurationWithDiags(
      File, [&](const llvm::SMDiagnostic &D) {
        warn(File.getBufferIdentifier().str() + ":" +
             std::to_string(D.getLineNo()) + ":" +
             std::to_string(D.getColumnNo() + 1) + ": " + D.getMessage().str());
      });
  if (Read)
    return Read;
  ClangTidyOptions None;
  None.InheritParentConfig = true;
  return None;
}

namespace {

struct OptionsProvider : clang::tidy::FileOptionsProvider {
  // Given with the constructor, they leave it without a file system.
  OptionsProvider()
      : FileOptionsProvider(clang::tidy::ClangTidyGlobalOptions(),
                            ClangTidyOptions(), ClangTidyOptions()) {
    ConfigHandlers = {{".clang-tidy", optionsIn}};
  }
};

} // namespace

struct Selection::FileOptions {
  OptionsProvider Provider;
};

Selection::Selection(const config::Config &Project, std::string Globs,
                     std::map<std::string, std::string> Options)
    : Project(Project), Globs(std::move(Globs)), Options(std::move(Options)),
      Files(std::make_unique<FileOptions>()) {}

Selection::~Selection() = default;

static std::string idOf(const Check &C) {
  return std::string(CheckPrefix) + std::string(C.Id);
}

const std::vector<Chosen> &Selection::of(const std::string &File) {
  std::string Folder = llvm::sys::path::parent_path(File).str();
  auto [It, New] = ByFolder.try_emplace(Folder);
  if (!New)
    return It->second;
  ClangTidyOptions Tidy = Files->Provider.getOptions(File);
  std::string All;
  for (const Check *C : allChecks())
    if (C->OnByDefault)
      All += "," + idOf(*C);
  All += "," + Project.Checks;
  // A .clang-tidy that never heard of tracing switches nothing off.
  if (Tidy.Checks && llvm::StringRef(*Tidy.Checks).contains("tracing"))
    All += "," + *Tidy.Checks;
  All += "," + Globs;
  clang::tidy::GlobList Enabled(All);
  for (const Check *C : allChecks()) {
    if (!Enabled.contains(idOf(*C)))
      continue;
    std::map<std::string, std::string> Values;
    for (const Option &O : C->Options) {
      std::string Key = idOf(*C) + "." + std::string(O.Name);
      if (auto Given = Project.Options.find(Key); Given != Project.Options.end())
        Values[std::string(O.Name)] = Given->second;
      if (auto Given = Tidy.CheckOptions.find(Key);
          Given != Tidy.CheckOptions.end())
        Values[std::string(O.Name)] = Given->second.Value;
      if (auto Given = Options.find(Key); Given != Options.end())
        Values[std::string(O.Name)] = Given->second;
    }
    It->second.push_back({C, OptionValues(*C, std::move(Values))});
  }
  return It->second;
}

std::string
Selection::complaint(const std::string &Globs,
                     const std::map<std::string, std::string> &Options) {
  std::vector<std::string> Ids, Keys;
  for (const Check *C : allChecks()) {
    Ids.push_back(idOf(*C));
    for (const Option &O : C->Options)
      Keys.push_back(idOf(*C) + "." + std::string(O.Name));
  }
  llvm::SmallVector<llvm::StringRef, 8> Parts;
  llvm::StringRef(Globs).split(Parts, ',', -1, /*KeepEmpty=*/false);
  for (llvm::StringRef Part : Parts) {
    Part = Part.trim();
    Part.consume_front("-");
    auto Pattern = llvm::GlobPattern::create(Part);
    if (!Pattern) {
      llvm::consumeError(Pattern.takeError());
      return "'" + Part.str() + "' is not a glob";
    }
    if (llvm::none_of(Ids, [&](auto &Id) { return Pattern->match(Id); }) &&
        !Part.contains('*'))
      return "no check is called '" + Part.str() + "'" +
             orNearest(Part, Ids);
  }
  for (auto &[Key, Value] : Options)
    if (!llvm::is_contained(Keys, Key))
      return "no check has the option '" + Key + "'" + orNearest(Key, Keys);
  return {};
}

} // namespace spantidy::cli
