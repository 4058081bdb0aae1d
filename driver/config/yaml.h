// YAML that people write, as a tree whose parts know their lines.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spantidy::config {

struct YamlField;

struct Yaml {
  enum class Kind { Nothing, Text, List, Map } Is = Kind::Nothing;
  unsigned Line = 0; // from 1
  std::string Text;
  bool Quoted = false; // in the file; else it may be a number
  std::vector<Yaml> Items;
  std::vector<YamlField> Fields; // in the file's order

  const Yaml *find(std::string_view Key) const; // null: there is none
  std::string found() const; // as complaints say it: "'x'", "a list"
};

struct YamlField {
  std::string Name;
  Yaml Value;
};

// The first document of a file. Nothing: Error says "FILE:LINE: ...".
std::optional<Yaml> readYaml(std::string_view File, std::string_view Text,
                             std::string &Error);

} // namespace spantidy::config
