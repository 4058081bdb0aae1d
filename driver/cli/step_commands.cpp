// The steps of a run that a build system does itself: `extract` and `link`. What
// they write depends on what they read and on nothing else.

#include "run.h"

#include "link/link.h"
#include "model/binary.h"
#include "model/reported_path.h"
#include "report/output.h"
#include "report/say.h"
#include "units/analysis.h"
#include "units/models.h"
#include "units/project.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/xxhash.h"

#include <map>
#include <set>

namespace spantidy::cli {

using namespace report;
using namespace units;

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
static std::string depfileOf(const std::vector<Outcome> &All,
                             const Options &Given, const Project &P) {
  std::string Here = currentFolder();
  std::set<std::string> Files;
  auto add = [&](const std::string &File) {
    Files.insert(model::reportedPath(model::absolutePath(File, P.Root), Here));
  };
  for (const Outcome &O : All)
    for (const Input &I : O.Inputs)
      if (I.Was == Input::State::Read)
        add(I.Path);
  for (const std::string &File : P.Config.Vocabularies)
    add(File);
  if (!P.Config.File.empty())
    add(P.Config.File);
  for (const config::Choices &Other : P.Config.Others)
    add(Other.File);
  std::string Text = escaped(Given.Output) + ":";
  for (const std::string &File : Files)
    Text += " \\\n  " + escaped(File);
  return Text + "\n";
}

// Of each configuration, once and in any order the same. What no model can be
// made of, or not as strictly as asked for, sets Failed.
static std::string modelsOf(std::vector<Outcome> &All, bool Strict,
                            bool &Failed) {
  std::set<std::string> Complaints, Bytes;
  for (Outcome &O : All) {
    // The compiler of the same build says more about an error, and `check` says
    // that the unit was not wholly read: no reason to stop the build a second time.
    bool Partial = O.Reason == "parse error" && !O.Model.empty();
    Failed = Failed || (!O.Reason.empty() && (!Partial || Strict));
    if (!O.Reason.empty())
      Complaints.insert(O.Unit + ": " + O.Reason + ": " + O.Detail);
    O.Inputs.clear(); // where headers lie is the machine's own affair
    Bytes.insert(encode(O));
  }
  for (const std::string &Line : Complaints)
    Failed ? say(Line) : warn(Line);
  return llvm::join(Bytes, "");
}

int runExtract(const Options &O) {
  if (O.Files.size() != 1)
    return fail("extract: expected one file, found " +
                std::to_string(O.Files.size()));
  std::string Error;
  auto P = openProject(O, Error);
  if (!P)
    return fail(Error);
  std::vector<Outcome> All = analysedAlone(*P, O);
  std::string Rule = depfileOf(All, O, *P);
  bool Failed = false;
  std::string Models = modelsOf(All, O.Strict, Failed);
  if (Failed)
    return 2;
  if (Error = writeFile(O.Output, Models); !Error.empty())
    return fail(Error);
  if (!O.Depfile.empty())
    if (Error = writeFile(O.Depfile, Rule); !Error.empty())
      return fail(Error);
  return 0;
}

namespace {

// The units that `link` puts together, which need not be in memory at once.
class Models {
public:
  // An exit status. What is no model is named on standard error.
  int survey(const std::vector<std::string> &Files) {
    int Status = 0;
    std::string Error;
    for (const std::string &File : Files) {
      auto Read = readModel(File, Error);
      if (!Read)
        Status = fail(Error);
      for (size_t I = 0; Read && I < Read->size(); ++I) {
        const Outcome &One = (*Read)[I];
        Whole = Whole && wasWhollyRead(One);
        if (!One.Model.empty())
          Known.emplace(std::pair(One.Unit, llvm::xxh3_64bits(One.Model)),
                        std::pair(File, I));
      }
    }
    for (auto &[Key, Place] : Known)
      InOrder.push_back(Place);
    return Status;
  }

  // Again: the file may have changed. Nothing: Error says so.
  std::optional<model::Unit> load(size_t Index, std::string &Error) const {
    auto &[File, At] = InOrder[Index];
    auto Read = readModel(File, Error);
    if (Read && Read->size() > At)
      return model::decodeUnit((*Read)[At].Model, Error);
    if (Read)
      Error = File + ": it changed while it was read";
    return std::nullopt;
  }

  size_t count() const { return InOrder.size(); }
  bool areWhole() const { return Whole; }

private:
  using Place = std::pair<std::string, size_t>; // file, which of its units
  bool Whole = true;
  // By content, so that the order of the names changes nothing.
  std::map<std::pair<std::string, uint64_t>, Place> Known;
  std::vector<Place> InOrder;
};

} // namespace

int runLink(const Options &O) {
  std::string Error;
  auto P = openFolder(O, Error);
  if (!P)
    return fail(Error);
  auto Given = withResponseFiles(O.Files, Error);
  if (!Given)
    return fail(Error);
  if (Given->empty())
    return fail("link: expected names of models, found none in " +
                llvm::join(O.Files, " "));
  Models All;
  int Status = All.survey(*Given);
  if (Status)
    return Status;
  model::Summaries Program = link::link(
      All.count(),
      [&](size_t I) {
        auto U = All.load(I, Error);
        if (!U)
          Status = fail(Error);
        return U.value_or(model::Unit());
      },
      P->Names.Words, P->Whole && All.areWhole());
  if (Status)
    return Status;
  if (Error = writeFile(O.Output, model::encode(Program)); !Error.empty())
    return fail(Error);
  return 0;
}

} // namespace spantidy::cli
