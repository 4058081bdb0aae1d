// (see word_index.h) Names that macros make out of others.
#include "word_index.h"

#include "llvm/ADT/STLExtras.h"

namespace spantidy::units {

// Of two or three names that stand there one by one.
void WordIndex::markPasted(llvm::StringRef Name,
                           std::vector<bool> &Found) const {
  auto having = [&](llvm::StringRef Part) {
    bool Number = Part.find_first_not_of("0123456789") == llvm::StringRef::npos;
    std::vector<bool> Jobs(Units.size(), Number);
    if (!Number)
      markUsers(hashOf(Part), Jobs);
    return Jobs;
  };
  auto both = [](std::vector<bool> A, const std::vector<bool> &B) {
    for (size_t Job = 0; Job < A.size(); ++Job)
      A[Job] = A[Job] && B[Job];
    return A;
  };
  auto add = [&](const std::vector<bool> &More) {
    for (size_t Job = 0; Job < More.size(); ++Job)
      Found[Job] = Found[Job] || More[Job];
  };
  std::vector<bool> Pasting;
  for (const OneUnit &U : Units)
    Pasting.push_back(U.Pastes);
  for (size_t Cut = 1; Cut < Name.size(); ++Cut) {
    std::vector<bool> End = both(Pasting, having(Name.drop_front(Cut)));
    if (!llvm::is_contained(End, true))
      continue;
    llvm::StringRef Begin = Name.take_front(Cut);
    add(both(End, having(Begin)));
    for (size_t First = 1; First < Cut; ++First)
      if (std::vector<bool> Two = both(End, having(Begin.take_front(First)));
          llvm::is_contained(Two, true))
        add(both(Two, having(Begin.drop_front(First))));
  }
}

} // namespace spantidy::units
