#include "outcome.h"

#include "model/binary.h"
#include "model/envelope.h"

#include "llvm/Support/DataExtractor.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/LEB128.h"
#include "llvm/Support/raw_ostream.h"

namespace spantidy::units {

static model::Envelope envelope(std::string_view Key) {
  return {"model", model::formatVersion(), Key};
}

static void put(llvm::raw_ostream &Out, llvm::StringRef Text) {
  llvm::encodeULEB128(Text.size(), Out);
  Out << Text;
}

static void put(llvm::raw_ostream &Out, uint64_t Number) {
  char Bytes[8];
  llvm::support::endian::write64le(Bytes, Number);
  Out.write(Bytes, sizeof Bytes);
}

std::string encode(const Outcome &O, std::string_view Key) {
  std::string Body;
  llvm::raw_string_ostream Out(Body);
  for (const std::string *Field : {&O.Unit, &O.Reason, &O.Detail, &O.Model})
    put(Out, llvm::StringRef(*Field));
  llvm::encodeULEB128(O.Inputs.size(), Out);
  for (const Input &I : O.Inputs) {
    Out << char(I.Was);
    put(Out, llvm::StringRef(I.Path));
    put(Out, I.Hash);
  }
  return model::sealed(envelope(Key), Body);
}

static constexpr const char *Cut =
    "it is damaged: it ends too early or too late";

static std::optional<Outcome> decodeBody(llvm::StringRef Body,
                                         std::string &Error) {
  llvm::DataExtractor In(Body, /*IsLittleEndian=*/true, /*AddressSize=*/8);
  llvm::DataExtractor::Cursor At(0);
  auto text = [&] { return In.getBytes(At, In.getULEB128(At)).str(); };
  Outcome O;
  for (std::string *Field : {&O.Unit, &O.Reason, &O.Detail, &O.Model})
    *Field = text();
  for (uint64_t N = In.getULEB128(At); N > 0 && At; --N) {
    Input I;
    I.Was = Input::State(In.getU8(At));
    I.Path = text();
    I.Hash = In.getU64(At);
    O.Inputs.push_back(std::move(I));
  }
  bool Whole = In.eof(At);
  if (llvm::Error E = At.takeError()) {
    llvm::consumeError(std::move(E));
    Whole = false;
  }
  if (Whole)
    return O;
  Error = Cut;
  return std::nullopt;
}

std::optional<std::vector<Outcome>> decodeOutcomes(std::string_view Bytes,
                                                   std::string &Error,
                                                   std::string_view Key) {
  std::vector<Outcome> All;
  while (All.empty() || !Bytes.empty()) {
    if (!All.empty() && !Bytes.starts_with("span-tidy ")) {
      Error = Cut;
      return std::nullopt;
    }
    auto Body = model::unsealed(envelope(Key), Bytes, Error);
    auto One = Body ? decodeBody(*Body, Error) : std::nullopt;
    if (!One)
      return std::nullopt;
    All.push_back(std::move(*One));
  }
  return All;
}

std::optional<Outcome> decodeOutcome(std::string_view Bytes, std::string &Error,
                                     std::string_view Key) {
  auto All = decodeOutcomes(Bytes, Error, Key);
  if (All && All->size() == 1)
    return std::move(All->front());
  if (All)
    Error = Cut;
  return std::nullopt;
}

} // namespace spantidy::units
