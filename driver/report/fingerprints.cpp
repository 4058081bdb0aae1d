#include "fingerprints.h"

#include "shown/shown.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/xxhash.h"

#include <array>
#include <map>
#include <optional>

namespace spantidy::report {

static constexpr unsigned Window = 100;
static constexpr uint64_t Factor = 37;

std::vector<std::string> lineHashes(std::string_view Bytes) {
  std::string Text = toUtf8(Bytes);
  llvm::SmallVector<llvm::UTF16, 0> Units;
  llvm::convertUTF8ToUTF16String(Text, Units);

  uint64_t First = 1; // Factor to the power of the window's size
  for (unsigned I = 0; I < Window; ++I)
    First *= Factor;
  std::array<uint32_t, Window> Kept{};
  std::array<std::optional<size_t>, Window> LineAt{}; // whose first unit it is
  std::vector<std::string> Hashes;
  std::map<uint64_t, unsigned> Seen;
  uint64_t Hash = 0;
  unsigned Slot = 0;

  auto emit = [&] {
    if (!LineAt[Slot])
      return;
    if (Hashes.size() <= *LineAt[Slot])
      Hashes.resize(*LineAt[Slot] + 1);
    Hashes[*LineAt[Slot]] = llvm::utohexstr(Hash, /*LowerCase=*/true) + ":" +
                            std::to_string(++Seen[Hash]);
    LineAt[Slot] = std::nullopt;
  };
  auto push = [&](uint32_t Unit) {
    uint32_t Old = Kept[Slot];
    Kept[Slot] = Unit;
    Hash = Factor * Hash + Unit - First * Old;
    Slot = (Slot + 1) % Window;
  };

  size_t Line = 0;
  bool AtStart = true, AfterReturn = false;
  auto process = [&](uint32_t Unit) {
    if (Unit == ' ' || Unit == '\t' || (AfterReturn && Unit == '\n')) {
      AfterReturn = false;
      return;
    }
    AfterReturn = Unit == '\r';
    if (AfterReturn)
      Unit = '\n';
    emit();
    if (AtStart) {
      AtStart = false;
      LineAt[Slot] = Line++;
    }
    if (Unit == '\n')
      AtStart = true;
    push(Unit);
  };
  for (llvm::UTF16 Unit : Units)
    process(Unit);
  process(65535); // the end of the file
  for (unsigned I = 0; I < Window; ++I) {
    emit();
    push(0);
  }
  return Hashes;
}

static std::string stableKey(const Results &R, const Result &One,
                             unsigned Ordinal) {
  const SourceFile &File = R.Files[One.At.File];
  std::string Text = R.Rules[One.Rule].Id + '\0' + File.Path + '\0';
  for (const std::string &Argument : One.Arguments)
    Text += Argument + '\0';
  std::string_view Line = File.Text.line(One.At.Line);
  for (char C : Line.substr(0, LongestLine))
    if (C != ' ' && C != '\t')
      Text += C;
  Text += '\0' + std::to_string(Ordinal);
  return llvm::utohexstr(llvm::xxh3_64bits(Text), /*LowerCase=*/true);
}

std::string digestOf(std::string_view Bytes) {
  return llvm::utohexstr(llvm::xxh3_64bits(Bytes), /*LowerCase=*/true);
}

void giveKeys(Results &R) {
  std::map<std::string, unsigned> Ordinals;
  for (Result &One : R.List)
    One.Key = stableKey(R, One, ++Ordinals[stableKey(R, One, 1)]);
}

} // namespace spantidy::report
