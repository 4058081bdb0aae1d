// What holds for a whole program: gathered by unit, told for each program.
#pragma once

#include "programs.h"

#include <map>
#include <set>

namespace spantidy::link {

class Facts {
public:
  // Programs: settled, and outlives this.
  explicit Facts(const Programs &Known) : Known(Known) {}

  // In the order of their numbers.
  void add(const model::Unit &U);
  // Callables of this data member run on another thread by what these units do.
  void addMember(const std::string &Member, const Units &By);
  void tell(model::Summaries &Out) const;

private:
  struct Evidence {
    model::File File;
    model::Lasting Of;
  };
  struct Found {
    std::set<std::string> Keys, Members;
    std::map<std::string, Evidence>
        Lastings; // by class: the first by file and place
    void merge(const Found &Other);
    void add(const Evidence &E);
  };

  Found &of(uint32_t Unit);
  model::ProgramFacts told(const Found &All, model::Summaries &Out) const;
  void tellOfEach(model::Summaries &Out) const;

  const Programs &Known;
  std::vector<std::string> Mains; // by unit
  std::vector<Found> ByUnit;      // of one program: of all
  std::map<uint32_t, std::set<std::string>> Intercepted;
  std::set<uint32_t> OwnStorage;
};

} // namespace spantidy::link
