#include "demand.h"

#include "export.h"
#include "trees.h"

#include "model/references.h"
#include "model/walk.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <cxxabi.h>
#include <memory>
#include <utility>

namespace spantidy::link {

using namespace model;

// As people write it, from what the linker calls it: "file _ZTSN4shop5OrderE".
static std::string written(const std::string &Usr) {
  std::string Mangled = Usr.substr(Usr.rfind(' ') + 1);
  int Status = 0;
  std::unique_ptr<char, decltype(&std::free)> Text(
      abi::__cxa_demangle(Mangled.c_str(), nullptr, nullptr, &Status),
      &std::free);
  std::string Name = Text ? Text.get() : Mangled;
  if (Name.starts_with("c:")) // a pattern of instances
    Name = Name.substr(0, Name.find('#')), Name.erase(0, Name.rfind('@') + 1);
  return Name; // of a type, too: words before its name are none of it
}

// Its parts, without arguments of any kind.
static std::vector<std::string> partsOf(const std::string &Name) {
  std::vector<std::string> Parts(1);
  int Depth = 0;
  for (size_t I = 0; I < Name.size(); ++I) {
    char C = Name[I];
    if (Parts.back().starts_with("operator"))
      Parts.back() += C;
    else if (C == '<' || C == '(' || C == '{')
      ++Depth;
    else if (C == '>' || C == ')' || C == '}')
      --Depth;
    else if (Depth == 0 && Name.compare(I, 2, "::") == 0)
      Parts.emplace_back(), ++I;
    else if (Depth == 0 && C == ' ')
      Parts = {""}; // a result's type was before
    else if (Depth == 0)
      Parts.back() += C;
  }
  std::erase(Parts, "");
  return Parts;
}

uint32_t Demand::idOf(const std::string &Usr, const std::string &Name) {
  auto [It, New] = Ids.try_emplace(Usr, Nodes.size());
  if (New) {
    Nodes.emplace_back().Usr = Usr;
    Edges.emplace_back();
  }
  if (Nodes[It->second].Name.empty())
    Nodes[It->second].Name = Name;
  return It->second;
}

// Does it do something about tracing, whoever calls it? What it does with callables
// and objects that it is given is asked for by who gives them.
static std::vector<unsigned> speaking(const Unit &U) {
  std::vector<unsigned> Found;
  auto add = [&](const auto &List) {
    for (const auto &Doing : List)
      Found.push_back(Doing.Function);
  };
  add(U.Spans), add(U.Attributes), add(U.Namings), add(U.Deeds);
  add(U.Scopes), add(U.Claims);
  for (unsigned I = 0; I < U.Functions.size(); ++I) {
    const Function &F = U.Functions[I];
    if (F.ReturnsContext || F.ReturnsOptions || F.ReturnsSpan || F.Carries ||
        F.UsesActive || F.Opens ||
        std::any_of(
            F.Parameters.begin(), F.Parameters.end(),
            [](const Parameter &P) { return P.HeldBy || P.Callable.Carries; }))
      Found.push_back(I);
  }
  return Found;
}

void Demand::add(const Unit &U) {
  std::vector<unsigned> Roots = rootsOf(U);
  addFunctions(U, Roots);
  addCalls(U, Roots);
  addAsks(U, Roots);
  addTypes(U);
  for (const auto *List : {&U.Defines, &U.Needs})
    for (const Symbol &S : *List)
      if (!S.Declared.empty())
        DeclaredIn.emplace(S.Name, S.Declared);
}

void Demand::addFunctions(const Unit &U, const std::vector<unsigned> &Roots) {
  for (unsigned I = 0; I < U.Functions.size(); ++I) {
    const Function &F = U.Functions[I];
    uint32_t Id = idOf(U.Functions[Roots[I]].Usr);
    Node &N = Nodes[Id];
    auto append = [](auto &To, const auto &More) {
      To.insert(To.end(), More.begin(), More.end());
    };
    append(N.RunMembers, F.Runs), append(N.RunMembers, F.Launches);
    for (const Parameter &P : F.Parameters)
      if (!P.Callable.Member.empty())
        N.KeptIn.push_back(P.Callable.Member);
    if (Roots[I] != I)
      continue;
    N.Seen = true;
    N.Name = F.Name;
    N.Virtual = N.Virtual || !F.Overrides.empty();
    N.Local = F.Usr.starts_with(U.MainFile + " ");
    if (F.At.known())
      N.Home = U.Files[F.At.File].Path;
    for (const std::string &Base : F.Overrides) {
      uint32_t Of = idOf(Base);
      Nodes[Of].Virtual = true;
      Edges[Of].push_back(Id);
    }
  }
  for (unsigned I : speaking(U))
    Nodes[idOf(U.Functions[Roots[I]].Usr)].Traces = true;
}

void Demand::addCalls(const Unit &U, const std::vector<unsigned> &Roots) {
  for (const Call &C : U.Calls) {
    uint32_t From = idOf(U.Functions[Roots[C.Function]].Usr);
    if (C.Usr.empty())
      continue;
    uint32_t To = idOf(C.Usr, C.Name);
    Nodes[To].Virtual = Nodes[To].Virtual || C.Virtual;
    Edges[From].push_back(To);
    Nodes[From].Callees.push_back(To);
    if (C.OnSelf)
      Nodes[To].OnSelf.push_back(From);
    for (const Argument &A : C.Arguments)
      if (!A.RunsUsr.empty())
        Edges[From].push_back(idOf(A.RunsUsr));
  }
  for (const Task &T : U.Tasks)
    if (!T.Given.RunsUsr.empty())
      Edges[idOf(U.Functions[Roots[T.Function]].Usr)].push_back(
          idOf(T.Given.RunsUsr));
}

namespace {

// All functions whose results some part of the model is made of.
struct Makers {
  const Unit &U;
  std::vector<std::string> Usrs;

  template <typename T> void look(T &Item) {
    visitReferences<Call>(Item, [&](Ref<Call> &R) {
      Usrs.push_back(U.Calls[R].Usr);
      return true;
    });
    forEachUsr(Item, [&](std::string &Usr) { Usrs.push_back(Usr); });
  }
};

} // namespace

static bool givesSomething(const Call &C) {
  return C.Object.known() || C.On || C.Launches ||
         std::any_of(
             C.Arguments.begin(), C.Arguments.end(), [](const Argument &A) {
               return A.known() || A.Object || A.Options || A.Runs ||
                      A.Runnable || A.Made || A.Forwards || !A.RunsUsr.empty();
             });
}

void Demand::addAsks(Unit U, const std::vector<unsigned> &Roots) {
  const Unit Plain = U;
  auto note = [&](unsigned Function, auto &Item,
                  std::vector<uint32_t> Node::*To = &Node::Asks) {
    Makers Of{Plain, {}};
    Of.look(Item);
    uint32_t Id = idOf(Plain.Functions[Roots[Function]].Usr);
    for (const std::string &Usr : Of.Usrs)
      if (!Usr.empty()) {
        uint32_t Other = idOf(Usr);
        if (To)
          (Nodes[Id].*To).push_back(Other);
        if constexpr (std::is_same_v<std::decay_t<decltype(Item)>, Call>) {
          uint32_t Callee = idOf(Item.Usr);
          Nodes[Id].Through.push_back({Callee, Other});
        }
      }
  };
  auto all = [&](auto &List) {
    for (auto &Item : List)
      note(Item.Function, Item);
  };
  for (unsigned I = 0; I < U.Functions.size(); ++I)
    note(I, U.Functions[I], &Node::GivesBack);
  // What is called beside them does nothing, unless it traces.
  for (Exit &E : U.Exits)
    E.Beside.clear();
  for (Handler &H : U.Handlers)
    H.Beside.clear();
  all(U.Spans), all(U.Attributes), all(U.Namings), all(U.Deeds);
  all(U.Scopes), all(U.Exits), all(U.Handlers), all(U.Tasks);
  all(U.Requests), all(U.Expenses), all(U.Discards);
  for (Call &C : U.Calls) {
    if (givesSomething(C))
      note(C.Function, C);
    else
      note(C.Function, C, C.Returned ? &Node::GivesBack : nullptr);
    uint32_t Id = idOf(Plain.Functions[Roots[C.Function]].Usr);
    for (const Argument &A : C.Arguments)
      if (!A.Type.empty() && !C.Usr.empty()) {
        uint32_t To = idOf(C.Usr);
        Nodes[Id].Gives.push_back({A.Type, To});
      }
  }
}

void Demand::addTypes(const Unit &U) {
  auto type = [&](const std::string &Usr) {
    if (!Usr.empty() && Usr != MapOfText && Types.insert(Usr).second)
      ask(Asked::Who::Using, written(Usr));
  };
  for (const CarrierType &C : U.Carriers)
    type(C.Type);
  for (const HeaderFlow &F : U.HeaderFlows)
    type(F.Type);
  for (const OptionsMember &M : U.OptionsMembers)
    ask(Asked::Who::Using, M.Member.substr(M.Member.rfind('.') + 1));
  if (!U.Propagations.empty())
    ask(Asked::Who::Defining, "main");
}

std::string Demand::nameOf(const Node &N) {
  return N.Name.empty() ? written(N.Usr) : N.Name;
}

void Demand::ask(Asked::Who Are, const std::string &Qualified, bool Anywhere) {
  std::vector<std::string> Parts = partsOf(Qualified);
  if (Parts.empty())
    return;
  Asked A{Are, Parts.back(), {}};
  bool InOther = Parts.size() > 1;
  if (A.Name.starts_with("~"))
    A.Name.erase(0, 1);
  if (InOther && !Anywhere)
    A.Of = Parts[Parts.size() - 2];
  bool IsWord =
      !A.Name.empty() && (std::isalpha(A.Name[0]) || A.Name[0] == '_');
  if (IsWord && Known.insert(A).second)
    New.push_back(std::move(A));
}

// Those who call it.
void Demand::askFor(const Node &N) {
  std::string Name = nameOf(N);
  if (N.Local || Name == "main")
    return;
  if (Name.find("operator") == std::string::npos)
    return ask(Asked::Who::Using, Name, N.Virtual);
  // No word says it; but who uses it sees what it is declared in.
  if (N.Virtual)
    ask(Asked::Who::Using, Name.substr(0, Name.find("::operator")), true);
  auto Declared = DeclaredIn.find(N.Usr);
  for (const std::string &File :
       {N.Home, Declared == DeclaredIn.end() ? N.Home : Declared->second})
    if (Asked A{Asked::Who::Including, File, {}};
        !File.empty() && Known.insert(A).second)
      New.push_back(std::move(A));
}

// A callable that is kept: who runs it, and on which thread.
void Demand::followMembers() {
  std::vector<uint32_t> Work;
  auto run = [&](uint32_t Id) {
    if (!Nodes[Id].Runs)
      Nodes[Id].Runs = true, Work.push_back(Id);
  };
  for (uint32_t I = 0; I < Nodes.size(); ++I) {
    const Node &N = Nodes[I];
    if (std::any_of(N.RunMembers.begin(), N.RunMembers.end(),
                    [&](auto &Member) { return Members.contains(Member); }))
      run(I);
  }
  while (!Work.empty()) {
    uint32_t Id = Work.back();
    Work.pop_back();
    for (uint32_t Caller : std::vector(Nodes[Id].OnSelf))
      run(Caller);
  }
}

// From functions that matter to those that say something of them.
void Demand::spread(const std::vector<bool> &Matters) {
  std::vector<uint32_t> Work;
  auto want = [&](uint32_t Id) {
    if (!Nodes[Id].Wanted)
      Nodes[Id].Wanted = true, Work.push_back(Id);
  };
  for (uint32_t I = 0; I < Nodes.size(); ++I)
    if (Matters[I] || Nodes[I].Wanted)
      Work.push_back(I);
  while (!Work.empty()) {
    uint32_t Id = Work.back();
    Work.pop_back();
    const Node &N = Nodes[Id];
    for (uint32_t To : N.Asks)
      want(To);
    if (N.Wanted)
      for (uint32_t To : N.GivesBack)
        want(To);
    for (const auto &[Callee, To] : N.Through)
      if (Matters[Callee])
        want(To);
    for (const auto &[Type, To] : N.Gives)
      if (Types.contains(Type))
        want(To);
    if (Open && Matters[Id])
      for (uint32_t To : N.Callees)
        want(To);
    for (const auto *List : {&N.KeptIn, &N.RunMembers})
      for (const std::string &Member : *List)
        if (Members.insert(Member).second)
          ask(Asked::Who::Using, Member.substr(Member.rfind('.') + 1));
  }
}

std::vector<Asked> Demand::next() {
  std::vector<bool> Goals;
  for (const Node &N : Nodes)
    Goals.push_back(N.Traces);
  std::vector<bool> Matters = reaching(Edges, Goals);
  spread(Matters);
  followMembers();
  for (uint32_t I = 0; I < Nodes.size(); ++I) {
    const Node &N = Nodes[I];
    if (Matters[I] || N.Runs || (N.Wanted && N.Virtual))
      askFor(N);
    if (N.Wanted && !N.Local)
      ask(Asked::Who::Defining, nameOf(N));
  }
  return std::exchange(New, {});
}

} // namespace spantidy::link
