#include "resolving.h"

#include "model/nesting.h"

namespace spantidy::link {

using namespace model;

Resolving::Resolving(Unit &U, Callees &Known, const rules::Lexicon &Words)
    : U(U), Known(Known), Words(Words),
      FileOf(Known.fileCount(), Place::NoFile) {
  for (unsigned I = 0; I < U.Spans.size(); ++I)
    if (U.Spans[I].Call)
      SpanOf[*U.Spans[I].Call] = I;
}

void Resolving::import(Place &P) {
  if (!P.known())
    return;
  if (P.File >= FileOf.size()) { // a lambda's: the unit's own
    P.File -= FileOf.size();
    return;
  }
  uint32_t &File = FileOf[P.File];
  if (File == Place::NoFile)
    File = indexIn(U.Files, Known.file(P.File));
  P.File = File;
}

Function &Resolving::outermost(unsigned Index) {
  Function *F = &U.Functions[Index];
  while (F->Outer)
    F = &U.Functions[*F->Outer];
  return *F;
}

} // namespace spantidy::link
