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
  // These units have a function that starts spans with names, or records under keys,
  // by itself or by what it calls.
  void addDone(const model::Unit &Tree, const model::Summaries &In,
               const Units &By);
  void tell(model::Summaries &Out) const;

private:
  struct Evidence {
    model::File File;
    model::Lasting Of;
  };
  struct Start { // the first of its name and kind, by file and place
    model::File File;
    model::NamedStart Of;
    bool Shared = false; // by other functions
  };
  struct Found {
    std::set<std::string> Keys, Members;
    std::map<std::string, Evidence>
        Lastings; // by class: the first by file and place
    std::map<std::pair<std::string, model::SpanKind>, Start> Starts;
    std::map<std::pair<std::string, uint32_t>,
             std::pair<model::File, model::Place>>
        Propagations; // by file and place
    bool HasMain = false, OwnProvider = false, OwnPropagator = false;
    void merge(const Found &Other);
    void add(const Evidence &E);
    void add(const Start &New);
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
