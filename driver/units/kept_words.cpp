// (see word_index.h) What files say, from one run to the next.
#include "word_index.h"

#include "model/envelope.h"
#include "report/output.h"

#include "clang/Basic/Version.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/LEB128.h"
#include "llvm/Support/MemoryBuffer.h"

#include <chrono>

namespace spantidy::units {

namespace {

struct Writer {
  std::string Text;
  void number(uint64_t N) {
    uint8_t Bytes[10];
    Text.append(reinterpret_cast<char *>(Bytes), llvm::encodeULEB128(N, Bytes));
  }
  void text(llvm::StringRef T) { number(T.size()), Text += T; }
  void names(const std::vector<NameHash> &All) {
    number(All.size());
    size_t At = Text.size();
    Text.resize(At + All.size() * 4);
    for (NameHash Name : All)
      llvm::support::endian::write32le(&Text[At], Name), At += 4;
  }
};

struct Parser {
  llvm::StringRef Left;
  bool Broken = false;
  uint64_t number() {
    unsigned Length = 0;
    const char *Error = nullptr;
    uint64_t N = llvm::decodeULEB128(Left.bytes_begin(), &Length,
                                     Left.bytes_end(), &Error);
    Broken = Broken || Error;
    Left = Left.drop_front(Broken ? Left.size() : Length);
    return Broken ? 0 : N;
  }
  llvm::StringRef text(uint64_t Size) {
    Broken = Broken || Size > Left.size();
    llvm::StringRef Found = Left.take_front(Broken ? 0 : Size);
    Left = Left.drop_front(Found.size());
    return Found;
  }
  std::string text() { return text(number()).str(); }
  std::vector<NameHash> names() {
    llvm::StringRef Bytes = text(number() * 4);
    std::vector<NameHash> All(Bytes.size() / 4);
    for (size_t I = 0; I < All.size(); ++I)
      All[I] = llvm::support::endian::read32le(Bytes.data() + I * 4);
    return All;
  }
};

} // namespace

static void put(Writer &Out, const FileNames &N) {
  Out.names(N.Uses), Out.names(N.Declares), Out.names(N.Bodies);
  Out.number(N.Macros.size());
  for (const auto &[Macro, Names] : N.Macros)
    Out.number(Macro), Out.names(Names);
  Out.number(N.Includes.size());
  for (const Include &I : N.Includes)
    Out.text(I.Name), Out.number(I.Angled | I.Next << 1 | I.Always << 2);
  Out.number(N.Pastes | N.Unclear << 1 | N.Annotated << 2);
}

static FileNames taken(Parser &In) {
  FileNames N;
  N.Uses = In.names(), N.Declares = In.names(), N.Bodies = In.names();
  for (uint64_t Left = In.number(); Left > 0 && !In.Broken; --Left) {
    NameHash Macro = In.number();
    N.Macros.push_back({Macro, In.names()});
  }
  for (uint64_t Left = In.number(); Left > 0 && !In.Broken; --Left) {
    std::string Name = In.text();
    uint64_t Flags = In.number();
    N.Includes.push_back(
        {std::move(Name), bool(Flags & 1), bool(Flags & 2), bool(Flags & 4)});
  }
  uint64_t Flags = In.number();
  N.Pastes = Flags & 1, N.Unclear = Flags & 2, N.Annotated = Flags & 4;
  return N;
}

static model::Envelope envelope(const std::string &Key) {
  return {"words", SPAN_TIDY_VERSION " 1", Key};
}

static std::string keyOf(const std::vector<std::string> &Spoken) {
  std::string Key = clang::getClangFullVersion();
  for (const std::string &Word : Spoken)
    Key += ' ' + Word;
  return Key;
}

void WordIndex::load() {
  if (Kept.empty())
    return;
  auto Bytes = llvm::MemoryBuffer::getFile(Kept, /*IsText=*/false,
                                           /*RequiresNullTerminator=*/false);
  if (!Bytes)
    return;
  std::string Ignored, Key = keyOf(Spoken);
  std::string_view All = (*Bytes)->getBuffer();
  auto Content = model::unsealed(envelope(Key), All, Ignored);
  Parser In{Content ? llvm::StringRef(*Content) : llvm::StringRef()};
  while (Content && !In.Left.empty()) {
    File F;
    F.Path = In.text();
    F.Time = In.number(), F.Size = In.number(), F.Speaks = In.number();
    F.Own = In.number();
    F.Names = taken(In);
    if (In.Broken)
      return;
    Known[F.Path] = std::move(F);
  }
}

void WordIndex::keep() const {
  if (Kept.empty() || !Scanned)
    return;
  Writer Out;
  // What was written just now may be written again within the same tick.
  auto Settled = std::chrono::system_clock::now() - std::chrono::seconds(2);
  uint64_t Latest = std::chrono::duration_cast<std::chrono::nanoseconds>(
                        Settled.time_since_epoch())
                        .count();
  for (const File &F : Files) {
    if (!F.There || F.Time > Latest)
      continue;
    Out.text(F.Path), Out.number(F.Time), Out.number(F.Size);
    Out.number(F.Speaks), Out.number(F.Own);
    put(Out, F.Names);
  }
  report::replaceFile(Kept, model::sealed(envelope(keyOf(Spoken)), Out.Text));
}

} // namespace spantidy::units
