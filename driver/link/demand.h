// What the units that were read ask of those that were not.
//
// Whoever calls a function that traces says something of it, and so does who calls
// that one. Whom such a function gives something, or takes something from, says
// what becomes of it. All others are functions that do nothing about tracing: in a
// whole program that is what one without a summary is.
#pragma once

#include "graph.h"

#include "model/unit.h"

#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace spantidy::link {

// Units that may...
struct Asked {
  enum class Who {
    Using,    // ...name it, and what it is a member of
    Defining, // ...have its body
    Including // ...include this file
  } Are = Who::Using;
  std::string Name, Of; // Of: its class or namespace; empty: any
  friend auto operator<=>(const Asked &, const Asked &) = default;
};

class Demand {
public:
  // Whole: as of link::link.
  explicit Demand(bool Whole) : Open(!Whole) {}

  void add(const model::Unit &U);
  // Of a unit that was not read as a whole: functions that nobody has seen may do
  // anything, and it matters which have been.
  void leaveOpen() { Open = true; }
  // What was not asked before.
  std::vector<Asked> next();

private:
  struct Node {
    std::string Usr, Name, Home; // Home: the file of its body; of no unit's own
    bool Seen = false, Traces = false, Wanted = false, Runs = false;
    bool Virtual = false, Local = false;
    std::vector<std::string> RunMembers, KeptIn;
    std::vector<uint32_t> Asks;      // for what they give to what it does
    std::vector<uint32_t> GivesBack; // for what is in its own result
    std::vector<std::pair<uint32_t, uint32_t>>
        Through; // for what it gives to this one
    std::vector<std::pair<std::string, uint32_t>>
        Gives;                     // an object of this type, to whom
    std::vector<uint32_t> Callees; // all of them
    std::vector<uint32_t> OnSelf;
  };

  uint32_t idOf(const std::string &Usr, const std::string &Name = {});
  void addFunctions(const model::Unit &U, const std::vector<unsigned> &Roots);
  void addCalls(const model::Unit &U, const std::vector<unsigned> &Roots);
  void addAsks(model::Unit U, const std::vector<unsigned> &Roots);
  void addTypes(const model::Unit &U);
  static std::string nameOf(const Node &N);
  void ask(Asked::Who Are, const std::string &Qualified, bool Anywhere = false);
  void askFor(const Node &N);
  void spread(const std::vector<bool> &Matters);
  void followMembers();

  bool Open;
  std::vector<Node> Nodes;
  Graph Edges;
  std::unordered_map<std::string, uint32_t> Ids;
  std::unordered_set<std::string> Members, Types;
  std::unordered_map<std::string, std::string> DeclaredIn; // file by USR
  std::set<Asked> Known;
  std::vector<Asked> New;
};

} // namespace spantidy::link
