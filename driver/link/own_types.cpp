#include "own_types.h"

#include "model/moment.h"

#include <algorithm>

namespace spantidy::link {

using namespace model;

static void add(const CarrierType &C, Summaries &Out) {
  CarrierType &All = Out.Carriers.try_emplace(C.Type, C).first->second;
  All.Out = All.Out || C.Out;
  All.In = All.In || C.In;
}

void GivenHeaders::tell(Summaries &Out) const {
  for (const HeaderFlow &F : All)
    if (!F.Type.empty() && !F.Usr.empty() &&
        All.contains({F.Usr, F.Parameter, ""}))
      link::add({F.Type, /*Out=*/true}, Out);
  link::add({MapOfText, /*Out=*/true}, Out);
}

void addOwnTypes(const Unit &U, Summaries &Out) {
  for (const CarrierType &C : U.Carriers)
    link::add(C, Out);
  for (const OptionsMember &M : U.OptionsMembers) {
    auto [It, New] = Out.OptionsMembers.try_emplace(M.Member, M);
    OptionsMember &All = It->second;
    // A header's own code says the same in each unit.
    if (New || All == M)
      continue;
    All.Doubtful = All.Doubtful || M.Doubtful;
    All.GivesParent = All.GivesParent || M.GivesParent;
    for (SpanKind Kind : M.Kinds)
      if (std::find(All.Kinds.begin(), All.Kinds.end(), Kind) ==
          All.Kinds.end())
        All.Kinds.push_back(Kind);
  }
}

static const CarrierType *carrier(const Summaries &In,
                                  const std::string &Type) {
  auto It = Type.empty() ? In.Carriers.end() : In.Carriers.find(Type);
  return It == In.Carriers.end() ? nullptr : &It->second;
}

void leaveKnown(Unit &U, const Summaries &Known) {
  for (Span &S : U.Spans)
    std::erase_if(S.Around.Incoming, [&](const Carrier &C) {
      const CarrierType *Of = carrier(Known, C.Type);
      return !C.Type.empty() && !(Of && Of->In);
    });
}

static bool givesPlain(const Call &C) {
  return std::any_of(C.Arguments.begin(), C.Arguments.end(),
                     [](const Argument &A) { return A.Type == MapOfText; });
}

static void addSenders(const Unit &Tree, Summaries &Out) {
  Ways Along(Tree);
  for (const Deed &D : Tree.Deeds) {
    if (D.What != Deed::Kind::Injects || D.ByHand || D.Below)
      continue;
    const Call *Last = nullptr;
    bool Several =
        false; // that are given plain headers: which ones is not known
    for (const Call &C : Tree.Calls) {
      auto carries = [&](const Argument &A) {
        const CarrierType *Of = carrier(Out, A.Type);
        // A carrier that is made of plain headers sends nothing.
        return Of && Of->Out && !(C.Constructs && A.Type == MapOfText);
      };
      if (C.Function == D.Function && !(Moment(C) == Moment(D)) &&
          Along.lead(D, C) && (!Last || Last->At < C.At) &&
          std::any_of(C.Arguments.begin(), C.Arguments.end(), carries)) {
        Several = Last && Last->Usr != C.Usr && givesPlain(C);
        Last = &C;
      }
    }
    if (Last && !Last->Usr.empty() && !Several)
      Out.Senders.push_back(Last->Usr);
  }
}

// `extract(message.headers, message)`: the one thing that the callee can extract from.
static std::string receivedBy(const Call &C, const Summaries &In) {
  auto It = In.ByUsr.find(C.Usr);
  if (It == In.ByUsr.end() || It->second.Unknown || C.Virtual)
    return {};
  const Summary &K = It->second;
  if (std::none_of(K.Deeds.begin(), K.Deeds.end(), [](const Deed &D) {
        return D.What == Deed::Kind::Extracts && !D.ByHand;
      }))
    return {};
  const Argument *From = nullptr;
  for (size_t I = 0; I < K.Of.Parameters.size() && I < C.Arguments.size(); ++I)
    if (K.Of.Parameters[I].Carries) {
      if (From && From->Type != C.Arguments[I].Type)
        return {};
      From = &C.Arguments[I];
    }
  return From ? From->Type : std::string();
}

void Handling::add(const Unit &Tree, Summaries &Out) {
  addSenders(Tree, Out);
  for (const Call &C : Tree.Calls)
    if (std::string Type = receivedBy(C, Out); !Type.empty())
      Received.insert(std::move(Type));
}

void Handling::tell(Summaries &Out) const {
  std::sort(Out.Senders.begin(), Out.Senders.end());
  Out.Senders.erase(std::unique(Out.Senders.begin(), Out.Senders.end()),
                    Out.Senders.end());
  for (const std::string &Type : Received) {
    CarrierType &Of = Out.Carriers[Type];
    Of.Type = Type;
    Of.In = true;
  }
}

} // namespace spantidy::link
