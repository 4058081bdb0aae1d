#include "programs.h"

#include <algorithm>
#include <set>

namespace spantidy::link {

using namespace model;

// More than one of them in what a unit needs: it tells nothing.
static constexpr uint32_t Many = ~0u;

Programs::Name Programs::nameOf(const std::string &Text) {
  auto [It, New] = Names.try_emplace(Text, Texts.size());
  if (New)
    Texts.push_back(&It->first);
  return It->second;
}

void Programs::add(const Unit &U) {
  uint32_t Index = All.size();
  OneUnit &New = All.emplace_back();
  New.Main = nameOf(U.MainFile);
  for (const std::string &Target : U.Targets)
    New.Targets.push_back(nameOf(Target));
  auto [It, IsFirst] = ByMain.try_emplace(New.Main, Index);
  if (!IsFirst)
    New.First = It->second;
  for (const Symbol &S : U.Defines) {
    std::vector<Definition> &Found = Definitions[nameOf(S.Name)];
    // What several configurations define is defined once.
    if (std::none_of(Found.begin(), Found.end(), [&](const Definition &D) {
          return All[D.Unit].Main == New.Main;
        }))
      Found.push_back({Index, nameOf(S.Declared), nameOf(S.Body)});
  }
  for (const Symbol &S : U.Needs)
    New.Needs.push_back({nameOf(S.Name), nameOf(S.Declared)});
}

void Programs::findContested() {
  for (auto &[What, Found] : Definitions) {
    if (Found.size() < 2)
      continue;
    auto isOwn = [&](const Definition &D) {
      return D.Body == All[D.Unit].Main;
    };
    if (std::any_of(Found.begin(), Found.end(), isOwn))
      for (Definition &D : Found)
        D.Copy = !isOwn(D);
    Contested.emplace(What, Found);
    for (const Definition &D : Found)
      All[D.Unit].Contested.push_back(What);
  }
  Several = !Contested.empty();
}

void Programs::join(uint32_t From, uint32_t To) {
  if (From != To)
    Needs[From].push_back(To);
}

// A target with two definitions of one thing is no part of a program.
void Programs::joinTargets() {
  for (uint32_t I = 0; I < All.size(); ++I)
    if (All[I].First)
      join(I, *All[I].First), join(*All[I].First, I);
  std::map<Name, Units> Made;
  for (uint32_t I = 0; I < All.size(); ++I)
    for (Name Target : All[I].Targets)
      Made[Target].push_back(I);
  std::set<Name> Mixed;
  for (auto &[What, Found] : Contested) {
    std::set<Name> Seen;
    for (const Definition &D : Found)
      for (Name Target : All[D.Unit].Targets)
        if (!Seen.insert(Target).second)
          Mixed.insert(Target);
  }
  for (auto &[Target, Members] : Made) {
    if (Mixed.contains(Target))
      continue;
    uint32_t Hub = Needs.size();
    Needs.emplace_back();
    for (uint32_t Unit : Members) {
      join(Hub, Unit);
      if (All[Unit].Targets.size() == 1)
        join(Unit, Hub);
    }
  }
}

// What a unit needs, with all that is needed there.
void Programs::close() {
  Components = componentsOf(Needs);
  ComponentOf.assign(Needs.size(), 0);
  Picked.assign(Components.size(), {});
  for (uint32_t I = 0; I < Components.size(); ++I)
    for (uint32_t Node : Components[I])
      ComponentOf[Node] = I;
  auto pick = [](Picks &To, Name What, uint32_t Who) {
    auto [It, New] = To.emplace(What, Who);
    if (!New && It->second != Who)
      It->second = Many;
  };
  for (auto &[What, Found] : Contested)
    for (const Definition &D : Found)
      pick(Picked[ComponentOf[D.Unit]], What, D.Unit);
  for (uint32_t I = 0; I < Components.size(); ++I) { // callees first
    const Picks Own = Picked[I];
    for (uint32_t Node : Components[I])
      for (uint32_t To : Needs[Node])
        if (ComponentOf[To] != I)
          for (auto &[What, Who] : Picked[ComponentOf[To]])
            if (!Own.contains(What))
              pick(Picked[I], What, Who);
  }
}

bool Programs::apart(uint32_t A, uint32_t B) const {
  const Picks &Ours = Picked[ComponentOf[A]], &Theirs = Picked[ComponentOf[B]];
  return std::any_of(Ours.begin(), Ours.end(), [&](const auto &One) {
    auto Other = Theirs.find(One.first);
    return Other != Theirs.end() && Other->second != One.second &&
           Other->second != Many && One.second != Many;
  });
}

std::vector<const Programs::Definition *>
Programs::candidates(uint32_t Unit, Name What) const {
  std::vector<const Definition *> Left;
  if (auto It = Definitions.find(What); It != Definitions.end())
    for (const Definition &D : It->second)
      if (!D.Copy && !apart(Unit, D.Unit))
        Left.push_back(&D);
  return Left;
}

// Where one unit defines it, or all others that do are of other programs, the
// unit needs that one.
bool Programs::joinWhatIsClear() {
  bool Grew = false;
  Graph Further(Needs.size());
  for (uint32_t I = 0; I < All.size(); ++I)
    for (Need &N : All[I].Needs) {
      if (N.Joined)
        continue;
      if (auto Left = candidates(I, N.What); Left.size() == 1) {
        N.Joined = Grew = true;
        if (Left.front()->Unit != I)
          Further[I].push_back(Left.front()->Unit);
      }
    }
  for (uint32_t I = 0; I < Further.size(); ++I)
    Needs[I].insert(Needs[I].end(), Further[I].begin(), Further[I].end());
  return Grew;
}

// All that its units need. Where that is two definitions of one thing, something
// that the units do not tell is between: what is not its own is left out.
Units Programs::closureOf(uint32_t Top) const {
  auto isDoubtful = [&](uint32_t Unit) {
    return std::any_of(All[Unit].Contested.begin(), All[Unit].Contested.end(),
                       [&](Name What) {
                         auto It = Picked[Top].find(What);
                         return It != Picked[Top].end() && It->second != Unit;
                       });
  };
  Units Here;
  std::vector<uint32_t> Work = Components[Top];
  std::vector<bool> Seen(Needs.size());
  for (uint32_t Node : Work)
    Seen[Node] = true;
  while (!Work.empty()) {
    uint32_t Node = Work.back();
    Work.pop_back();
    if (Node < All.size())
      Here.push_back(Node);
    for (uint32_t To : Needs[Node]) {
      if (Seen[To])
        continue;
      Seen[To] = true;
      if (To >= All.size() || !isDoubtful(To))
        Work.push_back(To);
    }
  }
  std::sort(Here.begin(), Here.end());
  return Here;
}

// One for each unit, or group of units, that no other one needs.
void Programs::findPrograms() {
  std::vector<bool> Needed(Components.size());
  for (uint32_t Node = 0; Node < Needs.size(); ++Node)
    for (uint32_t To : Needs[Node])
      if (ComponentOf[To] != ComponentOf[Node])
        Needed[ComponentOf[To]] = true;
  ProgramsOf.resize(All.size());
  auto add = [&](uint32_t Top) {
    Units Here = closureOf(Top);
    for (uint32_t Unit : Here)
      ProgramsOf[Unit].push_back(Closures.size());
    Closures.push_back(std::move(Here));
  };
  for (uint32_t Top = 0; Top < Components.size(); ++Top)
    if (!Needed[Top])
      add(Top);
  for (uint32_t Unit = 0; Unit < All.size(); ++Unit)
    if (ProgramsOf[Unit].empty()) // left out wherever it is needed
      add(ComponentOf[Unit]);
}

Kin Programs::kin(uint32_t A, uint32_t B) const {
  if (!Several)
    return Kin::Together;
  const std::vector<uint32_t> &Ours = ProgramsOf[A], &Theirs = ProgramsOf[B];
  for (auto I = Ours.begin(), J = Theirs.begin();
       I != Ours.end() && J != Theirs.end();)
    if (*I == *J)
      return Kin::Together;
    else
      ++(*I < *J ? I : J);
  return apart(A, B) ? Kin::Apart : Kin::Maybe;
}

Kin Programs::kin(const Units &A, const Units &B) const {
  if (!Several)
    return Kin::Together;
  Kin Best = A.empty() || B.empty() ? Kin::Maybe : Kin::Apart;
  for (uint32_t One : A)
    for (uint32_t Other : B)
      if (Best = std::min(Best, kin(One, Other)); Best == Kin::Together)
        return Best;
  return Best;
}

// Null: it cannot be told.
const Programs::Definition *Programs::meant(uint32_t Unit,
                                            const Need &N) const {
  const std::vector<Definition> &Found = Definitions.at(N.What);
  const Picks &Ours = Picked[ComponentOf[Unit]];
  auto one = [](const std::vector<const Definition *> &Left) {
    bool Same = std::all_of(Left.begin(), Left.end(), [&](const Definition *D) {
      return D->Body == Left.front()->Body;
    });
    return Same && !Left.empty() ? Left.front() : nullptr;
  };
  if (auto It = Ours.find(N.What); It != Ours.end()) {
    auto Who =
        std::find_if(Found.begin(), Found.end(),
                     [&](const Definition &D) { return D.Unit == It->second; });
    return Who == Found.end() ? nullptr : &*Who;
  }
  std::vector<const Definition *> Left = candidates(Unit, N.What);
  if (const Definition *Only = one(Left))
    return Only;
  std::erase_if(Left,
                [&](const Definition *D) { return D->Declared != N.Declared; });
  return one(Left);
}

// Contested, too, is what one unit defines, of which a unit that needs it is of
// another program: a library that nobody sees has it.
void Programs::tell(Summaries &Out) const {
  auto contest = [&](Name What) {
    std::set<std::string> Bodies;
    for (const Definition &D : Definitions.at(What))
      Bodies.insert(*Texts[D.Body]);
    Out.Contested[*Texts[What]].assign(Bodies.begin(), Bodies.end());
  };
  for (auto &[What, Found] : Contested)
    if (std::any_of(Found.begin(), Found.end(), [&](const Definition &D) {
          return D.Body != Found.front().Body; // else it is one, wherever
        }))
      contest(What);
  for (uint32_t I = 0; I < All.size(); ++I)
    for (const Need &N : All[I].Needs)
      if (Definitions.contains(N.What) && !N.Joined &&
          !Contested.contains(N.What))
        contest(N.What);
  for (uint32_t I = 0; I < All.size(); ++I)
    for (const Need &N : All[I].Needs)
      if (Out.Contested.contains(*Texts[N.What]))
        if (const Definition *D = meant(I, N))
          Out.Meant[*Texts[All[I].Main]][*Texts[N.What]] = *Texts[D->Body];
}

void Programs::settle(Summaries &Out) {
  findContested();
  if (!Several) {
    Names.clear(), Texts.clear(), All.clear(), Definitions.clear();
    return;
  }
  Needs.resize(All.size());
  joinTargets();
  do
    close();
  while (joinWhatIsClear());
  findPrograms();
  tell(Out);
}

} // namespace spantidy::link
