#include "program.h"

#include "model/binary.h"

#include "llvm/Support/MemoryBuffer.h"

#include <map>
#include <mutex>
#include <optional>

namespace spantidy::tidy {

namespace {

struct Read {
  std::optional<model::Summaries> Program;
  std::string Error;
};

} // namespace

static Read readFrom(const std::string &File) {
  Read R;
  auto Bytes = llvm::MemoryBuffer::getFile(File);
  if (Bytes)
    R.Program = model::decodeSummaries((*Bytes)->getBuffer(), R.Error);
  else
    R.Error = Bytes.getError().message();
  if (!R.Program)
    R.Error = File + ": " + R.Error;
  return R;
}

const model::Summaries *programIn(const std::string &File, std::string &Error) {
  static std::mutex Lock;
  static std::map<std::string, Read> Known;
  std::scoped_lock Locked(Lock);
  auto It = Known.find(File);
  if (It == Known.end())
    It = Known.emplace(File, readFrom(File)).first;
  Error = It->second.Error;
  return It->second.Program ? &*It->second.Program : nullptr;
}

} // namespace spantidy::tidy
