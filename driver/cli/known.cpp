#include "known.h"

#include "llvm/ADT/STLExtras.h"

#include <filesystem>
#include <set>

namespace spantidy::cli {

using namespace report;
using config::KnownFinding;

// The run would have found it. A check that is not there any more finds nothing.
static bool wasLookedFor(const KnownFinding &One, const Judgement &J) {
  if (!J.LookedFor)
    return false;
  auto It = J.LookedFor->find(One.Check);
  if (It == J.LookedFor->end())
    return !findCheck(One.Check);
  return evidenceNamed(One.Evidence) >= It->second;
}

static bool isNamed(const Options &O, const units::Project &P) {
  return !O.NoBaseline && !(O.Baseline.empty() && P.Config.Baseline.empty());
}

std::string baselineFile(const Options &O, const units::Project &P) {
  if (!O.Baseline.empty())
    return O.Baseline;
  return P.Config.Baseline.empty()
             ? P.Root + "/" + std::string(config::BaselineName)
             : P.Config.Baseline;
}

std::string compare(Judgement &J, const Options &O) {
  if (!isNamed(O, J.P))
    return {};
  std::string Error;
  auto All = config::readBaseline(baselineFile(O, J.P), Error);
  if (!All)
    return Error;
  std::set<std::string_view> Known, Found;
  for (const KnownFinding &One : *All)
    Known.insert(One.Fingerprint);
  for (Result &One : J.R.List) {
    One.Since = Known.contains(One.Key) ? Standing::Known : Standing::New;
    Found.insert(One.Key);
  }
  for (KnownFinding &One : *All)
    if (!Found.contains(One.Fingerprint) && wasLookedFor(One, J))
      J.R.Gone.push_back({One.Check, One.File, One.Message, One.Fingerprint});
  return {};
}

std::optional<NextBaseline>
nextBaseline(const Judgement &J, const std::string &File, std::string &Error) {
  std::vector<KnownFinding> Before;
  std::error_code Failed;
  if (std::filesystem::exists(File, Failed)) {
    auto Read = config::readBaseline(File, Error);
    if (!Read)
      return std::nullopt;
    Before = std::move(*Read);
  }
  NextBaseline Next;
  std::set<std::string> Found, Known;
  for (const KnownFinding &One : Before)
    Known.insert(One.Fingerprint);
  for (const Result &One : J.R.List) {
    Found.insert(One.Key);
    if (One.Suppressed)
      continue;
    Next.All.push_back({J.R.Files[One.At.File].Path, J.R.Rules[One.Rule].Id,
                        One.Message, nameOf(One.Grade), One.Key});
    Next.New += !Known.contains(One.Key);
  }
  size_t Here = Next.All.size() - Next.New;
  for (const KnownFinding &One : Before)
    if (!Found.contains(One.Fingerprint) && !wasLookedFor(One, J)) {
      Next.All.push_back(One);
      ++Here;
    }
  Next.Gone = Known.size() - Here;
  return Next;
}

} // namespace spantidy::cli
