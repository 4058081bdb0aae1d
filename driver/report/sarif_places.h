// Places and sentences as SARIF has them.
#pragma once

#include "results.h"

#include "llvm/ADT/StringRef.h"

#include <nlohmann/json.hpp>

namespace spantidy::report {

class SarifPlaces {
public:
  using Json = nlohmann::ordered_json;
  explicit SarifPlaces(const Results &R) : R(R) {}

  static std::string percentEncoded(llvm::StringRef Path);
  // What stands in brackets would be a link (3.11.6).
  static std::string plain(llvm::StringRef Text);
  // Whoever reads the profile drops what has more, with the result that it is of.
  std::string fitting(std::string Text) const;
  Json message(const std::string &Text) const;

  Json artifact(llvm::StringRef Path) const;
  Json wholeFile(llvm::StringRef Path) const;
  Json region(const Region &At) const;
  Json physical(const Region &At) const;

private:
  Json context(const Region &At) const;
  const Results &R;
};

} // namespace spantidy::report
