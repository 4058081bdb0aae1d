// What stands in the files of a Weaver registry, before it is put together.
#pragma once

#include "weaver.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace spantidy::config {

// An attribute that a group has, or a group whose attributes it has too.
struct WeaverEntry {
  std::string Name;
  unsigned Line = 0;
  std::optional<bool> Required; // nothing: as in the groups that it builds on
  bool IsGroup = false;
};

struct WeaverGroup {
  std::string File, Id, SpanKind;
  bool IsSpan = false;
  std::vector<WeaverEntry> Has;
};

struct WeaverGroups {
  std::map<std::string, rules::RegisteredKey> Keys;
  std::map<std::string, WeaverGroup> Groups; // by id
  bool Builds = false; // on other registries, which nobody fetches
};

// What spans have to have. Nothing: Error says which attribute or group is not
// there.
std::optional<std::vector<rules::SpanType>> spanTypesOf(const WeaverGroups &All,
                                                        std::string &Error);

} // namespace spantidy::config
