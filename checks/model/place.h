// Where something stands in the user's source.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

namespace spantidy::model {

// A file as it was read. Digest: XXH3, 64 bits, of its content.
struct File {
  std::string
      Path; // relative to the project's root where inside, else absolute
  uint64_t Digest = 0;
  friend bool operator==(const File &, const File &) = default;
};

// The index of a file in a list, which gets it if it has it not.
inline uint32_t indexIn(std::vector<File> &Files, const File &Wanted) {
  auto At = std::find(Files.begin(), Files.end(), Wanted);
  uint32_t Index = At - Files.begin();
  if (At == Files.end())
    Files.push_back(Wanted);
  return Index;
}

// A half-open byte range of one file. Line and column are 1-based, columns
// count bytes. Code that a macro spells is placed where the user wrote it: an
// argument of the macro keeps its own place, everything else gets the place of
// the outermost expansion and `InMacro`.
struct Place {
  static constexpr uint32_t NoFile = ~0u;

  uint32_t File = NoFile; // index into Unit::Files
  uint32_t Begin = 0;
  uint32_t End = 0;
  uint32_t Line = 0;
  uint32_t Column = 0;
  bool InMacro = false;    // the text there is not the code
  bool InArgument = false; // of a macro, which may spell it twice, or as a text
  uint32_t Spelled = 0; // how a macro comes to it, see Spelling; 0: none does

  bool known() const { return File != NoFile; }
  auto range() const {
    return std::tie(File, Begin, End, Line, Column, InMacro);
  }
  friend bool operator==(const Place &A, const Place &B) {
    return A.range() == B.range();
  }
  friend auto operator<=>(const Place &A, const Place &B) {
    return A.range() <=> B.range();
  }
};

// Where a token of a macro is written, and in Next where the macro is used, up to
// the outermost one: comments on all of these lines are about it.
struct Spelling {
  Place At;
  uint32_t Next = 0; // of Unit::Spellings, from 1; 0: it is not in a macro
  friend bool operator==(const Spelling &, const Spelling &) = default;
};

// Can an edit be there?
inline bool isEditable(const Place &P) {
  return P.known() && !P.InMacro && !P.InArgument;
}

// A replacement of [Begin, End) of a place; an insertion where they are equal.
struct Edit {
  Place At;
  std::string Text;
  friend bool operator==(const Edit &, const Edit &) = default;
};

// Would one edit change what the other is about? Two insertions at one place
// would, by their order. What an edit relies on is a part of its place: then one
// that ends where another begins has nothing to do with it.
template <typename Edit> bool collide(const Edit &A, const Edit &B) {
  if (A.At.File != B.At.File)
    return false;
  bool BothInsert = A.At.Begin == A.At.End && B.At.Begin == B.At.End;
  return BothInsert ? A.At.Begin == B.At.Begin
                    : A.At.Begin < B.At.End && B.At.Begin < A.At.End;
}

} // namespace spantidy::model
