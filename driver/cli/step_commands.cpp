// The steps of a run that a build system does itself: `extract` and `link`. What
// they write depends on what they read and on nothing else.

#include "collect.h"
#include "models.h"
#include "output.h"
#include "project.h"
#include "run.h"
#include "say.h"
#include "workers.h"

#include "link/link.h"
#include "model/binary.h"

#include "llvm/Support/xxhash.h"

#include <filesystem>
#include <map>
#include <set>

namespace spantidy::cli {

namespace fs = std::filesystem;

// As Make and Ninja read a name.
static std::string escaped(const std::string &Name) {
  std::string Text;
  for (char C : Name) {
    if (C == ' ' || C == '#')
      Text += '\\';
    if (C == '$')
      Text += '$';
    Text += C;
  }
  return Text;
}

// A rule whose target is the model: all files that it depends on, relative to
// the current folder where inside.
static std::string depfileOf(const Outcome &O, const Options &Given,
                             const Project &P) {
  std::string Here = currentFolder();
  std::set<std::string> Files;
  auto add = [&](const fs::path &File) {
    Files.insert(reportedPath((fs::path(P.Root) / File).lexically_normal(), Here));
  };
  for (const Input &I : O.Inputs)
    if (I.Was == Input::State::Read)
      add(I.Path);
  for (const std::string &File : P.Config.Vocabularies)
    add(File);
  if (!P.Config.File.empty())
    add(P.Config.File);
  std::string Text = escaped(Given.Output) + ":";
  for (const std::string &File : Files)
    Text += " \\\n  " + escaped(File);
  return Text + "\n";
}

int runExtract(const Options &O) {
  if (O.Files.size() != 1)
    return fail("extract: expected one file, found " +
                std::to_string(O.Files.size()));
  std::string Error;
  auto P = openProject(O, Error);
  if (!P)
    return fail(Error);
  WorkerLimits Limits;
  Limits.Seconds = O.UnitTimeout ? *O.UnitTimeout
                                 : P->Config.UnitTimeout.value_or(300);
  Outcome Result = std::move(
      analyse(P->Jobs, P->settings(), Limits, [](auto &&...) {}).front());
  std::string Complaint =
      Result.Unit + ": " + Result.Reason + ": " + Result.Detail;
  // The compiler of the same build says more about an error, and `check` says
  // that the unit was not wholly read: no reason to stop the build a second time.
  bool Partial = Result.Reason == "parse error" && !Result.Model.empty();
  if (!Result.Reason.empty() && (!Partial || O.Strict))
    return fail(Complaint);
  if (Partial)
    warn(Complaint);
  std::string Rule = depfileOf(Result, O, *P);
  Result.Inputs.clear(); // where headers lie is the machine's own affair
  if (Error = writeFile(O.Output, encode(Result)); !Error.empty())
    return fail(Error);
  if (!O.Depfile.empty())
    if (Error = writeFile(O.Depfile, Rule); !Error.empty())
      return fail(Error);
  return 0;
}

int runLink(const Options &O) {
  std::string Error;
  auto P = openFolder(O, Error);
  if (!P)
    return fail(Error);
  auto Given = withResponseFiles(O.Files, Error);
  if (!Given)
    return fail(Error);
  // By content, so that the order of the names changes nothing.
  std::map<std::pair<std::string, uint64_t>, std::string> Files;
  int Status = 0;
  for (const std::string &File : *Given) {
    auto One = readModel(File, Error);
    if (!One)
      Status = fail(Error);
    else if (!One->Model.empty())
      Files.emplace(std::pair(One->Unit, llvm::xxh3_64bits(One->Model)), File);
  }
  if (Status)
    return Status;
  std::vector<std::string> InOrder;
  for (auto &[Key, File] : Files)
    InOrder.push_back(File);
  model::Summaries Program = link::link(
      InOrder.size(),
      [&](size_t I) {
        auto One = readModel(InOrder[I], Error); // again: it may have changed
        if (!One)
          Status = fail(Error);
        return One ? *model::decodeUnit(One->Model, Error) : model::Unit();
      },
      P->Names.Words, /*Whole=*/true);
  if (Status)
    return Status;
  if (Error = writeFile(O.Output, model::encode(Program)); !Error.empty())
    return fail(Error);
  return 0;
}

} // namespace spantidy::cli
