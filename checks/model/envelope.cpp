#include "envelope.h"

namespace spantidy::model {

static constexpr size_t NumberSize = 8; // bytes

static void put(std::string &Out, uint64_t Number) {
  for (size_t I = 0; I < NumberSize; ++I)
    Out += char(Number >> (8 * I));
}

// Bytes that are missing are 0.
static uint64_t take(std::string_view &Bytes) {
  std::string_view Own = Bytes.substr(0, NumberSize);
  uint64_t Number = 0;
  for (size_t I = 0; I < Own.size(); ++I)
    Number |= uint64_t(static_cast<unsigned char>(Own[I])) << (8 * I);
  Bytes.remove_prefix(Own.size());
  return Number;
}

static std::string headOf(const Envelope &In) {
  return "span-tidy " + std::string(In.Kind) + " " + In.Version + "\n";
}

uint64_t checksum(std::string_view Bytes, uint64_t From) {
  uint64_t Hash = From;
  for (unsigned char Byte : Bytes)
    Hash = (Hash ^ Byte) * 0x100000001b3;
  return Hash;
}

std::string sealed(const Envelope &In, std::string_view Content) {
  std::string Bytes = headOf(In);
  put(Bytes, checksum(Content, checksum(In.Key)));
  put(Bytes, Content.size());
  return Bytes.append(Content);
}

static std::string misfit(const Envelope &In, std::string_view Bytes,
                          std::string_view Head) {
  std::string Expected =
      "expected '" + std::string(Head.substr(0, Head.size() - 1)) + "'";
  std::string_view Line = Bytes.substr(0, Bytes.find('\n'));
  if (Bytes.empty())
    return "it is empty, " + Expected;
  if (Line.starts_with("span-tidy ") && Line.size() < 40)
    return Expected + ", found '" + std::string(Line) + "'";
  return "it is no " + std::string(In.Kind) + " of span-tidy: " + Expected;
}

std::optional<std::string_view>
unsealed(const Envelope &In, std::string_view &Bytes, std::string &Error) {
  std::string Head = headOf(In);
  if (!Bytes.starts_with(Head)) {
    Error = misfit(In, Bytes, Head);
    return std::nullopt;
  }
  std::string_view Rest = Bytes.substr(Head.size());
  uint64_t Sum = take(Rest), Length = take(Rest);
  std::string_view Content = Rest.substr(0, Length);
  if (Content.size() != Length || Sum != checksum(Content, checksum(In.Key))) {
    Error = "it is damaged: its checksum is wrong";
    return std::nullopt;
  }
  Bytes = Rest.substr(Length);
  return Content;
}

} // namespace spantidy::model
