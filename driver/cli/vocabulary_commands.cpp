// A vocabulary held against the program that it is for, and one made of it.

#include "run.h"
#include "suggested.h"

#include "model/binary.h"
#include "model/words.h"
#include "report/nearest.h"
#include "report/say.h"
#include "shown/shown.h"
#include "units/analysis.h"
#include "units/linking.h"
#include "units/project.h"

#include "llvm/Support/MemoryBuffer.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <set>

namespace spantidy::cli {

using namespace report;
using namespace units;
using nlohmann::json;

namespace {

struct Entry {
  std::string Place, Name; // a JSON pointer
};

} // namespace

// Every name that a declaration has to have.
static std::vector<Entry> entriesOf(const json &Vocabulary) {
  std::vector<Entry> All;
  auto list = [&](const json &Names, const std::string &Place) {
    for (size_t I = 0; I < Names.size(); ++I)
      All.push_back({Place + "/" + std::to_string(I), Names[I]});
  };
  auto each = [&](const char *Key, auto &&Do) {
    if (auto It = Vocabulary.find(Key); It != Vocabulary.end())
      for (auto &[Name, Value] : It->items())
        Do("/" + std::string(Key) + "/" + Name, Name, Value);
  };
  for (const char *Key : {"functions", "fields"})
    each(Key, [&](const std::string &Place, auto &, const json &Value) {
      std::string Name = Value["name"];
      if (!Name.starts_with("[[")) // an attribute is declared nowhere
        All.push_back({Place + "/name", std::move(Name)});
    });
  for (const char *Key : {"types", "members"})
    each(Key, [&](const std::string &Place, auto &, const json &Value) {
      list(Value, Place);
    });
  for (const char *Key : {"kinds", "statuses", "texts"})
    each(Key, [&](const std::string &Place, const std::string &Name, auto &) {
      All.push_back({Place, Name});
    });
  list(Vocabulary.value("okCodes", json::array()), "/okCodes");
  return All;
}

// Nothing: Error says in one line what is wrong with the file.
static std::optional<std::vector<Entry>> readEntries(const std::string &File,
                                                     std::string &Error) {
  auto Read = llvm::MemoryBuffer::getFile(File);
  if (!Read) {
    Error = File + ": " + Read.getError().message();
    return std::nullopt;
  }
  std::string Text = (*Read)->getBuffer().str();
  rules::Vocabulary Alone;
  if (!rules::load(Alone, File, Text, Error))
    return std::nullopt;
  return entriesOf(json::parse(Text));
}

// Calls Each for the units, which are read without a cache: it has no lists for
// those who write vocabularies. The worst exit status.
static int readUnits(const Project &P, Options O,
                     const std::function<void(model::Unit)> &Each,
                     std::vector<Outcome> *Kept = nullptr) {
  O.NoCache = true;
  int Status = 0;
  std::vector<Outcome> Outcomes = analysed(P, O);
  for (const Outcome &One : Outcomes) {
    if (!One.Reason.empty())
      Status = fail(One.Unit + ": " + One.Reason + ": " + One.Detail);
    std::string Error;
    if (auto U = model::decodeUnit(One.Model, Error))
      Each(std::move(*U));
  }
  if (Kept)
    *Kept = std::move(Outcomes);
  return Status;
}

int runCheckVocabulary(const Options &O) {
  std::string Error;
  auto Entries = readEntries(O.Vocabulary, Error);
  if (!Entries)
    return fail(Error);
  auto P = openProject(O, Error);
  if (!P)
    return fail(Error);
  for (const Entry &E : *Entries)
    P->LookFor.push_back(E.Name);
  std::set<std::string> Declared, Members;
  int Status = readUnits(*P, O, [&](model::Unit U) {
    for (std::string &Name : U.Declared) {
      Members.emplace(model::lastPart(Name));
      Declared.insert(std::move(Name));
    }
  });
  std::vector<std::string> Candidates(Declared.begin(), Declared.end());
  size_t Missing = 0;
  for (const Entry &E : *Entries) {
    bool OfMember = E.Place.starts_with("/members/");
    if ((OfMember ? Members : Declared).contains(E.Name))
      continue;
    ++Missing;
    llvm::outs() << shown(O.Vocabulary) << ": " << E.Place
                 << ": nothing is called '" << shown(E.Name) << "'"
                 << shown(orNearest(E.Name, Candidates)) << "\n";
  }
  size_t Units = unitsOf(P->Jobs);
  llvm::outs() << Entries->size() - Missing << " of " << Entries->size()
               << " names are declared in " << Units
               << (Units == 1 ? " unit\n" : " units\n");
  return std::max({Status, printed(), Missing ? 1 : 0});
}

int runSuggestVocabulary(const Options &O) {
  std::string Error;
  auto P = openProject(O, Error);
  if (!P)
    return fail(Error);
  P->Takers = true;
  std::set<model::Taker> Takers;
  std::vector<Outcome> Outcomes;
  int Status = readUnits(
      *P, O,
      [&](model::Unit U) { Takers.insert(U.Takers.begin(), U.Takers.end()); },
      &Outcomes);
  llvm::outs() << suggestedVocabulary(
      linked(Outcomes, P->Names.Words, P->Whole), Takers);
  return std::max(Status, printed());
}

} // namespace spantidy::cli
