#include "callees.h"

#include <algorithm>
#include <iterator>

namespace spantidy::link {

using namespace model;

const Summary *Callees::summary(const std::string &Usr) const {
  if (Usr.empty()) // it is not known who
    return nullptr;
  for (const Summaries *S : {Own, &Program})
    if (S)
      if (auto It = S->ByUsr.find(Usr); It != S->ByUsr.end())
        return It->second.Unknown ? nullptr : &It->second;
  return nullptr;
}

bool Callees::isDoubtful(const std::string &Usr) const {
  auto It = Program.ByUsr.find(Usr);
  bool Unknown = It != Program.ByUsr.end() && It->second.Unknown;
  return Usr.empty() || (Unknown && !summary(Usr));
}

const Summary *Callees::one(const std::string &Usr) const {
  return Hidden && Hidden(Usr) ? nullptr : summary(Usr);
}

std::vector<const Summary *> Callees::allOf(const std::string &Usr) const {
  std::vector<const Summary *> All;
  if (const Summary *Self = one(Usr))
    All.push_back(Self);
  for (const std::string &Name : overriders(Usr))
    if (const Summary *Other = one(Name))
      All.push_back(Other);
  return All;
}

bool Callees::isLaunched(const std::string &Member) const {
  auto has = [&](const std::vector<std::string> &Sorted) {
    return std::binary_search(Sorted.begin(), Sorted.end(), Member);
  };
  return (Facts && has(Facts->Members)) ||
         (Own && has(Own->factsFor({}).Members));
}

const Lasting *Callees::lasting(const std::string &Class) const {
  for (const ProgramFacts *F : {Facts, Own ? &Own->factsFor({}) : nullptr}) {
    if (!F)
      continue;
    auto It = std::lower_bound(F->Lastings.begin(), F->Lastings.end(), Class,
                               [](const Lasting &L, const std::string &Name) {
                                 return L.Class < Name;
                               });
    if (It != F->Lastings.end() && It->Class == Class)
      return &*It;
  }
  return nullptr;
}

template <typename Found>
static const Found *
find(const std::string &Usr, const Summaries *Own, const Summaries &Program,
     const std::map<std::string, Found, std::less<>> Summaries::*In) {
  for (const Summaries *S : {&Program, Own})
    if (S && !Usr.empty())
      if (auto It = (S->*In).find(Usr); It != (S->*In).end())
        return &It->second;
  return nullptr;
}

const CarrierType *Callees::carrier(const std::string &Type) const {
  return find(Type, Own, Program, &Summaries::Carriers);
}

const OptionsMember *Callees::optionsMember(const std::string &Member) const {
  return find(Member, Own, Program, &Summaries::OptionsMembers);
}

bool Callees::isSender(const std::string &Usr) const {
  auto has = [&](const Summaries &S) {
    return std::binary_search(S.Senders.begin(), S.Senders.end(), Usr);
  };
  return !Usr.empty() && (has(Program) || (Own && has(*Own)));
}

// The program has all calls; of a unit without one, its own are all that is known.
bool Callees::isOnlyUnderScope(const std::string &Usr) const {
  const std::vector<std::string> &Sorted = Own && Program.ByUsr.empty()
                                               ? Own->OnlyUnderScope
                                               : Program.OnlyUnderScope;
  return std::binary_search(Sorted.begin(), Sorted.end(), Usr);
}

size_t Callees::fileCount() const {
  return Program.Files.size() + (Own ? Own->Files.size() : 0);
}

const File &Callees::file(uint32_t Index) const {
  return Index < Program.Files.size()
             ? Program.Files[Index]
             : Own->Files[Index - Program.Files.size()];
}

std::vector<std::string> Callees::overriders(const std::string &Usr) const {
  std::vector<std::string> All;
  for (const Summaries *S : {Own, &Program})
    if (S)
      if (auto It = S->Overriders.find(Usr); It != S->Overriders.end())
        All.insert(All.end(), It->second.begin(), It->second.end());
  std::sort(All.begin(), All.end());
  All.erase(std::unique(All.begin(), All.end()), All.end());
  return All;
}

static bool sameRecord(const Attribute &A, const Attribute &B) {
  const Value *KeyA = asLiteral(A.Key), *KeyB = asLiteral(B.Key);
  return KeyA && KeyB && KeyA->Text == KeyB->Text && A.On == B.On &&
         A.Parameter == B.Parameter && A.Current == B.Current && A.Own == B.Own;
}

// Does it let something of its caller's through as it is?
static bool letsThrough(const Value &V) {
  if (V.Does == Effect::Cleans || V.Does == Effect::Measures || V.NotSensitive)
    return false;
  return V.What == Value::Kind::Parameter ||
         std::any_of(V.Parts.begin(), V.Parts.end(), letsThrough);
}

static bool alike(const Value &A, const Value &B) {
  return letsThrough(A) == letsThrough(B) && cardinality(A) == cardinality(B) &&
         sensitivity(A) == sensitivity(B) && sizeClass(A) == sizeClass(B);
}

static bool sameDeed(const Deed &A, const Deed &B) {
  return A.What == B.What && A.Status == B.Status &&
         A.Parameter == B.Parameter && A.Current == B.Current && A.Own == B.Own;
}

// Keeps what `Same` finds in the other list, too.
template <typename T, typename Equal>
static void intersect(std::vector<T> &List, const std::vector<T> &Other,
                      Equal Same) {
  std::erase_if(List, [&](const T &X) {
    return std::none_of(Other.begin(), Other.end(),
                        [&](const T &Y) { return Same(X, Y); });
  });
}

static bool propagates(const Deed &D) {
  return D.What == Deed::Kind::Injects || D.What == Deed::Kind::Extracts;
}

// One overrider that injects is enough for doubt.
static std::vector<Deed> propagations(const std::vector<Deed> &All) {
  std::vector<Deed> Found;
  std::copy_if(All.begin(), All.end(), std::back_inserter(Found), propagates);
  return Found;
}

static void joinAttributes(Summary &Whole, const Summary &One) {
  intersect(Whole.Attributes, One.Attributes, sameRecord);
  for (Attribute &A : Whole.Attributes)
    for (const Attribute &B : One.Attributes)
      if (sameRecord(A, B) && !alike(A.What, B.What))
        A.What = Value(); // some of them record something else
}

static void joinDeeds(Summary &Whole, const Summary &One) {
  std::vector<Deed> Moved = propagations(Whole.Deeds);
  std::vector<Deed> Theirs = propagations(One.Deeds);
  for (const Deed &D : One.Deeds) // one of them may do it
    if (D.What == Deed::Kind::Replaces)
      Whole.Deeds.push_back(D), Whole.Deeds.back().Span.reset();
  intersect(Whole.Deeds, One.Deeds, [](const Deed &A, const Deed &B) {
    return A.What == Deed::Kind::Replaces || sameDeed(A, B);
  });
  for (Deed &D : Whole.Deeds)
    for (const Deed &Other : One.Deeds)
      if (sameDeed(D, Other))
        D.Sometimes = D.Sometimes || Other.Sometimes;
  std::erase_if(Whole.Deeds, propagates);
  Moved.insert(Moved.end(), Theirs.begin(), Theirs.end());
  Whole.Deeds.insert(Whole.Deeds.end(), Moved.begin(), Moved.end());
}

// DoesMore: one of the two does more to its parameters than the other.
static void joinParameters(Function &Whole, const Function &One,
                           bool DoesMore) {
  for (size_t I = 0; I < Whole.Parameters.size() && I < One.Parameters.size();
       ++I) {
    Parameter &P = Whole.Parameters[I];
    const Parameter &Q = One.Parameters[I];
    P.HeldBy = std::max(P.HeldBy, Q.HeldBy);
    P.Lent = P.Lent || Q.Lent;
    if (P.HeldBy && DoesMore)
      P.HeldBy = Holder::Passed;
    P.Callable.Launched = P.Callable.Launched && Q.Callable.Launched;
    P.Callable.Carries = P.Callable.Carries || Q.Callable.Carries;
    if (P.Callable.Member != Q.Callable.Member)
      P.Callable.Member.clear();
  }
}

// Nothing, unless all return something, and it is alike.
static std::optional<Value>
joinedResult(const std::vector<const Summary *> &All) {
  Value Any;
  Any.What = Value::Kind::Choice;
  for (const Summary *One : All) {
    if (!One->Of.Returns || !alike(*One->Of.Returns, *All.front()->Of.Returns))
      return std::nullopt;
    Any.Parts.push_back(*One->Of.Returns);
  }
  return Any;
}

static Summary joined(const std::vector<const Summary *> &All) {
  Summary Whole = *All.front();
  for (const Summary *One : All) {
    if (One == All.front())
      continue;
    Whole.Spans.clear(); // each starts its own
    Whole.Namings.clear();
    joinAttributes(Whole, *One);
    joinDeeds(Whole, *One);
    if (!One->Uses)
      Whole.Uses.reset();
    if (!One->Starts)
      Whole.Starts.reset();
    if (Whole.Of.ReturnsSpan != One->Of.ReturnsSpan)
      Whole.Of.ReturnsSpan.reset();
    Whole.Of.NothingFails = Whole.Of.NothingFails && One->Of.NothingFails;
    Whole.Of.LendsOwn = Whole.Of.LendsOwn || One->Of.LendsOwn;
    Whole.Of.Carries = Whole.Of.Carries || One->Of.Carries;
    joinParameters(Whole.Of, One->Of,
                   One->Attributes.size() != Whole.Attributes.size());
  }
  for (Attribute &A : Whole.Attributes)
    A.Span.reset();
  Whole.Of.Returns = joinedResult(All);
  return Whole;
}

bool Callees::areLiteral(const std::string &Usr) const {
  std::vector<std::string> Over = overriders(Usr);
  return !Over.empty() &&
         std::all_of(Over.begin(), Over.end(), [&](const std::string &One) {
           const Summary *S = summary(One);
           Cardinality Of = S && S->Of.Returns ? cardinality(*S->Of.Returns)
                                               : Cardinality::Unknown;
           return Of == Cardinality::Constant || Of == Cardinality::Finite;
         });
}

const Summary *Callees::of(const std::string &Usr, bool Virtual) {
  if (!Virtual)
    return one(Usr);
  if (Open)
    return nullptr; // others may override it

  auto It = Joined.find(Usr);
  if (It == Joined.end()) {
    std::vector<std::string> Over = overriders(Usr);
    if (Over.empty())
      return one(Usr);
    std::vector<const Summary *> All;
    if (const Summary *Self = one(Usr))
      All.push_back(Self);
    for (const std::string &Name : Over) {
      const Summary *Other = one(Name);
      if (!Other)
        return nullptr; // one of them is not known, yet
      All.push_back(Other);
    }
    It =
        Joined.emplace(Usr, All.size() == 1 ? *All.front() : joined(All)).first;
  }
  return &It->second;
}

} // namespace spantidy::link
