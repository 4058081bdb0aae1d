#include "analysis.h"
#include "cache.h"
#include "progress.h"

#include "report/say.h"

namespace spantidy::units {

// Nothing: there is to be none. A folder that is no project gets no cache
// unless somebody says where.
static std::optional<std::string> cacheFolder(const Project &P,
                                              const Options &O) {
  if (O.NoCache || (O.CacheFolder.empty() && P.Config.Root.empty()))
    return std::nullopt;
  return O.CacheFolder.empty() ? P.Root + "/.span-tidy/cache"
                               : absolutePath(O.CacheFolder);
}

static void tell(const std::vector<Job> &Jobs, size_t Parsed) {
  size_t Units = unitsOf(Jobs);
  auto counted = [](size_t N, const char *What) {
    return std::to_string(N) + " " + What + (N == 1 ? "" : "s");
  };
  bool Several = Units != Jobs.size();
  if (Several)
    report::say(counted(Units, "unit") + " in " + std::to_string(Jobs.size()) +
                " configurations");
  report::say(counted(Parsed, Several ? "configuration" : "unit") +
              " parsed, " + std::to_string(Jobs.size() - Parsed) +
              " from the cache");
}

std::vector<Outcome> analysed(const Project &P, const Options &O) {
  std::vector<Outcome> All(P.Jobs.size());
  std::optional<Cache> Kept;
  if (auto Folder = cacheFolder(P, O))
    Kept.emplace(*Folder, P);
  std::vector<Job> Left;
  std::vector<size_t> LeftAt;
  for (size_t I = 0; I < P.Jobs.size(); ++I) {
    auto Found = Kept ? Kept->find(P.Jobs[I]) : std::nullopt;
    if (Found)
      All[I] = std::move(*Found);
    else
      Left.push_back(P.Jobs[I]), LeftAt.push_back(I);
  }
  {
    ProgressLine Line(Left.size(), !O.NoProgress, P.Root);
    unsigned Processes = processesOf(O);
    std::vector<Outcome> New =
        analyse(Left, P.settings(), Processes, limitsOf(P, O, Processes),
                [&](size_t Done, size_t Index, const Outcome &Is) {
                  Line.show(Done, Left[Index]);
                  if (Kept)
                    Kept->keep(Left[Index], Is);
                });
    for (size_t I = 0; I < New.size(); ++I)
      All[LeftAt[I]] = std::move(New[I]);
  }
  if (Kept && !Left.empty())
    Kept->shrink(
        uint64_t(P.Config.CacheSize.value_or(config::Config::DefaultCacheSize))
        << 20);
  if (Kept && !Kept->complaint().empty())
    report::warn("nothing is kept for the next run: " + Kept->complaint());
  if (O.Verbose)
    tell(P.Jobs, Left.size());
  return All;
}

std::vector<Outcome> kept(const Project &P, const Options &O) {
  std::vector<Outcome> All(P.Jobs.size());
  auto Folder = cacheFolder(P, O);
  if (!Folder)
    return All;
  Cache Kept(*Folder, P);
  for (size_t I = 0; I < P.Jobs.size(); ++I)
    if (auto Found = Kept.find(P.Jobs[I]))
      All[I] = std::move(*Found);
  return All;
}

std::vector<Outcome> analysedAlone(const Project &P, const Options &O) {
  return analyse(P.Jobs, P.settings(), /*Processes=*/1,
                 limitsOf(P, O, processesOf(O)), [](auto &&...) {});
}

} // namespace spantidy::units
