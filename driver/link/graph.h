// The call graph of a program, as far as tracing needs it.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace spantidy::link {

// Edges[F]: the functions that F calls.
using Graph = std::vector<std::vector<uint32_t>>;

// Strongly connected components, callees before callers. (R. Tarjan,
// "Depth-first search and linear graph algorithms", 1972.)
std::vector<std::vector<uint32_t>> componentsOf(const Graph &Edges);

// Adds what is reached through others.
void close(std::map<std::string, std::set<std::string>> &Reached);

// All from which one of Goals can be reached, Goals included.
std::vector<bool> reaching(const Graph &Edges, const std::vector<bool> &Goals);

} // namespace spantidy::link
