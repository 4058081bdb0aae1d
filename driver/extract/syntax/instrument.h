// What an attribute in front of a function says of the span that a tool puts
// around it: `[[clang::annotate("span-tidy:instrument(name = \"order.load\",
// skip(db), fields(kind = input.kind, result))")]]`.
#pragma once

#include "names.h"

#include "model/place.h"

#include "llvm/ADT/SmallVector.h"

namespace spantidy::extract {

class Source;

struct Instrument {
  struct Field {
    std::string Key;
    std::string Value; // as it is written; empty: it is to come
  };

  const clang::Attr *By = nullptr;
  llvm::StringRef Word;                     // as it stands in By
  std::optional<llvm::StringRef> Arguments; // the same: in parentheses
  llvm::StringRef Skip;   // of these: "skip(db)", if it is there
  std::string Name, Kind; // of the span; empty: not told
  bool SkipsAll = false;
  llvm::SmallVector<std::string, 4> Skipped;
  llvm::SmallVector<Field, 4> Fields;

  bool skips(const clang::ParmVarDecl *P) const;
};

// Nothing: there is no such span. Parts of By, and of others that go with it, are
// referred to.
std::optional<Instrument> instrumentOf(const clang::FunctionDecl *F,
                                       Names &Known);

// Edits that add the parameter to what is skipped, if that can be written where the
// user wrote the attribute.
std::vector<model::Edit>
editsToSkip(const Instrument &I, const clang::ParmVarDecl *P, Source &Where);

// The first parameters of a function that an attribute logs.
struct LoggedParameters {
  const clang::Attr *By = nullptr;
  unsigned Count = 0;
  clang::SourceRange Written; // the number of arguments, if that is written out
  unsigned Arguments = 0;     // that number; an object counts
};
std::optional<LoggedParameters> loggedOf(const clang::FunctionDecl *F,
                                         Names &Known);

} // namespace spantidy::extract
