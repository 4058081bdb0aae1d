#include "on_demand.h"
#include "analysis.h"
#include "word_index.h"

#include "link/demand.h"
#include "model/binary.h"
#include "model/reported_path.h"
#include "report/say.h"

#include <algorithm>
#include <map>

namespace spantidy::units {

namespace {

class OnDemand {
public:
  OnDemand(Project &P, const Options &O)
      : P(P), O(O), Reading(P, O),
        Words(P, Reading.folder().empty() ? std::string()
                                          : Reading.folder() + "/words.index"),
        Asks(P.Whole), Outcomes(P.Jobs.size()), Wanted(P.Jobs.size()),
        Read(P.Jobs.size()) {
    for (size_t I = 0; I < P.Jobs.size(); ++I)
      ByFile[P.Jobs[I].File].push_back(I);
  }

  std::vector<Outcome> run() {
    for (size_t I = 0; I < P.Jobs.size(); ++I)
      if (Words.isUnclear(I))
        want({uint32_t(I)});
    want(Words.speaking());
    Speaking = std::count(Wanted.begin(), Wanted.end(), true);
    while (readWanted())
      for (const link::Asked &A : Asks.next())
        want(thoseWho(A));
    Reading.end();
    if (!Reading.folder().empty())
      Words.keep();
    if (O.Verbose)
      tell();
    return take();
  }

private:
  // A file's configurations are read together.
  void want(const std::vector<uint32_t> &Jobs) {
    for (uint32_t Job : Jobs)
      if (!Wanted[Job])
        for (size_t Same : ByFile[P.Jobs[Job].File])
          Wanted[Same] = true;
  }

  std::vector<uint32_t> thoseWho(const link::Asked &A) const {
    switch (A.Are) {
    case link::Asked::Who::Using:
      return Words.naming(A.Name, A.Of);
    case link::Asked::Who::Defining:
      return Words.defining(A.Name, A.Of);
    case link::Asked::Who::Including:
      return Words.including(model::absolutePath(A.Name, P.Root));
    }
    return {};
  }

  bool readWanted() {
    std::vector<size_t> At;
    std::vector<Job> Jobs;
    for (size_t I = 0; I < P.Jobs.size(); ++I)
      if (Wanted[I] && !Read[I])
        At.push_back(I), Jobs.push_back(P.Jobs[I]);
    std::vector<Outcome> New = Reading.read(Jobs);
    for (size_t I = 0; I < At.size(); ++I) {
      Read[At[I]] = true;
      Words.wasRead(At[I]);
      std::string Ignored; // `collect` tells
      if (auto U = model::decodeUnit(New[I].Model, Ignored))
        Asks.add(*U);
      if (!wasWhollyRead(New[I]))
        Asks.leaveOpen();
      Outcomes[At[I]] = std::move(New[I]);
    }
    return !At.empty();
  }

  std::vector<Outcome> take() {
    std::vector<Outcome> All;
    std::vector<Job> Jobs;
    for (size_t I = 0; I < P.Jobs.size(); ++I)
      if (Read[I])
        All.push_back(std::move(Outcomes[I])), Jobs.push_back(P.Jobs[I]);
    P.Jobs = std::move(Jobs);
    return All;
  }

  void tell() const {
    size_t Of = 0;
    for (const auto &[File, Jobs] : ByFile)
      Of += Read[Jobs.front()];
    report::say(std::to_string(Of) + " of " + std::to_string(ByFile.size()) +
                " units matter to what is traced, " + std::to_string(Speaking) +
                " by themselves; " + std::to_string(Reading.parsed()) +
                " parsed, words of " + std::to_string(Words.filesRead()) +
                " files read");
  }

  Project &P;
  const Options &O;
  Analysis Reading;
  WordIndex Words;
  link::Demand Asks;
  std::vector<Outcome> Outcomes;
  std::vector<bool> Wanted, Read;
  size_t Speaking = 0;
  std::map<std::string, std::vector<size_t>> ByFile;
};

} // namespace

std::vector<Outcome> analysedOnDemand(Project &P, const Options &O) {
  return OnDemand(P, O).run();
}

} // namespace spantidy::units
