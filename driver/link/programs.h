// Which units a program has, as far as they tell by themselves.
//
// A program has one definition of a function or variable: two units that define
// the same one, `main` as a rule, are of different programs. A unit has with it
// those that it needs, whatever program it is in, and so on; units whose objects
// are made for one target need each other. A function that several programs
// define is Contested (see contested.h).
//
// While nobody defines anything twice, all units are one program.
#pragma once

#include "graph.h"

#include "model/summary.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace spantidy::link {

using Units = std::vector<uint32_t>; // numbers of units

// Are two of one program? Together, Apart: for sure.
enum class Kin { Together, Maybe, Apart };

class Programs {
public:
  // In the order of their numbers.
  void add(const model::Unit &U);
  // All are there. Writes down what each unit means by a contested name.
  void settle(model::Summaries &Out);

  bool areSeveral() const { return Several; }
  Kin kin(uint32_t A, uint32_t B) const;
  // Of some unit of each. None: nobody knows where it is from.
  Kin kin(const Units &A, const Units &B) const;
  // Of areSeveral(): the units of each, and the numbers of those that have a unit.
  const std::vector<Units> &all() const { return Closures; }
  const std::vector<uint32_t> &of(uint32_t Unit) const {
    return ProgramsOf[Unit];
  }

private:
  using Name = uint32_t;
  struct Definition {
    uint32_t Unit;
    Name Declared, Body;
    bool Copy = false; // of the source of another unit, which it includes
  };
  struct Need {
    Name What, Declared;
    bool Joined = false; // the unit that defines it is known
  };
  struct OneUnit {
    Name Main;
    std::optional<uint32_t> First; // another configuration of the same source
    std::vector<Name> Targets;
    std::vector<Need> Needs;
    std::vector<Name> Contested; // that it defines
  };
  using Picks = std::map<Name, uint32_t>; // of contested names: who defines it

  bool apart(uint32_t A, uint32_t B) const;
  Name nameOf(const std::string &Text);
  void findContested();
  void joinTargets();
  void join(uint32_t From, uint32_t To);
  void close();
  bool joinWhatIsClear();
  Units closureOf(uint32_t Component) const;
  void findPrograms();
  std::vector<const Definition *> candidates(uint32_t Unit, Name What) const;
  const Definition *meant(uint32_t Unit, const Need &N) const;
  void tell(model::Summaries &Out) const;

  std::unordered_map<Name, uint32_t> ByMain; // the first of its configurations
  std::unordered_map<std::string, Name> Names;
  std::vector<const std::string *> Texts; // by Name
  std::vector<OneUnit> All;
  std::unordered_map<Name, std::vector<Definition>> Definitions;
  std::map<Name, std::vector<Definition>> Contested;
  bool Several = false;
  Graph Needs; // of units, and of targets behind them
  std::vector<uint32_t> ComponentOf;
  std::vector<Picks> Picked; // by component
  std::vector<std::vector<uint32_t>> Components;
  std::vector<Units> Closures;                   // by program
  std::vector<std::vector<uint32_t>> ProgramsOf; // by unit
};

} // namespace spantidy::link
