#include "selection.h"

#include "report/nearest.h"
#include "report/say.h"

#include "clang-tidy/ClangTidyOptions.h"
#include "clang-tidy/GlobList.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/GlobPattern.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/SourceMgr.h"

namespace spantidy::cli {

using clang::tidy::ClangTidyOptions;
using OptionsSource = clang::tidy::ClangTidyOptionsProvider::OptionsSource;

struct Selection::FileOptions : clang::tidy::FileOptionsProvider {
  FileOptions()
      : FileOptionsProvider(clang::tidy::ClangTidyGlobalOptions(),
                            ClangTidyOptions(), ClangTidyOptions()) {
    ConfigHandlers = {{".clang-tidy", [this](llvm::MemoryBufferRef File) {
                         return parsed(File);
                       }}};
  }

  // One with a fault that does not speak of tracing is passed by for the next one
  // upwards, as clang-tidy does. It would quote the faulty line as it is.
  llvm::ErrorOr<ClangTidyOptions> parsed(llvm::MemoryBufferRef File) {
    std::string First;
    auto Read = clang::tidy::parseConfigurationWithDiags(
        File, [&](const llvm::SMDiagnostic &D) {
          if (First.empty())
            First = llvm::formatv("{0}:{1}:{2}: {3}",
                                  File.getBufferIdentifier(), D.getLineNo(),
                                  D.getColumnNo() + 1, D.getMessage());
        });
    if (Read)
      return Read;
    ClangTidyOptions None;
    if (File.getBuffer().contains("tracing")) {
      Broken = First;
    } else {
      report::warn(First);
      None.InheritParentConfig = true;
    }
    return None;
  }

  std::string Broken; // what is wrong with one of them
};

Selection::Selection(const config::Config &Project, std::string Globs,
                     std::map<std::string, std::string> Options,
                     std::string MinEvidence)
    : Project(Project), Globs(std::move(Globs)), Options(std::move(Options)),
      MinEvidence(std::move(MinEvidence)),
      Files(std::make_unique<FileOptions>()) {}

Selection::~Selection() = default;

static std::string idOf(const Check &C) {
  return std::string(CheckPrefix) + std::string(C.Id);
}

// In the order of what stands before what, each with its place.
std::vector<Selection::Layer> Selection::layersOf(const std::string &File) {
  std::vector<Layer> Layers(1);
  for (const Check *C : allChecks())
    if (C->OnByDefault)
      Layers.front().Globs += "," + idOf(*C);
  Layers.push_back(
      {Project.File + ": /checks: '" + Project.Checks + "'", Project.Checks});
  std::vector<Layer> Tidy;
  for (auto &[Given, Place] : Files->getRawOptions(File))
    if (Given.Checks)
      Tidy.push_back(
          {Place + ": Checks: '" + *Given.Checks + "'", *Given.Checks});
  // A .clang-tidy that never heard of tracing switches nothing off.
  if (llvm::any_of(Tidy, [](const Layer &L) {
        return llvm::StringRef(L.Globs).contains("tracing");
      }))
    llvm::append_range(Layers, std::move(Tidy));
  Layers.push_back({"--checks '" + Globs + "'", Globs});
  return Layers;
}

// Tidy: what .clang-tidy says, if it does.
Evidence Selection::leastFor(const std::string *Tidy) const {
  const std::string &Given = !MinEvidence.empty() ? MinEvidence
                             : Tidy               ? *Tidy
                                                  : Project.MinEvidence;
  return evidenceNamed(Given).value_or(Evidence::Likely);
}

const std::vector<Chosen> &Selection::of(const std::string &File) {
  std::string Folder = llvm::sys::path::parent_path(File).str();
  auto [It, New] = ByFolder.try_emplace(Folder);
  if (!New)
    return It->second;
  ClangTidyOptions Tidy = Files->getOptions(File);
  std::string All;
  for (const Layer &L : layersOf(File))
    All += "," + L.Globs;
  clang::tidy::GlobList Enabled(All);
  auto Least = Tidy.CheckOptions.find(MinEvidenceKey);
  for (const Check *C : allChecks()) {
    if (!Enabled.contains(idOf(*C)))
      continue;
    std::map<std::string, std::string> Values;
    for (const Option &O : C->Options) {
      std::string Key = idOf(*C) + "." + std::string(O.Name);
      if (auto Given = Project.Options.find(Key);
          Given != Project.Options.end())
        Values[std::string(O.Name)] = Given->second;
      if (auto Given = Tidy.CheckOptions.find(Key);
          Given != Tidy.CheckOptions.end())
        Values[std::string(O.Name)] = Given->second.Value;
      if (auto Given = Options.find(Key); Given != Options.end())
        Values[std::string(O.Name)] = Given->second;
    }
    It->second.push_back(
        {C, OptionValues(*C, std::move(Values)),
         leastFor(Least == Tidy.CheckOptions.end() ? nullptr
                                                   : &Least->second.Value)});
  }
  return It->second;
}

// The layer that switched off what was left.
static std::string emptiedBy(const std::vector<Selection::Layer> &Layers) {
  std::string All, Found;
  bool Some = false;
  for (const Selection::Layer &L : Layers) {
    All += "," + L.Globs;
    clang::tidy::GlobList Enabled(All);
    bool Now = llvm::any_of(allChecks(), [&](const Check *C) {
      return Enabled.contains(idOf(*C));
    });
    if (Some && !Now)
      Found = L.Place;
    Some = Now;
  }
  return Found;
}

static std::vector<std::string> allIds() {
  std::vector<std::string> Ids;
  for (const Check *C : allChecks())
    Ids.push_back(idOf(*C));
  return Ids;
}

static std::vector<std::string> allKeys() {
  std::vector<std::string> Keys;
  for (const Check *C : allChecks())
    for (const Option &O : C->Options)
      Keys.push_back(idOf(*C) + "." + std::string(O.Name));
  return Keys;
}

// A list of globs as clang-tidy reads it. Only: those that start like this.
static std::string unknownGlob(llvm::StringRef Globs, llvm::StringRef Only) {
  std::vector<std::string> Ids = allIds();
  llvm::SmallVector<llvm::StringRef, 8> Parts;
  llvm::SplitString(Globs, Parts, ",\n");
  for (llvm::StringRef Glob : Parts) {
    Glob = Glob.trim();
    Glob.consume_front("-");
    if (Glob.empty() || !Glob.starts_with(Only))
      continue;
    auto Pattern = llvm::GlobPattern::create(Glob);
    if (!Pattern) {
      llvm::consumeError(Pattern.takeError());
      return "'" + Glob.str() + "' is not a glob";
    }
    if (llvm::none_of(Ids, [&](auto &Id) { return Pattern->match(Id); }))
      return "no check is called '" + Glob.str() + "'" +
             report::orNearest(Glob, Ids);
  }
  return {};
}

static std::string unknownOption(const std::string &Key,
                                 const std::vector<std::string> &Known) {
  return llvm::is_contained(Known, Key)
             ? ""
             : "no check has the option '" + Key + "'" +
                   report::orNearest(Key, Known);
}

std::string
Selection::complaint(const std::string &Globs,
                     const std::map<std::string, std::string> &Options) {
  std::string Found = unknownGlob(Globs, "");
  for (auto &[Key, Value] : Options)
    if (Found.empty())
      Found = unknownOption(Key, allKeys());
  return Found;
}

// Of what speaks of tracing: what others call their checks is theirs to know.
static std::string complaintAbout(const OptionsSource &Source) {
  auto &[Given, Place] = Source;
  std::string Found = unknownGlob(Given.Checks.value_or(""), CheckPrefix);
  std::vector<std::string> Known = allKeys();
  Known.push_back("tracing.Summaries"); // the plugin's
  Known.push_back(MinEvidenceKey);
  for (const auto &Entry : Given.CheckOptions) {
    if (Found.empty() && Entry.getKey() == MinEvidenceKey &&
        !evidenceNamed(Entry.getValue().Value))
      Found = MinEvidenceKey + std::string(": expected ") + EvidenceNames +
              ", found '" + Entry.getValue().Value + "'";
    if (Found.empty() && (Entry.getKey().starts_with(CheckPrefix) ||
                          Entry.getKey().starts_with("tracing.")))
      Found = unknownOption(Entry.getKey().str(), Known);
  }
  return Found.empty() ? "" : Place + ": " + Found;
}

std::string Selection::complaint(const std::vector<std::string> &Units) {
  std::map<std::string, std::string> Folders; // with one of their files
  for (const std::string &File : Units)
    Folders.try_emplace(llvm::sys::path::parent_path(File).str(), File);
  for (auto &[Folder, File] : Folders) {
    for (const OptionsSource &Source : Files->getRawOptions(File))
      if (std::string Found = complaintAbout(Source); !Found.empty())
        return Found;
    if (!Files->Broken.empty())
      return Files->Broken;
  }
  if (Folders.empty() || llvm::any_of(Folders, [&](auto &Entry) {
        return !of(Entry.second).empty();
      }))
    return {};
  return emptiedBy(layersOf(Folders.begin()->second)) +
         ": expected globs that leave a check to run, found none left (see "
         "span-tidy list-checks)";
}

} // namespace spantidy::cli
