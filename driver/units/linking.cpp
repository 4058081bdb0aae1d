#include "linking.h"

#include "link/link.h"
#include "model/binary.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MemoryBuffer.h"

namespace spantidy::units {

model::Summaries linked(const std::vector<Outcome> &Outcomes,
                        const rules::Lexicon &Words, bool Whole) {
  std::vector<const std::string *> Models;
  for (const Outcome &O : Outcomes)
    if (!O.Model.empty())
      Models.push_back(&O.Model);
  // What was not read, or stands behind an error, may override anything.
  Whole = Whole && llvm::all_of(Outcomes, wasWhollyRead);
  return link::link(
      Models.size(),
      [&](size_t I) {
        std::string Ignored; // `collect` tells
        return model::decodeUnit(*Models[I], Ignored).value_or(model::Unit());
      },
      Words, Whole);
}

std::optional<model::Summaries> readSummaries(const std::string &File,
                                              std::string &Error) {
  auto Bytes = llvm::MemoryBuffer::getFile(File);
  if (!Bytes) {
    Error = File + ": " + Bytes.getError().message();
    return std::nullopt;
  }
  auto Read = model::decodeSummaries((*Bytes)->getBuffer(), Error);
  if (!Read)
    Error = File + ": " + Error;
  return Read;
}

Resolve fromSummaries(const model::Summaries &Program,
                      const rules::Lexicon &Words) {
  return [&](model::Unit &U) { link::resolveAlone(U, &Program, Words); };
}

} // namespace spantidy::units
