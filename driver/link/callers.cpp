#include "callers.h"

#include "graph.h"

#include <algorithm>

namespace spantidy::link {

using namespace model;

bool less(const Place &A, const Place &B, const Summaries &In) {
  return std::pair(std::string_view(In.Files[A.File].Path), A.Begin) <
         std::pair(std::string_view(In.Files[B.File].Path), B.Begin);
}

// By function: a scope above it, the nearest one. Maybes: with those that may be
// of other programs.
static std::map<uint32_t, Place> scopesAbove(const Summaries &In,
                                             const Callers &Of,
                                             const UsrOf &Usr, bool Maybes) {
  std::map<uint32_t, Place> Above;
  auto isKnown = [&](uint32_t Id) {
    auto It = In.ByUsr.find(Usr(Id));
    return It != In.ByUsr.end() && !It->second.Unknown;
  };
  auto nearer = [&](const std::optional<Place> &At,
                    std::optional<Place> &Best) {
    if (At && (!Best || less(*At, *Best, In)))
      Best = At;
  };
  for (auto &[Id, All] : Of) {
    std::optional<Place> Best;
    for (const Caller &C : All)
      if (Maybes || !C.Maybe)
        nearer(C.Active, Best);
    if (Best && isKnown(Id))
      Above.emplace(Id, *Best);
  }
  // Through callers that have no scope of their own, the nearest one first.
  for (bool Grew = true; Grew;) {
    std::vector<std::pair<uint32_t, Place>> Found;
    for (auto &[Id, All] : Of) {
      if (Above.contains(Id) || !isKnown(Id))
        continue;
      std::optional<Place> Best;
      for (const Caller &C : All)
        if (auto It = Above.find(C.From);
            It != Above.end() && !C.FromLambda && (Maybes || !C.Maybe))
          nearer(It->second, Best);
      if (Best)
        Found.push_back({Id, *Best});
    }
    Above.insert(Found.begin(), Found.end());
    Grew = !Found.empty();
  }
  return Above;
}

bool hasTellingCaller(uint32_t Id, const Callers &Of,
                      const std::map<uint32_t, bool> &Recursive) {
  auto It = Of.find(Id);
  return It != Of.end() &&
         std::any_of(It->second.begin(), It->second.end(),
                     [&](const Caller &C) { return !Recursive.at(C.From); });
}

void tellOfGiven(Summaries &Out, const std::map<Place, Stray> &Below) {
  for (auto &[Usr, S] : Out.ByUsr)
    for (const Span &Own : S.Spans)
      if (auto It = Below.find(Own.At); It != Below.end() &&
                                        Own.Through.empty() &&
                                        Own.Held.By == Holder::Returned)
        S.Below = It->second;
}

void tellOfScopes(Summaries &Out, const Callers &Of, const UsrOf &Usr) {
  for (auto &[Id, At] : scopesAbove(Out, Of, Usr, /*Maybes=*/false))
    Out.ByUsr.at(Usr(Id)).ActiveAbove = At;
  for (auto &[Id, At] : scopesAbove(Out, Of, Usr, /*Maybes=*/true))
    Out.ByUsr.at(Usr(Id)).MaybeBelow = true;
}

void tellOfExtraction(Summaries &Out, const Callers &Of, size_t Count,
                      const UsrOf &Usr) {
  Graph Above(Count);
  std::vector<bool> Goals(Count);
  for (auto &[Id, All] : Of)
    for (const Caller &C : All) {
      Above[Id].push_back(C.From);
      Goals[Id] = Goals[Id] || C.Extracts;
    }
  std::vector<bool> Below = reaching(Above, Goals);
  for (uint32_t Id = 0; Id < Count; ++Id)
    if (auto It = Out.ByUsr.find(Usr(Id)); It != Out.ByUsr.end())
      It->second.ExtractsAbove = Below[Id];
}

} // namespace spantidy::link
