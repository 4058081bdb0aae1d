#include "facts.h"

#include "model/words.h"

#include <algorithm>
#include <tuple>

namespace spantidy::link {

using namespace model;

// One that lasts is enough.
static auto orderOf(const Lasting &L, const File &In) {
  return std::tuple(!L.lasts(), In.Path, L.At.Begin, L.Of, L.By, L.Maker);
}

void Facts::Found::add(const Evidence &New) {
  auto [It, First] = Lastings.try_emplace(New.Of.Class, New);
  const Evidence &Old = It->second;
  if (!First && orderOf(New.Of, New.File) < orderOf(Old.Of, Old.File))
    It->second = New;
}

// The same operation, done by overloads or by several classes, is one.
void Facts::Found::add(const Start &New) {
  auto [It, First] = Starts.try_emplace({New.Of.Name, New.Of.Kind}, New);
  Start &Old = It->second;
  if (First ||
      (New.File.Path == Old.File.Path && New.Of.At.Begin == Old.Of.At.Begin))
    return;
  bool Shared =
      Old.Shared || New.Shared || lastPart(Old.Of.By) != lastPart(New.Of.By);
  if (std::tie(New.File.Path, New.Of.At.Begin) <
      std::tie(Old.File.Path, Old.Of.At.Begin))
    Old = New;
  Old.Shared = Shared;
}

void Facts::Found::merge(const Found &Other) {
  for (const auto &[Name, S] : Other.Starts)
    add(S);
  Propagations.insert(Other.Propagations.begin(), Other.Propagations.end());
  HasMain = HasMain || Other.HasMain;
  OwnProvider = OwnProvider || Other.OwnProvider;
  OwnPropagator = OwnPropagator || Other.OwnPropagator;
  Keys.insert(Other.Keys.begin(), Other.Keys.end());
  Members.insert(Other.Members.begin(), Other.Members.end());
  for (const auto &[Class, E] : Other.Lastings)
    add(E);
}

Facts::Found &Facts::of(uint32_t Unit) {
  size_t Index = Known.areSeveral() ? Unit : 0;
  if (Index >= ByUnit.size())
    ByUnit.resize(Index + 1);
  return ByUnit[Index];
}

void Facts::add(const Unit &U) {
  uint32_t Index = Mains.size();
  Mains.push_back(U.MainFile);
  Found &Here = of(Index);
  for (const Attribute &A : U.Attributes)
    if (const Value *Key = A.On == Target::Span ? asLiteral(A.Key) : nullptr)
      Here.Keys.insert(Key->Text);
  for (const Lasting &L : U.Lastings)
    if (!L.Class.empty())
      Here.add({U.Files[L.At.File], L});
  for (const Place &P : U.Propagations)
    Here.Propagations.emplace(std::pair(U.Files[P.File].Path, P.Begin),
                              std::pair(U.Files[P.File], P));
  Here.HasMain = Here.HasMain || U.HasMain;
  Here.OwnProvider = Here.OwnProvider || U.OwnProvider;
  Here.OwnPropagator = Here.OwnPropagator || U.OwnPropagator;
  if (!U.Intercepted.empty())
    Intercepted[Index].insert(U.Intercepted.begin(), U.Intercepted.end());
  if (U.OwnStorage)
    OwnStorage.insert(Index);
}

void Facts::addMember(const std::string &Member, const Units &By) {
  if (Member.empty())
    return;
  for (uint32_t Unit : By)
    of(Unit).Members.insert(Member);
}

void Facts::addDone(const Unit &Tree, const Summaries &In, const Units &By) {
  for (const Attribute &A : Tree.Attributes)
    if (const Value *Key = A.On == Target::Span ? asLiteral(A.Key) : nullptr)
      for (uint32_t Unit : By)
        of(Unit).Keys.insert(Key->Text);
  // What is named by a function that all call is one start, whoever calls.
  for (const Span &S : Tree.Spans)
    if (const Value *Name = asLiteral(S.Name); Name && S.Name.At.known())
      for (uint32_t Unit : By)
        of(Unit).add({In.Files[S.Name.At.File],
                      {Name->Text, S.Start.Kind, Tree.Functions.front().Name,
                       S.Name.At}});
}

ProgramFacts Facts::told(const Found &All, Summaries &Out) const {
  ProgramFacts Told;
  Told.Keys.assign(All.Keys.begin(), All.Keys.end());
  Told.Members.assign(All.Members.begin(), All.Members.end());
  Told.OwnProvider = All.OwnProvider;
  for (const auto &[Class, E] : All.Lastings) {
    Lasting &L = Told.Lastings.emplace_back(E.Of);
    L.At.File = indexIn(Out.Files, E.File);
  }
  auto place = [&](const File &In, Place At) {
    At.File = indexIn(Out.Files, In);
    return At;
  };
  for (const auto &[Name, S] : All.Starts)
    if (S.Shared) {
      NamedStart &Of = Told.SharedNames.emplace_back(S.Of);
      Of.At = place(S.File, Of.At);
    }
  // Others may install it in a program that was not seen as a whole, or that is
  // started elsewhere.
  if (Out.Whole && !All.OwnPropagator && (All.HasMain || All.OwnProvider))
    for (const auto &[Where, At] : All.Propagations)
      Told.Unserved.push_back(place(At.first, At.second));
  return Told;
}

void Facts::tell(Summaries &Out) const {
  // Of a unit that nobody knows: it may be of any program, and speaks against
  // nothing for it.
  std::set<std::string> Any;
  for (const auto &[Unit, Libraries] : Intercepted)
    Any.insert(Libraries.begin(), Libraries.end());
  ProgramFacts First = told(
      Known.areSeveral() || ByUnit.empty() ? Found() : ByUnit.front(), Out);
  First.Intercepted.assign(Any.begin(), Any.end());
  First.OwnStorage = !OwnStorage.empty();
  Out.Programs.push_back(std::move(First));
  if (Known.areSeveral())
    tellOfEach(Out);
}

void Facts::tellOfEach(Summaries &Out) const {
  std::vector<Found> Whole;
  for (const Units &Members : Known.all()) {
    Found &Here = Whole.emplace_back();
    for (uint32_t Unit : Members)
      if (Unit < ByUnit.size())
        Here.merge(ByUnit[Unit]);
  }
  std::vector<uint32_t> Order(Mains.size());
  for (uint32_t I = 0; I < Order.size(); ++I)
    Order[I] = I;
  std::sort(Order.begin(), Order.end(),
            [&](uint32_t A, uint32_t B) { return Mains[A] < Mains[B]; });
  std::map<std::vector<uint32_t>, Found> Merged; // by the programs of a unit
  for (uint32_t Unit : Order) {
    auto [It, New] = Merged.try_emplace(Known.of(Unit));
    if (New)
      for (uint32_t Program : It->first)
        It->second.merge(Whole[Program]);
    ProgramFacts Here = told(It->second, Out);
    std::set<std::string> Libraries;
    for (const auto &[Other, Some] : Intercepted)
      if (Known.kin(Unit, Other) != Kin::Apart)
        Libraries.insert(Some.begin(), Some.end());
    Here.Intercepted.assign(Libraries.begin(), Libraries.end());
    Here.OwnStorage =
        std::any_of(OwnStorage.begin(), OwnStorage.end(), [&](uint32_t Other) {
          return Known.kin(Unit, Other) != Kin::Apart;
        });
    auto Same = std::find(Out.Programs.begin(), Out.Programs.end(), Here);
    // The same source for two programs: nothing is known of either.
    if (auto [At, First] =
            Out.ProgramOf.emplace(Mains[Unit], Same - Out.Programs.begin());
        !First)
      At->second = 0;
    else if (Same == Out.Programs.end())
      Out.Programs.push_back(std::move(Here));
  }
}

} // namespace spantidy::link
