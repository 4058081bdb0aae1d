#include "fixes.h"
#include "file_lock.h"
#include "output.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <sys/stat.h>
#include <tuple>
#include <unistd.h>

namespace spantidy::report {

namespace {

// A file to be written, whatever names it was analysed by.
struct Target {
  std::string Path;   // the real one
  std::string Reason; // why it is not written; empty: it is
  std::unique_ptr<FileLock> Lock;
  std::vector<const SourceFile *> Sources;
  std::vector<Replacement> Edits; // of the file, whatever its names: 0
  std::unique_ptr<Draft> Next;
};

class Application {
public:
  Application(const Results &R, const Objection &Against, Collision Collide)
      : R(R), Against(Against), Collide(Collide) {}

  Fixed run() {
    for (const Result &One : R.List)
      if (const std::vector<Replacement> *Edits = editsOf(One))
        for (const Replacement &E : *Edits)
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
  // Null: there are none to be made.
  static const std::vector<Replacement> *editsOf(const Result &One) {
    return !One.counts() || One.Fixes.empty() ? nullptr
                                              : &One.Fixes.front().Edits;
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
    refuse(Against(T.Path));
    if (!T.Reason.empty())
      return;
    T.Lock = std::make_unique<FileLock>(T.Path);
    refuse(T.Lock->error());
    refuse(hindrance(T.Path));
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
    for (const Result &One : R.List) {
      const std::vector<Replacement> *Edits = editsOf(One);
      if (!Edits || !std::all_of(Edits->begin(), Edits->end(), [&](auto &E) {
            return targetOf(E).Reason.empty();
          }))
        continue;
      if (std::any_of(Edits->begin(), Edits->end(),
                      [&](auto &E) { return isTaken(E); })) {
        ++Left;
        continue;
      }
      for (const Replacement &E : *Edits)
        targetOf(E).Edits.push_back(ofOneFile(E));
      Chosen.push_back(Edits);
    }
  }

  static Replacement ofOneFile(Replacement E) {
    E.At.File = 0;
    return E;
  }

  bool isTaken(const Replacement &E) {
    Replacement Here = ofOneFile(E);
    auto &Taken = targetOf(E).Edits;
    return std::any_of(Taken.begin(), Taken.end(),
                       [&](auto &T) { return Collide(T, Here); });
  }

  // An insertion stands before what is replaced from there on. Nothing: two edits of
  // one repair are in each other's way.
  std::optional<std::string> edited(const std::string &Text,
                                    std::vector<Replacement> Edits) const {
    std::sort(Edits.begin(), Edits.end(), [](auto &A, auto &B) {
      return std::tie(A.At.Begin, A.At.End) < std::tie(B.At.Begin, B.At.End);
    });
    if (std::adjacent_find(Edits.begin(), Edits.end(), Collide) != Edits.end())
      return std::nullopt;
    std::string Next;
    size_t At = 0;
    for (const Replacement &E : Edits) {
      Next.append(Text, At, E.At.Begin - At).append(E.Text);
      At = E.At.End;
    }
    return Next.append(Text, At);
  }

  // All next contents, written beside the files. False: a file takes none, so
  // that the findings which need it are not to be chosen.
  bool draft() {
    bool Whole = true;
    for (auto &[Path, T] : Targets) {
      if (T.Edits.empty())
        continue;
      if (auto Text = edited(T.Sources.front()->Text.content(), T.Edits)) {
        T.Next = std::make_unique<Draft>(T.Path, *Text);
        T.Reason = T.Next->error();
      } else {
        T.Reason = T.Path + ": not fixed: edits of one repair overlap";
      }
      Whole = Whole && T.Reason.empty();
    }
    return Whole;
  }

  Fixed outcome() {
    Fixed Done;
    Done.Left = Left;
    for (const std::vector<Replacement> *Edits : Chosen)
      Done.Findings += std::all_of(Edits->begin(), Edits->end(), [&](auto &E) {
        return targetOf(E).Reason.empty();
      });
    for (auto &[Path, T] : Targets)
      if (!T.Reason.empty())
        Done.Errors.push_back(T.Reason);
    return Done;
  }

  const Results &R;
  const Objection &Against;
  Collision Collide;
  std::map<std::string, Target> Targets; // by real path
  std::map<unsigned, Target *> TargetOf; // by index into Results::Files
  std::vector<const std::vector<Replacement> *> Chosen;
  unsigned Left = 0;
};

} // namespace

Fixed applyFixes(const Results &R, const Objection &Against,
                 Collision Collide) {
  return Application(R, Against, Collide).run();
}

} // namespace spantidy::report
