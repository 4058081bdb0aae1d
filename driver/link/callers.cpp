#include "callers.h"

#include "graph.h"

namespace spantidy::link {

using namespace model;

// By the names of files: their numbers depend on the order of units.
static bool less(const Place &A, const Place &B, const Summaries &In) {
  return std::pair(std::string_view(In.Files[A.File].Path), A.Begin) <
         std::pair(std::string_view(In.Files[B.File].Path), B.Begin);
}

void tellOfScopes(Summaries &Out, const Callers &Of, const UsrOf &Usr) {
  auto summary = [&](uint32_t Id) {
    auto It = Out.ByUsr.find(Usr(Id));
    return It == Out.ByUsr.end() ? nullptr : &It->second;
  };
  auto nearer = [&](const std::optional<Place> &At, std::optional<Place> &Best) {
    if (At && (!Best || less(*At, *Best, Out)))
      Best = At;
  };
  for (auto &[Id, All] : Of)
    if (Summary *S = summary(Id); S && !S->Unknown)
      for (const Caller &C : All)
        nearer(C.Active, S->ActiveAbove);
  // Through callers that have no scope of their own, the nearest one first.
  for (bool Grew = true; Grew;) {
    std::vector<std::pair<Summary *, Place>> Found;
    for (auto &[Id, All] : Of) {
      Summary *S = summary(Id);
      if (!S || S->Unknown || S->ActiveAbove)
        continue;
      std::optional<Place> Best;
      for (const Caller &C : All)
        if (const Summary *Above = summary(C.From); Above && !C.FromLambda)
          nearer(Above->ActiveAbove, Best);
      if (Best)
        Found.push_back({S, *Best});
    }
    for (auto &[S, At] : Found)
      S->ActiveAbove = At;
    Grew = !Found.empty();
  }
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
