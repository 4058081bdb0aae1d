#include "fixes.h"
#include "edited.h"
#include "unified_diff.h"

#include "report/file_lock.h"
#include "report/order.h"
#include "report/output.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"

#include <algorithm>
#include <map>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace spantidy::fixes {

using namespace report;

namespace {

// A file to be written, whatever names it was analysed by.
struct Target {
  std::string Path;   // the real one
  std::string Reason; // why it is not written; empty: it is
  std::unique_ptr<FileLock> Lock;
  std::vector<const SourceFile *> Sources;
  std::vector<Replacement> Edits; // of the file, whatever its names: 0
  std::string After;
  std::unique_ptr<Draft> Next;
};

class Application {
public:
  Application(Results &R, const Wanted &W, bool Write)
      : R(R), W(W), Write(Write) {}

  Fixed run() {
    for (Result &One : R.List)
      if (const Repair *Fix = repairOf(One))
        for (const Replacement &E : Fix->Edits)
          addFile(E.At.File);
    // In the order of their paths: two runs do not wait for each other.
    for (auto &[Path, T] : Targets)
      prepare(T);
    do
      choose();
    while (!draft());
    for (auto &[Path, T] : Targets)
      if (T.Next)
        T.Reason = T.Next->keep();
    return outcome();
  }

private:
  // Null: there is none to be made.
  Repair *repairOf(Result &One) const {
    if (!One.counts())
      return nullptr;
    for (Repair &Fix : One.Fixes)
      if (Fix.Safe || W.Unsafe)
        return &Fix;
    return nullptr;
  }

  Target &targetOf(const Replacement &E) { return *TargetOf.at(E.At.File); }

  void addFile(unsigned File) {
    auto [It, New] = TargetOf.try_emplace(File, nullptr);
    if (!New)
      return;
    const SourceFile &Source = R.Files[File];
    llvm::SmallString<256> Real;
    std::error_code E = llvm::sys::fs::real_path(Source.Absolute, Real);
    Target &T = Targets[E ? Source.Absolute : std::string(Real)];
    T.Path = E ? Source.Absolute : std::string(Real);
    if (E)
      T.Reason = T.Path + ": " + E.message();
    T.Sources.push_back(&Source);
    It->second = &T;
  }

  void prepare(Target &T) {
    auto refuse = [&](const std::string &Why) {
      if (T.Reason.empty() && !Why.empty())
        T.Reason = T.Sources.front()->Path + ": " + Why;
    };
    refuse(W.Against(T.Path));
    if (!T.Reason.empty())
      return;
    if (Write) {
      T.Lock = std::make_unique<FileLock>(T.Path);
      refuse(T.Lock->error());
      refuse(hindrance(T.Path));
    }
    auto Now = llvm::MemoryBuffer::getFile(T.Path, /*IsText=*/false,
                                           /*RequiresNullTerminator=*/false);
    if (!Now)
      return refuse(Now.getError().message());
    for (const SourceFile *Source : T.Sources)
      if ((*Now)->getBuffer() != Source->Text.content())
        refuse("not fixed: it has changed since it was analysed");
  }

  static std::string hindrance(const std::string &Path) {
    struct stat Is;
    if (lstat(Path.c_str(), &Is) != 0)
      return std::error_code(errno, std::generic_category()).message();
    if (!S_ISREG(Is.st_mode))
      return "not fixed: it is no plain file";
    if (!(Is.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH))) // root could write it
      return "not fixed: it is read-only";
    if (access(Path.c_str(), W_OK) != 0)
      return std::error_code(errno, std::generic_category()).message();
    if (Is.st_nlink > 1)
      return "not fixed: it has " + std::to_string(Is.st_nlink) +
             " names (hard links), which would no longer be one file";
    return {};
  }

  void choose() {
    Chosen.clear(), Left = 0;
    for (auto &[Path, T] : Targets)
      T.Edits.clear(), T.Next.reset();
    for (Result &One : R.List) {
      Repair *Fix = repairOf(One);
      if (!Fix || !isWritten(*Fix))
        continue;
      bool Known = std::any_of(Chosen.begin(), Chosen.end(), [&](auto *Other) {
        return areSameEdits(Other->Edits, Fix->Edits);
      });
      if (!Known && std::any_of(Fix->Edits.begin(), Fix->Edits.end(),
                                [&](auto &E) { return isTaken(E); })) {
        ++Left;
        continue;
      }
      if (!Known)
        for (const Replacement &E : Fix->Edits)
          targetOf(E).Edits.push_back(ofOneFile(E));
      Chosen.push_back(Fix);
    }
  }

  // As far as is known by now.
  bool isWritten(const Repair &Fix) {
    return std::all_of(Fix.Edits.begin(), Fix.Edits.end(),
                       [&](auto &E) { return targetOf(E).Reason.empty(); });
  }

  static Replacement ofOneFile(Replacement E) {
    E.At.File = 0;
    return E;
  }

  bool isTaken(const Replacement &E) {
    Replacement Here = ofOneFile(E);
    auto &Taken = targetOf(E).Edits;
    return std::any_of(Taken.begin(), Taken.end(),
                       [&](auto &T) { return W.Collide(T, Here); });
  }

  // All next contents, written beside the files. False: a file takes none, so
  // that the findings which need it are not to be chosen.
  bool draft() {
    bool Whole = true;
    Notes.clear();
    for (auto &[Path, T] : Targets) {
      if (T.Edits.empty())
        continue;
      const SourceFile &Source = *T.Sources.front();
      if (auto Next = edited(T.Path, Source.Text.content(), T.Edits, W.Style)) {
        T.After = std::move(Next->Text);
        if (!Next->Note.empty())
          Notes.push_back(Source.Path + ": not formatted: " + Next->Note);
      } else {
        T.Reason = Source.Path + ": not fixed: edits of one repair overlap";
      }
      if (Write && T.Reason.empty()) {
        T.Next = std::make_unique<Draft>(T.Path, T.After);
        T.Reason = T.Next->error();
      }
      Whole = Whole && T.Reason.empty();
    }
    return Whole;
  }

  Fixed outcome() {
    Fixed Done;
    Done.Left = Left;
    Done.Notes = std::move(Notes);
    for (Repair *Fix : Chosen)
      if (isWritten(*Fix))
        ++Done.Findings, Fix->Made = Write;
    for (auto &[Path, T] : Targets)
      if (!T.Reason.empty())
        Done.Errors.push_back(T.Reason);
      else if (!T.Edits.empty())
        Done.Files.push_back({T.Sources.front()->Path,
                              T.Sources.front()->Text.content(), T.After});
    return Done;
  }

  Results &R;
  const Wanted &W;
  const bool Write;
  std::map<std::string, Target> Targets; // by real path
  std::map<unsigned, Target *> TargetOf; // by index into Results::Files
  std::vector<Repair *> Chosen;
  std::vector<std::string> Notes;
  unsigned Left = 0;
};

} // namespace

Fixed applyFixes(Results &R, const Wanted &W) {
  return Application(R, W, /*Write=*/true).run();
}

Fixed draftFixes(Results &R, const Wanted &W) {
  return Application(R, W, /*Write=*/false).run();
}

std::string patchOf(const Fixed &Draft) {
  std::string All;
  for (const Changed &File : Draft.Files)
    All += unifiedDiff(File.Path, File.Before, File.After);
  return All;
}

} // namespace spantidy::fixes
