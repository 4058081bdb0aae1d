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

// A list of globs in which ours may leave out their prefix, as clang-tidy reads it.
static std::string withPrefixes(llvm::StringRef Globs) {
  std::vector<std::string> All;
  llvm::SmallVector<llvm::StringRef, 8> Parts;
  llvm::SplitString(Globs, Parts, ",\n");
  for (llvm::StringRef Part : Parts) {
    llvm::StringRef Glob = Part.trim();
    std::string Sign = Glob.consume_front("-") ? "-" : "";
    std::string Prefixed = std::string(CheckPrefix) + Glob.str();
    auto fitsOne = [](const std::string &Text) {
      clang::tidy::GlobList List(Text);
      return llvm::any_of(
          allChecks(), [&](const Check *C) { return List.contains(idOf(*C)); });
    };
    bool Short = !Glob.empty() && !fitsOne(Glob.str()) && fitsOne(Prefixed);
    All.push_back(Sign + (Short ? Prefixed : Glob.str()));
  }
  return llvm::join(All, ",");
}

// In the order of what stands before what, each with its place.
std::vector<Selection::Layer> Selection::layersOf(const std::string &File) {
  std::vector<Layer> Layers(2);
  for (const Check *C : allChecks())
    if (C->OnByDefault)
      Layers.front().Globs += "," + idOf(*C);
  for (const config::Choices *C : choicesFor(File))
    if (!C->Checks.empty())
      Layers[1] = {C->File + ": /checks: '" + C->Checks + "'",
                   withPrefixes(C->Checks)};
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
  Layers.push_back({"--checks '" + Globs + "'", withPrefixes(Globs)});
  return Layers;
}

Level Chosen::levelOf(const Finding &F) const {
  Level L = Severity.value_or(F.Severity.value_or(Is->Severity));
  return L == Level::Warning && IsError ? Level::Error : L;
}

std::vector<const config::Choices *>
Selection::choicesFor(const std::string &File) const {
  return config::choicesFor(Project, llvm::sys::path::parent_path(File));
}

std::string Selection::leastFor(const std::string &File) const {
  if (!MinEvidence.empty())
    return MinEvidence;
  ClangTidyOptions Tidy = Files->getOptions(File);
  if (auto It = Tidy.CheckOptions.find(MinEvidenceKey);
      It != Tidy.CheckOptions.end() && !It->getValue().Value.empty())
    return It->getValue().Value;
  return config::minEvidence(choicesFor(File));
}

// The value of one key: what the maps say, the last one that does.
static std::optional<std::string>
lastOf(llvm::ArrayRef<const std::map<std::string, std::string> *> All,
       const std::string &Key) {
  std::optional<std::string> Found;
  for (auto *Map : All)
    if (auto It = Map->find(Key); It != Map->end())
      Found = It->second;
  return Found;
}

const std::vector<Chosen> &Selection::of(const std::string &File) {
  auto [It, New] =
      ByFolder.try_emplace(llvm::sys::path::parent_path(File).str());
  if (!New)
    return It->second;
  ClangTidyOptions Tidy = Files->getOptions(File);
  std::map<std::string, std::string> OfTidy;
  for (const auto &Entry : Tidy.CheckOptions)
    OfTidy[Entry.getKey().str()] = Entry.getValue().Value;
  std::vector<const config::Choices *> Choices = choicesFor(File);
  std::vector<const std::map<std::string, std::string> *> Settings, Severities;
  for (const config::Choices *C : Choices)
    Settings.push_back(&C->Options), Severities.push_back(&C->Severities);
  Settings.insert(Settings.end(), {&OfTidy, &Options});

  std::optional<Evidence> Least = evidenceNamed(leastFor(File));
  std::string All;
  for (const Layer &L : layersOf(File))
    All += "," + L.Globs;
  clang::tidy::GlobList Enabled(All),
      Errors(Tidy.WarningsAsErrors.value_or(""));
  for (const Check *C : allChecks()) {
    if (!Enabled.contains(idOf(*C)))
      continue;
    std::map<std::string, std::string> Values;
    for (const Option &O : C->Options)
      if (auto Given = lastOf(Settings, idOf(*C) + "." + std::string(O.Name)))
        Values[std::string(O.Name)] = *Given;
    Chosen One{C, OptionValues(*C, std::move(Values)),
               Least.value_or(Evidence::Likely)};
    if (auto Given = lastOf(Severities, idOf(*C)))
      One.Severity = levelNamed(*Given);
    One.IsError = Errors.contains(idOf(*C));
    It->second.push_back(std::move(One));
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

// With the prefix or without it, as the name that is near to them.
static std::vector<std::string> namesLike(llvm::StringRef Name) {
  std::vector<std::string> Ids = allIds();
  if (!Name.starts_with(CheckPrefix))
    for (std::string &Id : Ids)
      Id.erase(0, CheckPrefix.size());
  return Ids;
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
             report::orNearest(Glob, namesLike(Glob));
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

// Of an option that there is.
static std::string badValue(const std::string &Key, const std::string &Value) {
  for (const Check *C : allChecks())
    for (const Option &O : C->Options)
      if (Key == idOf(*C) + "." + std::string(O.Name))
        return complaintAbout(*C, O, Value);
  return {};
}

std::string Selection::complaint(const config::Choices &Given) {
  std::string Found = unknownGlob(withPrefixes(Given.Checks), "");
  for (auto &[Key, Value] : Given.Options) {
    if (Found.empty())
      Found = unknownOption(Key, allKeys());
    if (Found.empty())
      Found = badValue(Key, Value);
  }
  for (auto &[Id, Value] : Given.Severities)
    if (Found.empty() && !findCheck(Id))
      Found = "/severity: no check is called '" + Id + "'" +
              report::orNearest(Id, allIds());
  return Found;
}

// Of what speaks of tracing: what others call their checks is theirs to know.
static std::string complaintAbout(const OptionsSource &Source) {
  auto &[Given, Place] = Source;
  std::string Found = unknownGlob(Given.Checks.value_or(""), CheckPrefix);
  std::vector<std::string> Known = allKeys();
  Known.push_back("tracing.Summaries"); // the plugin's
  Known.push_back(UnsafeFixesKey);
  Known.push_back(MinEvidenceKey);
  for (const auto &Entry : Given.CheckOptions) {
    const std::string &Value = Entry.getValue().Value;
    if (Found.empty() && Entry.getKey() == MinEvidenceKey && !Value.empty() &&
        !evidenceNamed(Value))
      Found = MinEvidenceKey + std::string(": expected ") + EvidenceNames +
              ", found '" + Value + "'";
    if (Found.empty() && (Entry.getKey().starts_with(CheckPrefix) ||
                          Entry.getKey().starts_with("tracing.")))
      Found = unknownOption(Entry.getKey().str(), Known);
    if (Found.empty())
      Found = badValue(Entry.getKey().str(), Value);
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

std::vector<std::string> Selection::filesFor(const std::string &File) const {
  std::vector<std::string> All;
  for (const config::Choices *C : choicesFor(File))
    if (!C->File.empty())
      All.push_back(C->File);
  for (auto &[Given, Place] : Files->getRawOptions(File))
    if (llvm::sys::path::is_absolute(Place))
      All.push_back(Place);
  return All;
}

std::string complaintAbout(const config::Config &C,
                           const std::vector<std::string> &Units,
                           Selection &Checks) {
  auto about = [](const config::Choices &Some) {
    std::string Error = Selection::complaint(Some);
    return Error.empty() ? "" : Some.File + ": " + Error;
  };
  std::string Error = about(C);
  for (const config::Choices &Other : C.Others)
    if (Error.empty())
      Error = about(Other);
  return Error.empty() ? Checks.complaint(Units) : Error;
}

} // namespace spantidy::cli
