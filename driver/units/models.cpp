#include "models.h"

#include "model/binary.h"
#include "model/reported_path.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Allocator.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/StringSaver.h"

#include <set>

namespace spantidy::units {

std::optional<std::vector<std::string>>
withResponseFiles(const std::vector<std::string> &Names, std::string &Error) {
  std::vector<std::string> All;
  for (const std::string &Name : Names) {
    if (!Name.starts_with("@")) {
      All.push_back(Name);
      continue;
    }
    auto Text = llvm::MemoryBuffer::getFile(Name.substr(1));
    if (!Text) {
      Error = Name.substr(1) + ": " + Text.getError().message();
      return std::nullopt;
    }
    llvm::BumpPtrAllocator Memory;
    llvm::StringSaver Saver(Memory);
    llvm::SmallVector<const char *, 64> Words;
    llvm::cl::TokenizeGNUCommandLine((*Text)->getBuffer(), Saver, Words);
    All.insert(All.end(), Words.begin(), Words.end());
  }
  return All;
}

std::optional<std::vector<Outcome>> readModel(const std::string &File,
                                              std::string &Error) {
  auto Bytes = llvm::MemoryBuffer::getFile(File);
  if (!Bytes) {
    Error = File + ": " + Bytes.getError().message();
    return std::nullopt;
  }
  auto All = decodeOutcomes((*Bytes)->getBuffer(), Error);
  if (All && llvm::any_of(*All, [&](const Outcome &O) {
        return !O.Model.empty() && !model::decodeUnit(O.Model, Error);
      }))
    All.reset();
  if (!All)
    Error = File + ": " + Error;
  return All;
}

// In the place of what a file should have held.
static Outcome badModel(const std::string &File, const std::string &Error,
                        const std::string &Root) {
  Outcome O;
  O.Unit = model::reportedPath(absolutePath(File), Root);
  O.Reason = "bad model", O.Detail = Error.substr(File.size() + 2);
  return O;
}

std::optional<std::vector<Outcome>>
readModels(const std::vector<std::string> &Files, Project &P,
           std::string &Error) {
  auto Names = withResponseFiles(Files, Error);
  if (!Names)
    return std::nullopt;
  auto Globs = excludesOf(P.Config, Error);
  if (!Globs)
    return std::nullopt;
  if (Names->empty()) {
    Error = "--models: expected names of models, found none in " +
            llvm::join(Files, " ");
    return std::nullopt;
  }
  std::vector<Outcome> All;
  std::set<std::string> Excluded;
  std::set<std::pair<std::string, std::string>> Seen;
  for (const std::string &File : *Names) {
    auto Read = readModel(File, Error);
    if (!Read)
      Read = {badModel(File, Error, P.Root)};
    for (Outcome &O : *Read) {
      if (!Seen.emplace(O.Unit, O.Model).second)
        continue;
      bool IsUnit = O.Reason != "bad model"; // else it is the model's own name
      if (IsUnit && Globs->mean(O.Unit)) {
        Excluded.insert(O.Unit);
        continue;
      }
      Job J;
      J.File = model::absolutePath(O.Unit, P.Root);
      P.Jobs.push_back(std::move(J));
      All.push_back(std::move(O));
    }
  }
  if (!All.empty() && !takeFolders(P, Error))
    return std::nullopt;
  if (!All.empty())
    return All;
  Error = allExcluded(P.Config, Excluded.size());
  return std::nullopt;
}

} // namespace spantidy::units
