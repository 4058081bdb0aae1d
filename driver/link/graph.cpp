#include "graph.h"

#include <algorithm>

namespace spantidy::link {

std::vector<std::vector<uint32_t>> componentsOf(const Graph &Edges) {
  static constexpr uint32_t Unseen = ~0u;
  std::vector<std::vector<uint32_t>> Components;
  std::vector<uint32_t> Order(Edges.size(), Unseen), Low(Edges.size());
  std::vector<bool> OnStack(Edges.size());
  std::vector<uint32_t> Stack;
  struct Visit {
    uint32_t Node;
    size_t Edge;
  };
  std::vector<Visit> Path; // call chains of a program are deep
  uint32_t Next = 0;
  auto enter = [&](uint32_t Node) {
    Order[Node] = Low[Node] = Next++;
    Stack.push_back(Node);
    OnStack[Node] = true;
    Path.push_back({Node, 0});
  };
  for (uint32_t Start = 0; Start < Edges.size(); ++Start) {
    if (Order[Start] != Unseen)
      continue;
    enter(Start);
    while (!Path.empty()) {
      auto [Node, Edge] = Path.back();
      if (Edge < Edges[Node].size()) {
        ++Path.back().Edge;
        uint32_t To = Edges[Node][Edge];
        if (Order[To] == Unseen)
          enter(To);
        else if (OnStack[To])
          Low[Node] = std::min(Low[Node], Order[To]);
        continue;
      }
      Path.pop_back();
      if (!Path.empty())
        Low[Path.back().Node] = std::min(Low[Path.back().Node], Low[Node]);
      if (Low[Node] != Order[Node])
        continue;
      auto &Component = Components.emplace_back();
      uint32_t Member;
      do {
        Member = Stack.back();
        Stack.pop_back();
        OnStack[Member] = false;
        Component.push_back(Member);
      } while (Member != Node);
    }
  }
  return Components;
}

void close(std::map<std::string, std::set<std::string>> &Reached) {
  for (bool Grew = true; Grew;) {
    Grew = false;
    for (auto &[From, All] : Reached)
      for (const std::string &One : std::set<std::string>(All))
        if (auto Further = Reached.find(One); Further != Reached.end())
          for (const std::string &Other : Further->second)
            Grew = All.insert(Other).second || Grew;
  }
}

std::vector<bool> reaching(const Graph &Edges, const std::vector<bool> &Goals) {
  Graph Callers(Edges.size());
  for (uint32_t From = 0; From < Edges.size(); ++From)
    for (uint32_t To : Edges[From])
      Callers[To].push_back(From);
  std::vector<bool> Reached = Goals;
  std::vector<uint32_t> Work;
  for (uint32_t Node = 0; Node < Goals.size(); ++Node)
    if (Goals[Node])
      Work.push_back(Node);
  while (!Work.empty()) {
    uint32_t Node = Work.back();
    Work.pop_back();
    for (uint32_t From : Callers[Node])
      if (!Reached[From]) {
        Reached[From] = true;
        Work.push_back(From);
      }
  }
  return Reached;
}

} // namespace spantidy::link
