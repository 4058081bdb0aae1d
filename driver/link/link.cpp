#include "link.h"

#include "callers.h"
#include "contested.h"
#include "export.h"
#include "facts.h"
#include "graph.h"
#include "own_types.h"
#include "passes.h"
#include "trees.h"
#include "under_scope.h"

#include "model/given.h"
#include "model/walk.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <unordered_map>

namespace spantidy::link {

using namespace model;

namespace {

// One function of the program.
struct Node {
  std::string Usr;
  size_t Home = ~size_t(0); // unit of its body, the first by name; or none
  uint32_t Digest = 0;
  Units In;               // that have it; of several programs only
  bool Ambiguous = false; // two bodies
  bool Several = false;   // units have it, not only configurations of one
  bool Traces = false;    // does something itself that callers may see
  bool Says = false;      // returns something that callers may see
  Unit Tree;              // only of those that matter
  size_t Component = 0;
};

class Linker {
public:
  Linker(size_t Count, const LoadUnit &Load, const rules::Lexicon &Words,
         bool Whole)
      : Count(Count), Load(Load), Words(Words) {
    Out.Whole = Whole;
  }

  Summaries run() {
    idOf(""); // Nobody
    for (size_t I = 0; I < Count && Count > 1; ++I)
      Known.add(Load(I));
    Known.settle(Out);
    for (size_t I = 0; I < Count; ++I)
      survey(I);
    Headers.tell(Out);
    chooseWhatMatters();
    std::vector<size_t> Order(Count);
    std::iota(Order.begin(), Order.end(), 0);
    std::sort(Order.begin(), Order.end(),
              [&](size_t A, size_t B) { return Mains[A] < Mains[B]; });
    for (size_t I : Order)
      if (Needed[I])
        take(I);
    summarise();
    findLaunchedMembers();
    tellOfCallers();
    auto usrOf = [&](uint32_t Id) -> auto & { return Nodes[Id].Usr; };
    tellOfScopes(Out, CallersOf, usrOf);
    tellOfExtraction(Out, CallersOf, Nodes.size(), usrOf);
    Wide.tell(Out);
    Handled.tell(Out);
    Out.OnlyUnderScope = Under.tell(
        Nodes.size(),
        [&](uint32_t A, uint32_t B) {
          return Known.kin(Nodes[A].In, Nodes[B].In);
        },
        usrOf);
    return std::move(Out);
  }

private:
  // Whatever has no name: nothing is ever known of it.
  static constexpr uint32_t Nobody = 0;

  uint32_t idOf(const std::string &Usr) {
    auto [It, New] = Ids.try_emplace(Usr, Nodes.size());
    if (New) {
      Nodes.emplace_back().Usr = Usr;
      Edges.emplace_back();
    }
    return It->second;
  }

  // A new node moves the lists of all others.
  void edge(uint32_t From, const std::string &Usr) {
    uint32_t To = idOf(Usr);
    Edges[From].push_back(To);
  }

  // Who calls whom, and who does something about tracing.
  void survey(size_t Index) {
    Unit U = Load(Index);
    rename(U, Out);
    Mains.push_back(U.MainFile);
    Wide.add(U);
    addOwnTypes(U, Out);
    Headers.add(U);
    survey(U, Index, [](unsigned) { return true; });
    if (std::vector<unsigned> Lambdas = calledElsewhere(U); !Lambdas.empty())
      survey(apart(U, Lambdas), Index, isOneOf(Lambdas));
  }

  void survey(const Unit &U, size_t Index,
              const std::function<bool(unsigned)> &Wanted) {
    std::vector<unsigned> Roots = rootsOf(U);
    std::vector<uint32_t> Means = meaningOf(U, Roots);
    std::vector<uint32_t> Id(U.Functions.size());
    for (unsigned I = 0; I < U.Functions.size(); ++I) {
      if (Roots[I] != I || !Wanted(I))
        continue;
      const Function &F = U.Functions[I];
      Id[I] = idOf(F.Usr);
      if (Id[I] == Nobody)
        continue;
      Node &N = Nodes[Id[I]];
      uint32_t Digest = F.Digest ^ Means[I];
      N.Ambiguous = N.Ambiguous || (N.Home < Count && N.Digest != Digest);
      N.Several = N.Several || (N.Home < Count && Mains[N.Home] != U.MainFile);
      if (N.Home >= Count || U.MainFile < Mains[N.Home])
        N.Home = Index, N.Digest = Digest;
      if (Known.areSeveral())
        N.In.push_back(Index);
      N.Says = N.Says || F.Returns || F.Bare || takesCallable(F);
      for (const std::string &Base : F.Overrides)
        Overriders[Base].insert(F.Usr);
    }
    for (unsigned Function : tracing(U))
      if (Wanted(Roots[Function]))
        Nodes[Id[Roots[Function]]].Traces = true;
    for (const Call &C : U.Calls) {
      if (!Wanted(Roots[C.Function]))
        continue;
      uint32_t From = Id[Roots[C.Function]], To = idOf(C.Usr);
      Nodes[From].Says = Nodes[From].Says || C.Returned;
      Edges[From].push_back(To);
      Under.call(From, To, !C.Active.empty(), Roots[C.Function] != C.Function);
      for (const Argument &A : C.Arguments)
        if (!A.RunsUsr.empty())
          edge(From, A.RunsUsr), Under.expose(From, Edges[From].back());
    }
    for (const Task &T : U.Tasks)
      if (!T.Given.RunsUsr.empty() && Wanted(Roots[T.Function]))
        edge(Id[Roots[T.Function]], T.Given.RunsUsr),
            Under.expose(Id[Roots[T.Function]],
                         Edges[Id[Roots[T.Function]]].back());
  }

  // An overrider of an overrider overrides, too.
  void closeOverriders() {
    close(Overriders);
    for (auto &[Base, All] : Overriders) {
      Out.Overriders[Base].assign(All.begin(), All.end());
      uint32_t Id = idOf(Base);
      for (const std::string &One : All)
        edge(Id, One), Under.overrides(Id, Edges[Id].back());
    }
  }

  void chooseWhatMatters() {
    closeOverriders();
    for (auto &To : Edges) {
      std::sort(To.begin(), To.end());
      To.erase(std::unique(To.begin(), To.end()), To.end());
    }
    std::vector<bool> Goals;
    for (const Node &N : Nodes)
      Goals.push_back(N.Traces);
    Matters = reaching(Edges, Goals);
    Needed.resize(Count);
    for (uint32_t I = 0; I < Nodes.size(); ++I)
      if (Nodes[I].Home < Count && (Matters[I] || Nodes[I].Says))
        Needed[Nodes[I].Home] = true;
  }

  // The trees of a unit that matter, with places in the program's files.
  void take(size_t Index) {
    Unit U = Load(Index);
    rename(U, Out);
    std::vector<uint32_t> FileAt;
    for (const File &File : U.Files) {
      auto [It, New] =
          FileIds.try_emplace({File.Path, File.Digest}, Out.Files.size());
      if (New)
        Out.Files.push_back(File);
      FileAt.push_back(It->second);
    }
    forEachPlace(U, [&](Place &P) {
      if (P.known())
        P.File = FileAt[P.File];
      P.Spelled = 0; // the unit's own affair
    });
    leaveKnown(U, Out);
    std::vector<unsigned> Lambdas = calledElsewhere(U);
    if (!Lambdas.empty())
      plant(apart(U, Lambdas), Index, isOneOf(Lambdas));
    plant(U, Index, [](unsigned) { return true; });
  }

  void plant(const Unit &U, size_t Index,
             const std::function<bool(unsigned)> &Wanted) {
    std::vector<Unit> Trees = treesOf(
        U,
        [&](unsigned I) {
          auto It = Ids.find(U.Functions[I].Usr);
          const Node &N = Nodes[It->second];
          return Wanted(I) && N.Home == Index && !N.Ambiguous &&
                 (Matters[It->second] || N.Says) && N.Tree.Functions.empty();
        },
        [&](const Call &C) { return Matters[Ids[C.Usr]] || handsOver(C); });
    for (Unit &Tree : Trees)
      Nodes[Ids[Tree.Functions.front().Usr]].Tree = std::move(Tree);
  }

  // Callees first. Within a recursive group nobody knows anybody.
  void summarise() {
    auto Components = componentsOf(Edges);
    for (size_t I = 0; I < Components.size(); ++I)
      for (uint32_t Id : Components[I])
        Nodes[Id].Component = I, Recursive[Id] = Components[I].size() > 1;
    size_t Now = 0;
    Callees Callee(Out, !Out.Whole, nullptr, [&](const std::string &Usr) {
      auto It = Ids.find(Usr);
      return It != Ids.end() && Nodes[It->second].Component == Now;
    });
    for (Now = 0; Now < Components.size(); ++Now) {
      std::sort(
          Components[Now].begin(), Components[Now].end(),
          [&](uint32_t A, uint32_t B) { return Nodes[A].Usr < Nodes[B].Usr; });
      for (uint32_t Id : Components[Now]) {
        Node &N = Nodes[Id];
        if (N.Ambiguous) {
          Summary &S = Out.ByUsr[N.Usr];
          S.Of.Usr = N.Usr;
          S.Unknown = true;
          S.Varies = !N.Several;
        }
        if (N.Tree.Functions.empty())
          continue;
        Resolving R(N.Tree, Callee, Words);
        resolve(R);
        note(Id);
        Out.ByUsr.emplace(N.Usr, summaryOf(N.Tree, R));
        N.Tree = {};
      }
    }
  }

  // What its callees are to hear of this function, and what it launches.
  void note(uint32_t Id) {
    const Unit &Tree = Nodes[Id].Tree;
    Handled.add(Tree, Out);
    Wide.addDone(Tree, Out, unitsWith(Id));
    for (const Call &C : Tree.Calls) {
      Caller Here{Id, C.Function != 0, std::nullopt,
                  extracts(Tree, C.Function)};
      if (!C.Active.empty())
        Here.Active = C.Active.front();
      auto tell = [&](const std::string &Usr, Kin Are) {
        auto It = Ids.find(Usr);
        if (It == Ids.end() || Are == Kin::Apart)
          return;
        Here.Maybe = Are == Kin::Maybe;
        CallersOf[It->second].push_back(Here);
      };
      if (C.OnSelf && C.Function == 0)
        OnSelf[Id].push_back(Ids.at(C.Usr));
      tell(C.Usr, Kin::Together);
      if (auto Over = Out.Overriders.find(C.Usr);
          C.Virtual && Over != Out.Overriders.end())
        for (const std::string &One : Over->second)
          tell(One, Known.kin(Nodes[Id].In, Nodes[idOf(One)].In));
    }
    for (const Span &S : Tree.Spans) {
      if (S.JudgedIn.empty())
        continue;
      Cardinality Of = cardinality(S.Name);
      if (Of == Cardinality::Unbounded ||
          (Of == Cardinality::Unknown && !dependsOnParameter(S.Name)))
        Unbounded.insert(S.JudgedIn);
      else if (Of == Cardinality::Unknown)
        Forwarded.push_back({Id, S.JudgedIn});
    }
    for (const auto &[Usr, Found] : straysByMaker(Tree))
      if (auto [It, New] = Below.try_emplace(Usr, Found);
          !New && less(Found.Under, It->second.Under, Out))
        It->second = Found;
    for (const auto &[Start, Found] : straysByStart(Tree))
      if (auto [It, New] = BelowGiven.try_emplace(Start, Found);
          !New && less(Found.Under, It->second.Under, Out))
        It->second = Found;
    for (const Task &T : Tree.Tasks) {
      if (!T.Given.RunsUsr.empty())
        Launched.push_back(Ids.at(T.Given.RunsUsr));
      if (!T.Given.Runs)
        continue;
      const Function &Lambda = Tree.Functions[*T.Given.Runs];
      keep(Lambda.Runs, Id);
      for (const Call &C : Tree.Calls)
        if (C.Function == *T.Given.Runs && C.OnSelf)
          Launched.push_back(Ids.at(C.Usr));
    }
    for (const Function &F : Tree.Functions)
      keep(F.Launches, Id);
  }

  // Members whose callables run on another thread: launched as they are, or run
  // by a method that is launched, or that such a one calls on the same object.
  // What it calls on others it runs at once, wherever it is itself.
  void findLaunchedMembers() {
    std::vector<bool> Seen(Nodes.size());
    while (!Launched.empty()) {
      uint32_t Id = Launched.back();
      Launched.pop_back();
      if (Seen[Id])
        continue;
      Seen[Id] = true;
      if (auto It = Out.ByUsr.find(Nodes[Id].Usr); It != Out.ByUsr.end())
        keep(It->second.Of.Runs, Id);
      const auto &Same = OnSelf[Id];
      Launched.insert(Launched.end(), Same.begin(), Same.end());
    }
  }

  Units unitsWith(uint32_t Id) const {
    return Known.areSeveral() ? Nodes[Id].In : Units{0};
  }

  // On another thread, by what a function does.
  void keep(const std::vector<std::string> &Members, uint32_t Id) {
    for (const std::string &Member : Members)
      Wide.addMember(Member, unitsWith(Id));
  }

  void tellOfCallers() {
    for (auto &[Usr, Found] : Below)
      if (auto It = Out.ByUsr.find(Usr); It != Out.ByUsr.end())
        It->second.Below = Found;
    tellOfGiven(Out, BelowGiven);
    for (auto &[Id, Usr] : Forwarded)
      if (!hasTellingCaller(Id, CallersOf, Recursive))
        Unbounded.insert(Usr); // nobody tells
    for (auto &[Id, All] : CallersOf) {
      auto It = Out.ByUsr.find(Nodes[Id].Usr);
      if (It == Out.ByUsr.end() || It->second.Unknown)
        continue;
      Summary &S = It->second;
      S.Of.Called = true;
      S.CallersTell = hasTellingCaller(Id, CallersOf, Recursive) &&
                      !Unbounded.contains(S.Of.Usr);
    }
  }

  size_t Count;
  const LoadUnit &Load;
  const rules::Lexicon &Words;
  Summaries Out;
  std::vector<std::string> Mains; // by unit
  std::vector<Node> Nodes;
  std::unordered_map<std::string, uint32_t> Ids;
  std::map<std::pair<std::string, uint64_t>, uint32_t> FileIds;
  Graph Edges;
  std::map<std::string, std::set<std::string>> Overriders;
  std::vector<bool> Matters; // by node
  std::map<uint32_t, bool> Recursive;
  std::vector<bool> Needed; // by unit
  Programs Known;
  GivenHeaders Headers;
  Facts Wide{Known};
  UnderScope Under;
  Handling Handled;
  // Functions whose own parameter makes a name unbounded: those that some caller
  // does not disprove, and those whose name a further function passes on.
  std::set<std::string> Unbounded;
  std::vector<std::pair<uint32_t, std::string>> Forwarded;
  std::map<std::string, Stray> Below; // by constructor
  std::map<Place, Stray> BelowGiven;  // by the start
  Callers CallersOf;
  std::vector<uint32_t> Launched;
  std::map<uint32_t, std::vector<uint32_t>> OnSelf; // calls on the same object
};

} // namespace

Summaries link(size_t Count, const LoadUnit &Load, const rules::Lexicon &Words,
               bool Whole) {
  return Linker(Count, Load, Words, Whole).run();
}

} // namespace spantidy::link
